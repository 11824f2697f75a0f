import type { ParentProps } from "solid-js";

import styles from "./gallery.module.css";

/** A titled corner of the gallery. */
export function Panel(props: ParentProps<{ title: string }>) {
  return (
    <section class={styles["panel"]}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
