import { For } from "solid-js";

import { keyCaps } from "../keys/chord.ts";

import styles from "./kbd.module.css";

/** The keys of a chord as they are printed on this machine's keyboard: `mod+k` is ⌘ K or Ctrl K. */
export function Kbd(props: { chord: string }) {
  return (
    <kbd class={styles["kbd"]}>
      <For each={keyCaps(props.chord)}>{(cap) => <kbd>{cap}</kbd>}</For>
    </kbd>
  );
}
