import { createMessages, Note } from "@rembuk/ui";
import type { JSX } from "solid-js";

import type { Trouble } from "./create-form.ts";
import { messages } from "./messages.ts";

/** Why one cannot come in, what is safe, and what to do. */
export function RefusalNote(props: {
  code: Trouble;
  kept?: string | undefined;
  actions?: JSX.Element;
}) {
  const t = createMessages(messages);
  return (
    <Note
      tone={props.code === "unavailable" || props.code === "too-many" ? "look" : "wrong"}
      title={t("refusal", props.code)}
      kept={props.kept}
      actions={props.actions}
      isAlert
    >
      {t("remedy", props.code)}
    </Note>
  );
}
