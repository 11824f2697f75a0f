import { type JSX, type ParentProps, Show } from "solid-js";

import type { IconName } from "../icon/glyphs.ts";
import { Icon } from "../icon/icon.tsx";

import styles from "./note.module.css";

/** What a note is about: news, something to look at, something that went wrong, or something we do not know. */
export type NoteTone = "news" | "look" | "wrong" | "unknown";

/** A note on the page: what happened, what was kept, what to do, and at most two actions. */
export function Note(
  props: ParentProps<{
    tone: NoteTone;
    title: string;
    /** What is safe, marked with a tick. */
    kept?: string | undefined;
    icon?: IconName;
    actions?: JSX.Element;
    /** Speak it at once: for what has just gone wrong. */
    isAlert?: boolean;
  }>,
) {
  return (
    <div class={styles["note"]} data-tone={props.tone} role={props.isAlert ? "alert" : undefined}>
      <Icon name={props.icon ?? ICONS[props.tone]} class={styles["icon"]} />
      <div class={styles["words"]}>
        <strong>{props.title}</strong>
        <Show when={props.kept}>
          <p class={styles["kept"]}>
            <Icon name="check" size={14} />
            {props.kept}
          </p>
        </Show>
        <Show when={props.children}>
          <div>{props.children}</div>
        </Show>
        <Show when={props.actions}>
          <div class={styles["actions"]}>{props.actions}</div>
        </Show>
      </div>
    </div>
  );
}

const ICONS: Readonly<Record<NoteTone, IconName>> = {
  news: "timed",
  look: "alert",
  wrong: "alert",
  unknown: "unknown",
};
