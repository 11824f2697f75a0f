import { Button, createMessages, Note } from "@rembuk/ui";
import { Show } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./share.module.css";

/** Why a device may not send any more; its edits are kept as a copy or let go. */
export type LostReason = "revoked" | "forbidden" | "deleted" | "banned";

/** Says calmly that what is changed here reaches nobody any more, and what can be done with it. */
export function LostRight(props: {
  reason: LostReason;
  /** Edits that the server never took. */
  unsent: number;
  /** An earlier try came to nothing. */
  hasFailed: boolean;
  onKeep: () => void;
  onDiscard: () => void;
  onRemove: () => void;
}) {
  const t = createMessages(messages);
  const hasUnsent = () => props.unsent > 0;
  return (
    <section class={styles["lost"]} aria-label={t("lost", props.reason)}>
      <Note
        tone="look"
        icon="lock"
        title={t("lost", props.reason)}
        kept={hasUnsent() ? t("lostKept", props.unsent) : t("readable")}
        actions={
          <>
            <Button tone="primary" onClick={() => props.onKeep()}>
              {t(hasUnsent() ? "keepCopy" : "keepAll")}
            </Button>
            <Show
              when={hasUnsent()}
              fallback={<Button onClick={() => props.onRemove()}>{t("remove")}</Button>}
            >
              <Button onClick={() => props.onDiscard()}>{t("discard")}</Button>
            </Show>
          </>
        }
      >
        {t(hasUnsent() ? "lostRemedy" : "lostNothing")}
        <Show when={props.hasFailed}>
          <p role="alert">
            <strong>{t("notKept")}</strong> {t("notKeptRemedy")}
          </p>
        </Show>
      </Note>
    </section>
  );
}
