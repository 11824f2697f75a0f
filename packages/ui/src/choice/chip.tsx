import { type JSX, type ParentProps, splitProps } from "solid-js";

import styles from "./chip.module.css";

/** A thing in a row of things: a channel, a person, a filter. With `isOn` it can be switched. */
export function Chip(
  props: ParentProps<{ isOn?: boolean; isDashed?: boolean }> &
    JSX.ButtonHTMLAttributes<HTMLButtonElement>,
) {
  const [own, rest] = splitProps(props, ["isOn", "isDashed", "children"]);
  return (
    <button
      type="button"
      {...rest}
      class={styles["chip"]}
      data-dashed={own.isDashed ? "" : undefined}
      aria-pressed={own.isOn}
    >
      {own.children}
    </button>
  );
}

/** A word that only labels: a format, a pillar. */
export function Tag(props: ParentProps) {
  return <span class={styles["tag"]}>{props.children}</span>;
}
