import { createMessages } from "@rembuk/ui";

import { paths } from "../paths.ts";
import { messages as beginMessages } from "./begin-messages.ts";
import { InvitationForm } from "./invitation-form.tsx";
import { messages } from "./messages.ts";
import { WelcomePage } from "./welcome-page.tsx";

import styles from "./begin.module.css";

/** Where somebody who was invited pastes the link. */
export function InvitationPage(props: { onInvitation: (link: string) => void }) {
  const t = createMessages(messages);
  const begin = createMessages(beginMessages);
  return (
    <WelcomePage title={t("invitation")} hint={t("takenHint")}>
      <InvitationForm onInvitation={props.onInvitation} isFirst />
      <p class={styles["invited"]}>
        <a href={paths.begin}>{begin("back")}</a>
      </p>
    </WelcomePage>
  );
}
