import { Button, createMessages, Note } from "@rembuk/ui";
import { createSignal, Show } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./share.module.css";

/** Why a device may not send any more; its edits are kept as a copy or let go. */
export type LostReason = "revoked" | "forbidden" | "deleted" | "banned";

/** Says calmly that what is changed here reaches nobody any more, and what can be done with it. */
export function LostRight(props: {
  reason: LostReason;
  /** Edits that the server never took. */
  unsent: number;
  /** Each resolves to whether it could be done. */
  onKeep: () => Promise<boolean>;
  onDiscard: () => Promise<boolean>;
  onRemove: () => void;
}) {
  const t = createMessages(messages);
  const [isBusy, setBusy] = createSignal(false);
  const [hasFailed, setFailed] = createSignal(false);
  const carryOut = async (deed: () => Promise<boolean>) => {
    if (isBusy()) return;
    setBusy(true);
    setFailed(false);
    const isDone = await deed();
    setBusy(false);
    setFailed(!isDone);
  };
  const keepLabel = () => {
    if (isBusy()) return t("keeping");
    return t(props.unsent > 0 ? "keepCopy" : "keepAll");
  };
  return (
    <section class={styles["lost"]} aria-label={t("lost", props.reason)}>
      <Note
        tone="look"
        icon="lock"
        title={t("lost", props.reason)}
        kept={props.unsent > 0 ? t("lostKept", props.unsent) : t("readable")}
        actions={
          <>
            <Button tone="primary" aria-busy={isBusy()} onClick={() => void carryOut(props.onKeep)}>
              {keepLabel()}
            </Button>
            <Show
              when={props.unsent > 0}
              fallback={<Button onClick={() => props.onRemove()}>{t("remove")}</Button>}
            >
              <Button onClick={() => void carryOut(props.onDiscard)}>{t("discard")}</Button>
            </Show>
          </>
        }
      >
        {t(props.unsent > 0 ? "lostRemedy" : "lostNothing")}
        <Show when={hasFailed()}>
          <p role="alert">
            <strong>{t("notKept")}.</strong> {t("notKeptRemedy")}
          </p>
        </Show>
      </Note>
    </section>
  );
}
