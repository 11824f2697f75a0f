import type { Peer } from "@rembuk/client";
import { Show } from "solid-js";

import styles from "./card.module.css";

/** Says on a card who else has it open. The card's own words say it to those who listen. */
export function PeerTag(props: { peers: readonly Peer[] }) {
  return (
    <Show when={props.peers[0]}>
      {(first) => (
        <span class={styles["peer"]} aria-hidden="true">
          <bdi>{first().name}</bdi>
          <Show when={props.peers.length > 1}> +{props.peers.length - 1}</Show>
        </span>
      )}
    </Show>
  );
}
