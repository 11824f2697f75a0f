import { createUniqueId, For, Show } from "solid-js";

import type { IconName } from "../icon/glyphs.ts";
import { Icon } from "../icon/icon.tsx";

import styles from "./segmented.module.css";

/** One of the views or states to choose from. */
export interface Segment<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
}

/** One out of a few that are all in view. Radio buttons underneath: arrows choose, one tab stop. */
export function Segmented<Value extends string>(props: {
  label: string;
  segments: readonly Segment<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}) {
  const name = createUniqueId();
  return (
    <div class={styles["segmented"]} role="radiogroup" aria-label={props.label}>
      <For each={props.segments}>
        {(segment) => (
          <label class={styles["segment"]}>
            <input
              type="radio"
              name={name}
              value={segment.value}
              checked={segment.value === props.value}
              onChange={() => props.onChange(segment.value)}
            />
            <Show when={segment.icon}>{(icon) => <Icon name={icon()} />}</Show>
            {segment.label}
          </label>
        )}
      </For>
    </div>
  );
}
