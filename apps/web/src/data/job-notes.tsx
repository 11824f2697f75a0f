import { announce, Button, createMessages, Note, ProgressBar } from "@rembuk/ui";
import { createEffect, type JSX, Match, on, Switch } from "solid-js";

import type { Job, JobRunner } from "./create-job.ts";
import { messages } from "./messages.ts";
import { useBundleWords } from "./use-bundle-words.ts";

import styles from "./data-page.module.css";

/** How a long work stands, with the way to stop it, and what came of it. */
export function JobNotes<Done>(props: {
  runner: JobRunner<Done>;
  children: (result: Done) => JSX.Element;
}) {
  const t = createMessages(messages);
  const say = useBundleWords();
  const at = <Step extends Job<Done>["step"]>(step: Step) => {
    const job = props.runner.job();
    return job.step === step ? (job as Extract<Job<Done>, { step: Step }>) : undefined;
  };
  createEffect(
    on(
      () => props.runner.job().step,
      (step) => {
        if (step === "cancelled") announce(t("cancelled"));
      },
    ),
  );
  return (
    <Switch>
      <Match when={at("working")}>
        {(job) => (
          <div class={styles["work"]}>
            <ProgressBar label={job().label} text={job().text} done={job().share} all={1} />
            <Button onClick={() => props.runner.cancel()}>{t("cancel")}</Button>
          </div>
        )}
      </Match>
      <Match when={at("cancelled")}>
        <p class={styles["quiet"]}>{t("cancelled")}</p>
      </Match>
      <Match when={at("failed")}>
        {(job) => (
          <Note tone="wrong" isAlert title={t("failed")} kept={t("kept")}>
            {say(job().why)}
          </Note>
        )}
      </Match>
      <Match when={at("done")}>
        {(job) => <div role="status">{props.children(job().result)}</div>}
      </Match>
    </Switch>
  );
}
