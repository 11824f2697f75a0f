import { type ImportPlan, LIMITS } from "@rembuk/formats";
import { Button, createMessages, Dialog, Note, ProgressBar } from "@rembuk/ui";
import { For, Match, onMount, Switch } from "solid-js";

import { useUndo } from "../undo/use-undo.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { createImport, type ImportVisit } from "./create-import.ts";
import type { ImportState, Review } from "./import-state.ts";
import { messages } from "./messages.ts";
import { PastePlace } from "./paste-place.tsx";
import { ReviewPlan } from "./review-plan.tsx";
import { useFileName } from "./use-file-name.ts";
import { useReasons } from "./use-reasons.ts";

import styles from "./import.module.css";

/** Brings a calendar from a file: choose, look, import. */
export function ImportDialog(props: {
  /** A file that was dropped or pasted on the way here. */
  file?: File;
  zone: string;
  today: () => string;
  onClose: () => void;
  /** Shows the month of what was imported. */
  onShow: (month: string) => void;
}) {
  const t = createMessages(messages);
  const { undo } = useUndo();
  const handle = useWorkspace();
  const visit = createImport(handle, {
    get zone() {
      return props.zone;
    },
    today: () => props.today(),
  });
  onMount(() => {
    if (props.file) void visit.read(props.file);
  });
  const show = () => {
    const state = visit.state();
    const first = state.step === "done" ? firstDateOf(state.plan) : undefined;
    props.onClose();
    if (first) props.onShow(first.slice(0, 7));
  };
  const undoAll = () => {
    undo();
    props.onClose();
  };

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={() => props.onClose()}
      title={t("title")}
      description={visit.state().step === "choose" ? t("intro") : undefined}
      actions={
        <Actions
          state={visit.state()}
          onRun={visit.run}
          onStop={visit.stop}
          onUndo={undoAll}
          onShow={show}
          onClose={() => props.onClose()}
        />
      }
    >
      <Step visit={visit} />
    </Dialog>
  );
}

/** What the dialog shows at each step. */
function Step(props: { visit: ImportVisit }) {
  const t = createMessages(messages);
  const at = <Name extends ImportState["step"]>(step: Name) => {
    const state = props.visit.state();
    return state.step === step ? (state as Extract<ImportState, { step: Name }>) : false;
  };
  const nameOf = useFileName();
  const read = (file: File) => void props.visit.read(file);
  return (
    <Switch>
      <Match when={at("choose")}>
        <div class={styles["choose"]}>
          <ChooseFile onFile={read} />
          <PastePlace onFile={read} />
        </div>
      </Match>
      <Match when={at("reading")}>
        {(state) => (
          <div role="status">
            <ProgressBar
              label={t("reading", nameOf(state().fileName))}
              done={state().rows}
              all={LIMITS.rows}
              text={t("rowsRead", state().rows)}
            />
          </div>
        )}
      </Match>
      <Match when={at("refused") || at("broken") || at("away") || at("unkept") || at("stopped")}>
        {(state) => <Refused state={state()} onFile={read} />}
      </Match>
      <Match when={at("review")}>
        {(state) => (
          <ReviewPlan
            review={state()}
            onRevise={(change) => void props.visit.revise(change)}
            onSheet={(sheet) => void props.visit.readSheet(sheet)}
          />
        )}
      </Match>
      <Match when={at("importing")}>
        {(state) => (
          <ProgressBar
            label={t("importing")}
            done={state().done}
            all={state().all}
            text={t("progress", state().done, state().all)}
          />
        )}
      </Match>
      <Match when={at("done")}>
        {(state) => <Done state={state()} onSheet={(sheet) => void props.visit.readSheet(sheet)} />}
      </Match>
    </Switch>
  );
}

/** What came in, and the other sheets that may follow. */
function Done(props: {
  state: Extract<ImportState, { step: "done" }>;
  onSheet: (sheet: string) => void;
}) {
  const t = createMessages(messages);
  const came = () => thingsIn(props.state.plan);
  return (
    <Note
      tone="news"
      icon="check"
      title={t("done", came().posts, came().notes)}
      actions={
        props.state.sheets.length > 0 && (
          <>
            <span>{t("moreSheets")}</span>
            <For each={props.state.sheets}>
              {(sheet) => <Button onClick={() => props.onSheet(sheet)}>{sheet}</Button>}
            </For>
          </>
        )
      }
    >
      {props.state.missed > 0 && t("missed", props.state.missed)}
    </Note>
  );
}

/** How many posts and day notes a plan makes or changes. */
function thingsIn({ planned }: ImportPlan): { posts: number; notes: number } {
  const touched = planned.filter(({ outcome }) => outcome !== "unchanged");
  const posts = touched.filter(({ postId }) => postId !== undefined).length;
  return { posts, notes: touched.length - posts };
}

/** Why a file was not brought in, that nothing was changed, and the way to another try. */
function Refused(props: {
  state: Extract<ImportState, { step: "refused" | "broken" | "away" | "unkept" | "stopped" }>;
  onFile: (file: File) => void;
}) {
  const t = createMessages(messages);
  const say = useReasons();
  const nameOf = useFileName();
  const why = () => {
    const { state } = props;
    if (state.step === "refused") return say(state.reason);
    if (state.step === "away") return t("awayRemedy", state.year);
    if (state.step === "stopped") return t("stoppedRemedy");
    return state.step === "unkept" && t("unkeptRemedy");
  };
  return (
    <Note
      tone={props.state.step === "stopped" ? "look" : "wrong"}
      isAlert
      title={t(props.state.step, nameOf(props.state.fileName))}
      kept={t("nothingChanged")}
    >
      {why()}
      <ChooseFile onFile={props.onFile} isAgain />
    </Note>
  );
}

function Actions(props: {
  state: ImportState;
  onRun: () => Promise<void>;
  onStop: () => void;
  onUndo: () => void;
  onShow: () => void;
  onClose: () => void;
}) {
  const t = createMessages(messages);
  const review = (): Review | null => (props.state.step === "review" ? props.state : null);
  const things = () => {
    const plan = review()?.plan;
    return plan ? thingsIn(plan) : { posts: 0, notes: 0 };
  };
  return (
    <Switch fallback={<Button onClick={() => props.onClose()}>{t("cancel")}</Button>}>
      <Match when={props.state.step === "reading"}>
        <Button onClick={() => props.onStop()}>{t("back")}</Button>
      </Match>
      <Match when={props.state.step === "importing"}>
        <Button onClick={() => props.onStop()}>{t("stop")}</Button>
      </Match>
      <Match when={props.state.step === "done"}>
        <Button onClick={() => props.onUndo()}>{t("undo")}</Button>
        <Button tone="primary" onClick={() => props.onShow()}>
          {t("close")}
        </Button>
      </Match>
      <Match when={review()}>
        <Button onClick={() => props.onClose()}>{t("cancel")}</Button>
        <Button
          tone="primary"
          disabled={things().posts + things().notes === 0}
          onClick={() => void props.onRun()}
        >
          {t("run", things().posts, things().notes)}
        </Button>
      </Match>
    </Switch>
  );
}

/** The earliest day that an import touched. */
function firstDateOf(plan: ImportPlan): string | undefined {
  return plan.planned
    .flatMap(({ date, outcome }) => (date && outcome !== "unchanged" ? [date] : []))
    .sort()[0];
}
