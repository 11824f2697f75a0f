import { Button, createMessages, TextField } from "@rembuk/ui";
import { createSignal } from "solid-js";

import { focusAtStart, focusFirstWrong } from "./create-form.ts";
import { secretIn } from "./invitation-link.ts";
import { messages } from "./messages.ts";

import styles from "./form.module.css";

/** Takes an invitation link that somebody pastes. */
export function InvitationForm(props: {
  isFirst?: boolean;
  /** Opens the invitation of a pasted link. */
  onInvitation: (link: string) => void;
}) {
  const t = createMessages(messages);
  const [link, setLink] = createSignal("");
  const [isWrong, setWrong] = createSignal(false);
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    setWrong(secretIn(link()) === null);
    if (isWrong()) focusFirstWrong(event.currentTarget);
    else props.onInvitation(link());
  };
  return (
    <form ref={focusAtStart} class={styles["form"]} novalidate onSubmit={submit}>
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
        autofocus={props.isFirst === true}
      />
      <Button type="submit" tone="primary" size="big">
        {t("openLink")}
      </Button>
      <p class={styles["quiet"]}>{t("noLink")}</p>
    </form>
  );
}
