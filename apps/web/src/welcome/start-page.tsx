import { createMessages, ProgressBar } from "@rembuk/ui";
import { Show } from "solid-js";

import { paths } from "../paths.ts";
import { messages } from "./begin-messages.ts";
import type { Sent } from "./create-form.ts";
import { type NewWorkspace, NewWorkspaceForm } from "./new-workspace-form.tsx";
import { WelcomePage } from "./welcome-page.tsx";

import styles from "./begin.module.css";

/** Makes a workspace on this device, empty or with the example in it. */
export function StartPage(props: {
  withExample: boolean;
  /** Posts of the example that are there already, while it is brought in. */
  filled: { readonly done: number; readonly all: number } | null;
  onMake: (workspace: NewWorkspace) => Promise<Sent>;
}) {
  const t = createMessages(messages);
  return (
    <WelcomePage
      title={t(props.withExample ? "example" : "device")}
      hint={t(props.withExample ? "exampleHint" : "startHint")}
      asksLanguage
    >
      <NewWorkspaceForm
        {...(props.withExample && { name: t("exampleName") })}
        label={t(props.withExample ? "openExample" : "start")}
        busyLabel={t("starting")}
        onMake={props.onMake}
      />
      <Show when={props.filled}>
        {(filled) => (
          <ProgressBar
            label={t("filling")}
            done={filled().done}
            all={filled().all}
            text={t("filled", filled().done, filled().all)}
          />
        )}
      </Show>
      <p class={styles["invited"]}>
        <a href={paths.begin}>{t("back")}</a>
      </p>
    </WelcomePage>
  );
}
