import type { ImportPlan } from "@rembuk/formats";
import { Button, createMessages, Dialog, Note, ProgressBar } from "@rembuk/ui";
import { Match, onMount, Show, Switch } from "solid-js";

import { useUndo } from "../undo/use-undo.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { createImport, type ImportState, type ImportVisit, type Review } from "./create-import.ts";
import { messages } from "./messages.ts";
import { ReviewPlan } from "./review-plan.tsx";
import { useReasons } from "./use-reasons.ts";

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
  const read = (file: File) => void props.visit.read(file);
  return (
    <Switch>
      <Match when={at("choose")}>
        <ChooseFile onFile={read} />
      </Match>
      <Match when={at("reading")}>
        {(state) => <p role="status">{t("reading", state().fileName)}</p>}
      </Match>
      <Match when={at("refused") || at("broken") || at("away") || at("unkept")}>
        {(state) => <Refused state={state()} onFile={read} />}
      </Match>
      <Match when={at("review")}>
        {(state) => (
          <ReviewPlan review={state()} onRevise={(change) => void props.visit.revise(change)} />
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
        {(state) => (
          <Note tone="news" icon="check" title={t("done", state().plan.new + state().plan.changed)}>
            <Show when={state().missed > 0}>{t("missed", state().missed)}</Show>
          </Note>
        )}
      </Match>
    </Switch>
  );
}

/** Why a file was not brought in, that nothing was changed, and the way to another try. */
function Refused(props: {
  state: Extract<ImportState, { step: "refused" | "broken" | "away" | "unkept" }>;
  onFile: (file: File) => void;
}) {
  const t = createMessages(messages);
  const say = useReasons();
  const why = () => {
    const { state } = props;
    if (state.step === "refused") return say(state.reason);
    if (state.step === "away") return t("awayRemedy", state.year);
    return state.step === "unkept" && t("unkeptRemedy");
  };
  return (
    <Note
      tone="wrong"
      isAlert
      title={t(props.state.step, props.state.fileName)}
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
  onUndo: () => void;
  onShow: () => void;
  onClose: () => void;
}) {
  const t = createMessages(messages);
  const review = (): Review | null => (props.state.step === "review" ? props.state : null);
  const count = () => (review()?.plan?.new ?? 0) + (review()?.plan?.changed ?? 0);
  return (
    <Switch
      fallback={
        <Button onClick={() => props.onClose()} disabled={props.state.step === "importing"}>
          {t("cancel")}
        </Button>
      }
    >
      <Match when={props.state.step === "done"}>
        <Button onClick={() => props.onUndo()}>{t("undo")}</Button>
        <Button tone="primary" onClick={() => props.onShow()}>
          {t("close")}
        </Button>
      </Match>
      <Match when={review()}>
        <Button onClick={() => props.onClose()}>{t("cancel")}</Button>
        <Button tone="primary" disabled={count() === 0} onClick={() => void props.onRun()}>
          {t("run", count())}
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
