import { createMessages } from "@rembuk/ui";
import type { JSX } from "solid-js";

import { InvitationForm } from "./invitation-form.tsx";
import { messages } from "./messages.ts";
import { WelcomePage } from "./welcome-page.tsx";

/** What a stranger sees at a server that has its workspace: the way in is an invitation. */
export function WorkspaceTaken(props: {
  onInvitation: (link: string) => void;
  /** The ways to begin that need no invitation. */
  children?: JSX.Element;
}) {
  const t = createMessages(messages);
  return (
    <WelcomePage title={t("taken")} hint={t("takenHint")}>
      <InvitationForm onInvitation={props.onInvitation} />
      {props.children}
    </WelcomePage>
  );
}
