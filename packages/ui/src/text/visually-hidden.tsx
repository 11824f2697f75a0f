import type { ParentProps } from "solid-js";

import styles from "./visually-hidden.module.css";

/** Words for those who listen, where those who look see something else. */
export function VisuallyHidden(props: ParentProps) {
  return <span class={styles["hidden"]}>{props.children}</span>;
}
