import type { Connection } from "@rembuk/client";
import { createLate, createMessages, Icon, type IconName } from "@rembuk/ui";
import { Show } from "solid-js";

import { messages } from "./messages.ts";

import styles from "./state.module.css";

/** ms of searching after which it is worth a word. */
const NOTICED_MS = 2000;

type Told = "offline" | "away" | "connecting" | "refused";

const ICONS: Readonly<Record<Told, IconName>> = {
  offline: "wifi-off",
  away: "wifi-off",
  connecting: "sync",
  refused: "alert",
};

/** How this device stands to the server. Nothing at all while all is well, or where there is no server. */
export function ConnectionPill(props: { connection: Connection }) {
  const t = createMessages(messages);
  const connection = createLate(
    () => props.connection,
    (next) => (next.kind === "connecting" ? NOTICED_MS : 0),
  );
  const told = (): Told | undefined => {
    const { kind } = connection();
    return kind === "live" || kind === "local" ? undefined : kind;
  };
  return (
    <Show when={told()}>
      {(kind) => (
        <span class={styles["pill"]} data-kind={kind()}>
          <Icon name={ICONS[kind()]} size={14} />
          {t("connection", kind())}
        </span>
      )}
    </Show>
  );
}
