import type { Peer } from "@rembuk/client";
import { createMessages, VisuallyHidden } from "@rembuk/ui";
import { Show } from "solid-js";

import { messages } from "./messages.ts";
import { useWhen } from "./when-words.ts";

import styles from "./card.module.css";

/** Says on a card who else has it open. */
export function PeerTag(props: { peers: readonly Peer[] }) {
  const t = createMessages(messages);
  const when = useWhen();
  const names = () => when().list(props.peers.map(({ name }) => name));
  return (
    <Show when={props.peers[0]}>
      {(first) => (
        <span class={styles["peer"]}>
          <span aria-hidden="true">
            <bdi>{first().name}</bdi>
            <Show when={props.peers.length > 1}> +{props.peers.length - 1}</Show>
          </span>
          <VisuallyHidden>{t("looking", names())}</VisuallyHidden>
        </span>
      )}
    </Show>
  );
}
