import { askToPersist, estimateStorage, type Persistence, persistence } from "@rembuk/client";
import { Button, createMessages, useLocale } from "@rembuk/ui";
import { createResource, createSignal, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { messages } from "./messages.ts";
import { weighWorkspace } from "./weigh-workspace.ts";

import styles from "./data-page.module.css";

/** What this browser keeps of the workspace, and for how long. */
export function HereSection() {
  const t = createMessages(messages);
  const { formats } = useLocale();
  const { session } = useWorkspace();
  const [kept] = createResource(() => weighWorkspace(session.workspaceId));
  const [storage] = createResource(estimateStorage);
  const [promise, { mutate }] = createResource<Persistence>(persistence);
  const [wasAsked, setAsked] = createSignal(false);
  const ask = async () => {
    mutate(await askToPersist());
    setAsked(true);
  };

  return (
    <section aria-labelledby="data-here">
      <h2 id="data-here">{t("here")}</h2>
      <dl class={styles["facts"]}>
        <dt>{t("documents")}</dt>
        <dd>{formats().number(kept()?.documents ?? 0)}</dd>
        <Show when={kept()?.files}>
          {(files) => (
            <>
              <dt>{t("files")}</dt>
              <dd>{formats().number(files())}</dd>
            </>
          )}
        </Show>
        <dt>{t("size")}</dt>
        <dd>{formats().size(kept()?.bytes ?? 0)}</dd>
        <Show when={storage()?.used}>
          {(used) => (
            <>
              <dt>{t("used")}</dt>
              <dd>{formats().size(used())}</dd>
            </>
          )}
        </Show>
        <dt>{t("lasting")}</dt>
        <dd>{t("persistence", promise() ?? "unknown")}</dd>
      </dl>
      <Show when={promise() === "best-effort"}>
        <div class={styles["line"]}>
          <Button onClick={() => void ask()}>{t("askToKeep")}</Button>
          <span class={styles["quiet"]} role="status">
            <Show when={wasAsked()}>{t("notPromised")}</Show>
          </span>
        </div>
      </Show>
    </section>
  );
}
