import type { JSX } from "solid-js";

import styles from "./choice.module.css";

interface ChoiceProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly label: JSX.Element;
  readonly isDisabled?: boolean;
}

/** Chosen or not; takes effect with the rest of the form. */
export function Checkbox(props: ChoiceProps) {
  return (
    <label class={styles["choice"]}>
      <input
        type="checkbox"
        class={styles["box"]}
        checked={props.isOn}
        disabled={props.isDisabled === true}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}

/** On or off; takes effect at once. */
export function Switch(props: ChoiceProps) {
  return (
    <label class={styles["choice"]}>
      <input
        type="checkbox"
        role="switch"
        class={styles["switch"]}
        checked={props.isOn}
        disabled={props.isDisabled === true}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
