import { Button, createMessages } from "@rembuk/ui";
import { Show } from "solid-js";

import type { Sent } from "./create-form.ts";
import { messages } from "./messages.ts";
import { RefusalNote } from "./refusal-note.tsx";

/** Sends a form, says that it is on its way, and why it was refused. */
export function SendButton(props: {
  form: { isSending: () => boolean; refusal: () => Sent };
  label: string;
  busyLabel: string;
}) {
  const t = createMessages(messages);
  return (
    <>
      <Show when={props.form.refusal()}>
        {(code) => <RefusalNote code={code()} kept={t("typedIsKept")} />}
      </Show>
      {/* It stays pressable, so that the focus stays on it; a second press is not sent. */}
      <Button type="submit" tone="primary" size="big" aria-busy={props.form.isSending()}>
        {props.form.isSending() ? props.busyLabel : props.label}
      </Button>
    </>
  );
}
