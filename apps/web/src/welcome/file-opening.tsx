import { Button, createMessages, Dialog, Note, ProgressBar } from "@rembuk/ui";
import { Match, Switch } from "solid-js";

import { messages } from "./begin-messages.ts";
import type { FileOpening as Opening } from "./create-file-opening.ts";

/** Asks for a file with a workspace, shows how far it has been read, and says why one could not be opened. */
export function FileOpening(props: { opening: Opening }) {
  const t = createMessages(messages);
  const at = <Step extends "opening" | "failed">(step: Step) => {
    const state = props.opening.state();
    return state.step === step ? (state as Extract<typeof state, { step: Step }>) : undefined;
  };
  return (
    <>
      <input
        ref={(field) => props.opening.attach(field)}
        type="file"
        hidden
        accept=".rembuk"
        aria-label={t("file")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) void props.opening.open(file);
        }}
      />
      <Switch>
        <Match when={at("opening")}>
          {(state) => (
            <Dialog isOpen onClose={() => {}} title={t("opening", state().file)}>
              <ProgressBar
                label={t("reading")}
                done={state().done}
                all={state().all}
                text={t("openedPart", megabytes(state().done), megabytes(state().all))}
              />
            </Dialog>
          )}
        </Match>
        <Match when={at("failed")}>
          {(state) => (
            <Dialog
              isOpen
              onClose={() => props.opening.close()}
              title={t("notOpened", state().file)}
              actions={
                <>
                  <Button onClick={() => props.opening.close()}>{t("close")}</Button>
                  <Button tone="primary" onClick={() => props.opening.choose()}>
                    {t("chooseAnother")}
                  </Button>
                </>
              }
            >
              <Note tone="wrong" isAlert title={state().why} kept={t("nothingChanged")} />
            </Dialog>
          )}
        </Match>
      </Switch>
    </>
  );
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
