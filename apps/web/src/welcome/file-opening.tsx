import type { DeviceWorkspace } from "@rembuk/client";
import { Button, createMessages, Dialog, useLocale } from "@rembuk/ui";
import { createSignal, type JSX, Show } from "solid-js";

import { createJob, type JobRunner } from "../data/create-job.ts";
import { JobNotes } from "../data/job-notes.tsx";
import { openBundle } from "../data/open-bundle.ts";
import { messages } from "./begin-messages.ts";

/**
 * Lets a page below it open a whole workspace from a file: asks for one, shows how far it has been read, and says
 * why one could not be opened.
 */
export function FileOpening(props: {
  onOpened: (workspace: DeviceWorkspace) => void;
  children: (choose: () => void) => JSX.Element;
}) {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const runner = createJob<DeviceWorkspace>();
  const [fileName, setFileName] = createSignal<string | null>(null);
  let field!: HTMLInputElement;
  const choose = () => field.click();

  const open = async (file: File) => {
    setFileName(file.name);
    // It is read twice, the first time to see that it is whole.
    const part = (done: number) => formats().size(done / 2);
    await runner.run(t("opening", file.name), (signal, tell) =>
      openBundle(
        file,
        (done, all) => tell(done / all, t("openedPart", part(done), part(all))),
        signal,
      ),
    );
    const job = runner.job();
    if (job.step === "done") props.onOpened(job.result);
    if (job.step !== "failed") setFileName(null);
  };

  return (
    <>
      {props.children(choose)}
      <input
        ref={field}
        type="file"
        hidden
        accept=".rembuk"
        aria-label={t("file")}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) void open(file);
        }}
      />
      <Show when={fileName()}>
        {(name) => (
          <OpeningDialog
            runner={runner}
            fileName={name()}
            onClose={() => setFileName(null)}
            onChoose={choose}
          />
        )}
      </Show>
    </>
  );
}

function OpeningDialog(props: {
  runner: JobRunner<DeviceWorkspace>;
  fileName: string;
  onClose: () => void;
  onChoose: () => void;
}) {
  const t = createMessages(messages);
  const isWorking = () => props.runner.job().step === "working";
  return (
    <Dialog
      isOpen
      onClose={() => (isWorking() ? props.runner.cancel() : props.onClose())}
      title={isWorking() ? t("file") : t("notOpened", props.fileName)}
      actions={
        <Show when={!isWorking()}>
          <Button onClick={() => props.onClose()}>{t("close")}</Button>
          <Button tone="primary" onClick={() => props.onChoose()}>
            {t("chooseAnother")}
          </Button>
        </Show>
      }
    >
      <JobNotes runner={props.runner}>{() => null}</JobNotes>
    </Dialog>
  );
}
