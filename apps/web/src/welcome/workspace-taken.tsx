import { Button, createMessages, TextField } from "@rembuk/ui";
import { createSignal } from "solid-js";

import { focusFirstWrong } from "./create-form.ts";
import { secretIn } from "./invitation-link.ts";
import { messages } from "./messages.ts";
import { WelcomePage } from "./welcome-page.tsx";

import styles from "./form.module.css";

/** What a stranger sees at a server that has its workspace: the way in is an invitation. */
export function WorkspaceTaken(props: {
  /** Opens the invitation of a pasted link. */
  onInvitation: (secret: string) => void;
}) {
  const t = createMessages(messages);
  const [link, setLink] = createSignal("");
  const [isWrong, setWrong] = createSignal(false);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const secret = secretIn(link());
    setWrong(secret === null);
    if (secret === null) focusFirstWrong(event.currentTarget);
    else props.onInvitation(secret);
  };
  return (
    <WelcomePage title={t("taken")} hint={t("takenHint")}>
      <form class={styles["form"]} novalidate onSubmit={submit}>
        <TextField
          label={t("link")}
          hint={t("linkHint")}
          error={isWrong() ? t("notALink") : undefined}
          value={link()}
          onInput={(value) => {
            setLink(value);
            setWrong(false);
          }}
          type="url"
          dir="ltr"
          autocomplete="off"
          placeholder={`${location.origin}/join#…`}
        />
        <Button type="submit" tone="primary" size="big">
          {t("openLink")}
        </Button>
        <p class={styles["quiet"]}>{t("noLink")}</p>
      </form>
    </WelcomePage>
  );
}
