import type { JSX, ParentProps } from "solid-js";

import { KawungPlace } from "../kawung/kawung.tsx";

import styles from "./empty-state.module.css";

/** What a place is for while nothing is in it, and the next step. Its children are the buttons. */
export function EmptyState(
  props: ParentProps<{ title: string; text?: JSX.Element; filled?: 0 | 1 | 2 | 3 }>,
) {
  return (
    <div class={styles["empty"]}>
      <KawungPlace filled={props.filled ?? 0} />
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      <div class={styles["actions"]}>{props.children}</div>
    </div>
  );
}
