import { createMessages } from "@rembuk/ui";
import type { JSX } from "solid-js";

import type { Sent } from "./create-form.ts";
import { messages } from "./messages.ts";
import { type NewWorkspace, NewWorkspaceForm } from "./new-workspace-form.tsx";
import { WelcomePage } from "./welcome-page.tsx";

/** The first page of a fresh server: makes its workspace. */
export function FirstRun(props: {
  /** The server is on another machine and asks for what it printed there. */
  needsToken: boolean;
  onMake: (workspace: NewWorkspace) => Promise<Sent>;
  /** The other ways to begin, for whom the address was only passed on. */
  children?: JSX.Element;
}) {
  const t = createMessages(messages);
  return (
    <WelcomePage title={t("setUp")} hint={t("setUpHint")} asksLanguage>
      <NewWorkspaceForm
        needsToken={props.needsToken}
        label={t("makeWorkspace")}
        busyLabel={t("making")}
        onMake={props.onMake}
      />
      {props.children}
    </WelcomePage>
  );
}
