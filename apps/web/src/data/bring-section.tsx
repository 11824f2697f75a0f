import { type DeviceWorkspace, deviceWorkspaces } from "@rembuk/client";
import { Button, ButtonLink, createMessages, Note, useLocale } from "@rembuk/ui";

import { paths } from "../paths.ts";
import { createJob } from "./create-job.ts";
import { JobNotes } from "./job-notes.tsx";
import { messages } from "./messages.ts";
import { openBundle } from "./open-bundle.ts";

import styles from "./data-page.module.css";

interface Brought {
  readonly workspace: DeviceWorkspace;
  /** It was on this device already. */
  readonly wasHere: boolean;
}

function createBringing() {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const part = (done: number) => formats().size(done / 2);
  const runner = createJob<Brought>();
  const open = (file: File) =>
    runner.run(t("opening", file.name), (signal, tell) =>
      bringIn(file, signal, (done, all) =>
        tell(done / all, t("openedPart", part(done), part(all))),
      ),
    );
  return { runner, open };
}

/** Opens a workspace from a file, or adds what a file has to the one that is here. */
export function BringSection() {
  const t = createMessages(messages);
  const { runner, open } = createBringing();
  let field!: HTMLInputElement;

  return (
    <section aria-labelledby="data-bring">
      <h2 id="data-bring">{t("bring")}</h2>
      <p class={styles["hint"]}>{t("bringHint")}</p>
      <div class={styles["line"]}>
        <Button disabled={runner.job().step === "working"} onClick={() => field.click()}>
          {t("choose")}
        </Button>
        <input
          ref={field}
          type="file"
          hidden
          accept=".rembuk"
          aria-label={t("choose")}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = "";
            if (file) void open(file);
          }}
        />
      </div>
      <JobNotes runner={runner}>
        {({ workspace, wasHere }) => (
          <Note
            tone="news"
            icon="check"
            title={t(wasHere ? "merged" : "opened", workspace.name)}
            actions={
              // What is open already has to be read anew: hence a whole page.
              <ButtonLink
                href={paths.workspace(workspace.workspaceId)}
                target="_self"
                rel="external"
              >
                {t("show")}
              </ButtonLink>
            }
          />
        )}
      </JobNotes>
    </section>
  );
}

async function bringIn(
  file: File,
  signal: AbortSignal,
  progress: (done: number, all: number) => void,
): Promise<Brought> {
  const before = new Set(deviceWorkspaces().map(({ workspaceId }) => workspaceId));
  const workspace = await openBundle(file, progress, signal);
  return { workspace, wasHere: before.has(workspace.workspaceId) };
}
