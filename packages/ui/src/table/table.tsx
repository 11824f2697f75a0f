import type { ParentProps } from "solid-js";

import styles from "./table.module.css";

/** A table with hairlines that scrolls sideways in its own place. Cells are ordinary `th` and `td`; `data-number` aligns right. */
export function Table(props: ParentProps<{ label: string }>) {
  return (
    // A place that scrolls must be reachable by keyboard.
    <div class={styles["scroll"]} role="region" aria-label={props.label} tabIndex={0}>
      <table class={styles["table"]}>{props.children}</table>
    </div>
  );
}
