import { createMessages, TextField } from "@rembuk/ui";

import { messages } from "./messages.ts";

/** How the one who comes in is called. */
export function NameField(props: {
  value: string;
  error: string | undefined;
  onInput: (name: string) => void;
  isFirst?: boolean;
}) {
  const t = createMessages(messages);
  return (
    <TextField
      label={t("yourName")}
      hint={t("yourNameHint")}
      error={props.error}
      value={props.value}
      onInput={props.onInput}
      maxLength={120}
      autocomplete="name"
      autofocus={props.isFirst === true}
    />
  );
}
