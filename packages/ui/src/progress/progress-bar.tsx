import { createUniqueId } from "solid-js";

import styles from "./progress.module.css";

/** How far a long work has come, with a number: `text` says it in words, `214 of 340 posts`. */
export function ProgressBar(props: { label: string; text: string; done: number; all: number }) {
  const id = createUniqueId();
  return (
    <div class={styles["progress"]}>
      <span id={id}>{props.label}</span>
      <span class={styles["number"]}>{props.text}</span>
      <div
        class={styles["bar"]}
        role="progressbar"
        aria-labelledby={id}
        aria-valuetext={props.text}
        aria-valuemin={0}
        aria-valuemax={props.all}
        aria-valuenow={props.done}
      >
        <i style={{ transform: `scaleX(${props.all > 0 ? props.done / props.all : 0})` }} />
      </div>
    </div>
  );
}

/** The place of something that is on its way, in the shape it will have. */
export function Skeleton(props: { width?: string; height?: string }) {
  return (
    <span
      class={styles["skeleton"]}
      aria-hidden="true"
      style={{ width: props.width ?? "100%", height: props.height ?? "12px" }}
    />
  );
}
