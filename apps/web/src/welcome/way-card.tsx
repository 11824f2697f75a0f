import { Icon, type IconName } from "@rembuk/ui";
import { Show } from "solid-js";

import styles from "./begin.module.css";

/** One way to begin, as a large card: a link to its page, or a deed. */
export function WayCard(props: {
  icon: IconName;
  title: string;
  text: string;
  /** The way that most will take. */
  isFirst?: boolean;
  href?: string;
  onPress?: () => void;
}) {
  const inside = (
    <>
      <span class={styles["sign"]}>
        <Icon name={props.icon} size={22} />
      </span>
      <span class={styles["words"]}>
        <strong>{props.title}</strong>
        <span>{props.text}</span>
      </span>
      <Icon name="chevron-right" size={18} class={styles["on"]} />
    </>
  );
  const look = () => ({
    class: styles["way"],
    "data-first": props.isFirst ? "" : undefined,
  });
  return (
    <Show
      when={props.href}
      fallback={
        <button type="button" {...look()} onClick={() => props.onPress?.()}>
          {inside}
        </button>
      }
    >
      {(href) => (
        <a href={href()} {...look()}>
          {inside}
        </a>
      )}
    </Show>
  );
}
