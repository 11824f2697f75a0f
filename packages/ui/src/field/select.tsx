import { For, type JSX, Show, splitProps } from "solid-js";

import { Icon } from "../icon/icon.tsx";
import { Field, FRAME_KEYS, type FieldFrame } from "./field.tsx";

import styles from "./field.module.css";

/** One choice of a `Select`. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Choices under a heading. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly Choice[];
}

type SelectProps = FieldFrame & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly choices?: readonly Choice[];
  readonly groups?: readonly ChoiceGroup[];
} & Omit<JSX.SelectHTMLAttributes<HTMLSelectElement>, "value" | "onChange" | "children">;

/** One out of several. The browser's own list: it searches as one types and fits every phone. */
export function Select(props: SelectProps) {
  const [frame, own, rest] = splitProps(props, FRAME_KEYS, [
    "value",
    "onChange",
    "choices",
    "groups",
  ]);
  return (
    <Field {...frame}>
      {(control) => (
        <span class={styles["select"]}>
          <select
            {...rest}
            {...control}
            onChange={(event) => own.onChange(event.currentTarget.value)}
          >
            <Options choices={own.choices} value={own.value} />
            <For each={own.groups}>
              {(group) => (
                <optgroup label={group.label}>
                  <Options choices={group.choices} value={own.value} />
                </optgroup>
              )}
            </For>
          </select>
          <Icon name="chevron-down" size={14} />
        </span>
      )}
    </Field>
  );
}

function Options(props: { choices: readonly Choice[] | undefined; value: string }) {
  return (
    <Show when={props.choices}>
      {(choices) => (
        <For each={choices()}>
          {(choice) => (
            <option value={choice.value} selected={choice.value === props.value}>
              {choice.label}
            </option>
          )}
        </For>
      )}
    </Show>
  );
}
