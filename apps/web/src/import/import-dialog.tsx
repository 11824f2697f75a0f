import { Button, createMessages, Dialog, Note, ProgressBar, useLocale } from "@rembuk/ui";
import { Match, onMount, Switch } from "solid-js";

import { useUndo } from "../undo/use-undo.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { createImport, type ImportState, type Review } from "./create-import.ts";
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
}) {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const say = useReasons();
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
  const at = <Step extends ImportState["step"]>(step: Step) => {
    const state = visit.state();
    return state.step === step ? (state as Extract<ImportState, { step: Step }>) : false;
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
      description={at("choose") ? t("intro") : undefined}
      actions={
        <Actions state={visit.state()} onRun={visit.run} onUndo={undoAll} onClose={props.onClose} />
      }
    >
      <Switch>
        <Match when={at("choose")}>
          <ChooseFile onFile={visit.read} />
        </Match>
        <Match when={at("reading")}>
          {(state) => <p role="status">{t("reading", state().fileName)}</p>}
        </Match>
        <Match when={at("refused")}>
          {(state) => (
            <Note
              tone="wrong"
              isAlert
              title={t("refused", state().fileName)}
              kept={t("nothingChanged")}
            >
              {say(state().reason)}
              <ChooseFile onFile={visit.read} isAgain />
            </Note>
          )}
        </Match>
        <Match when={at("broken")}>
          {(state) => (
            <Note
              tone="wrong"
              isAlert
              title={t("broken", state().fileName)}
              kept={t("nothingChanged")}
            >
              <ChooseFile onFile={visit.read} isAgain />
            </Note>
          )}
        </Match>
        <Match when={at("review")}>
          {(state) => (
            <ReviewPlan review={state()} onRevise={(change) => void visit.revise(change)} />
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
            <Note
              tone="news"
              icon="check"
              title={t("done", state().plan.new + state().plan.changed)}
            >
              {state().missed > 0 ? t("missed", state().missed) : formats().date(props.today())}
            </Note>
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}

function Actions(props: {
  state: ImportState;
  onRun: () => Promise<void>;
  onUndo: () => void;
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
        <Button tone="primary" onClick={() => props.onClose()}>
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
