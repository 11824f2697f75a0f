import { aboutOf } from "@rembuk/model";
import { Button, createMessages, Icon, Note, useLocale } from "@rembuk/ui";
import { createSignal, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { createJob } from "./create-job.ts";
import { fileNameOf } from "./file-name.ts";
import { JobNotes } from "./job-notes.tsx";
import { lastExportOf } from "./last-export.ts";
import { messages } from "./messages.ts";
import { chooseSavePlace } from "./save-file.ts";
import { saveWorkspace } from "./save-workspace.ts";

import styles from "./data-page.module.css";

/** After so long, who has a workspace on one device alone is reminded to save it: 30 days. */
const LONG_MS = 30 * 24 * 60 * 60 * 1_000;

/** The whole workspace as one file, and a word on when that was last done. */
export function WholeSection() {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const { session, workspace } = useWorkspace();
  const runner = createJob<{ readonly bytes: number }>();
  const [last, setLast] = createSignal(lastExportOf(session.workspaceId));
  const isLongAgo = () => Date.now() - (last() ?? 0) > LONG_MS;
  const lastWords = () => {
    const at = last();
    return at === null ? t("neverSaved") : t("lastSaved", formats().relative(at, Date.now()));
  };

  const save = async () => {
    const name = aboutOf(workspace)?.name ?? "Rembuk";
    const place = await chooseSavePlace(
      fileNameOf(name, new Date().toISOString().slice(0, 10), "rembuk"),
    );
    if (!place) return;
    await runner.run(t("saving"), async (signal, tell) => {
      const { size } = formats();
      const onProgress = (done: number, all: number) =>
        tell(done / Math.max(1, all), t("savedPart", size(done), size(all)));
      return { bytes: await saveWorkspace(session, name, place, { onProgress, signal }) };
    });
    setLast(lastExportOf(session.workspaceId));
  };

  return (
    <section aria-labelledby="data-whole">
      <h2 id="data-whole">{t("whole")}</h2>
      <p class={styles["hint"]}>{t("wholeHint")}</p>
      <Show when={session.isLocal && isLongAgo()}>
        <Note tone="look" title={lastWords()}>
          {t("onlyHere")}
        </Note>
      </Show>
      <div class={styles["line"]}>
        <Button
          tone="primary"
          disabled={runner.job().step === "working"}
          onClick={() => void save()}
        >
          <Icon name="download" />
          {t("save")}
        </Button>
        <span class={styles["quiet"]}>
          <Show when={!(session.isLocal && isLongAgo())}>{lastWords()}</Show>
        </span>
      </div>
      <JobNotes runner={runner}>
        {({ bytes }) => <Note tone="news" icon="check" title={t("saved", formats().size(bytes))} />}
      </JobNotes>
    </section>
  );
}
