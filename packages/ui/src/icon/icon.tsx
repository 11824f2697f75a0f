import { Show } from "solid-js";

import { GLYPHS, type Glyph, type IconName } from "./glyphs.ts";

import styles from "./icon.module.css";

/** A drawing beside words. It says nothing by itself: the words beside it, or the button's label, do. */
export function Icon(props: { name: IconName; size?: number; class?: string | undefined }) {
  return <Drawing glyph={GLYPHS[props.name]} size={props.size} class={props.class} />;
}

/** A glyph as SVG. */
export function Drawing(props: {
  glyph: Glyph;
  size?: number | undefined;
  class?: string | undefined;
}) {
  return (
    <svg
      class={props.class}
      width={props.size ?? 16}
      height={props.size ?? 16}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <Show when={props.glyph.faint}>{(d) => <path class={styles["faint"]} d={d()} />}</Show>
      <Show when={props.glyph.solid}>{(d) => <path class={styles["solid"]} d={d()} />}</Show>
      <Show when={props.glyph.line}>{(d) => <path class={styles["line"]} d={d()} />}</Show>
      <Show when={props.glyph.dashed}>{(d) => <path class={styles["dashed"]} d={d()} />}</Show>
      <Show when={props.glyph.dots}>{(d) => <path class={styles["dots"]} d={d()} />}</Show>
      <Show when={props.glyph.cut}>{(d) => <path class={styles["cut"]} d={d()} />}</Show>
    </svg>
  );
}
