import { Icon, type IconName } from "@rembuk/ui";
import { type ParentProps, Show } from "solid-js";

import styles from "./standing-card.module.css";

/** One thing to know about the standing of this device, and what can be done about it. */
export function Row(
  props: ParentProps<{ icon: IconName; title: string; text: string; more?: string }>,
) {
  return (
    <div class={styles["row"]}>
      <Icon name={props.icon} class={styles["icon"]} />
      <div class={styles["words"]}>
        <h3>{props.title}</h3>
        <p>{props.text}</p>
        <Show when={props.more}>
          <p class={styles["more"]}>{props.more}</p>
        </Show>
        <div class={styles["actions"]}>{props.children}</div>
      </div>
    </div>
  );
}
