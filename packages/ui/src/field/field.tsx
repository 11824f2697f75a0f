import { createUniqueId, type JSX, Show } from "solid-js";

import { createMessages } from "../i18n/messages.ts";
import { Icon } from "../icon/icon.tsx";
import { words } from "../words.ts";

import styles from "./field.module.css";

/** What every field has around it. */
export interface FieldFrame {
  readonly label: string;
  /** The label is only for those who listen, where the place already says what the field is. */
  readonly isLabelHidden?: boolean;
  readonly hint?: string | undefined;
  /** What is wrong and what would be right; replaces the hint. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
}

/** The attributes that tie a control to its label, hint and error. */
export interface Control {
  readonly id: string;
  readonly class: string | undefined;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": "true" | undefined;
}

/** A label above a control, and a hint or an error below it. */
export function Field(props: FieldFrame & { children: (control: Control) => JSX.Element }) {
  const t = createMessages(words);
  const id = createUniqueId();
  const noteId = `${id}-note`;
  const control: Control = {
    id,
    class: styles["input"],
    get "aria-describedby"() {
      return props.error || props.hint ? noteId : undefined;
    },
    get "aria-invalid"() {
      return props.error ? "true" : undefined;
    },
  };
  return (
    <div class={styles["field"]}>
      <label for={id} class={props.isLabelHidden ? styles["unseen"] : styles["label"]}>
        {props.label}
        <Show when={props.isOptional}>
          {" "}
          <span class={styles["optional"]}>({t("optional")})</span>
        </Show>
      </label>
      {props.children(control)}
      <Show
        when={props.error}
        fallback={
          <Show when={props.hint}>
            <p id={noteId} class={styles["hint"]}>
              {props.hint}
            </p>
          </Show>
        }
      >
        <p id={noteId} class={styles["error"]}>
          <Icon name="alert" size={14} />
          {props.error}
        </p>
      </Show>
    </div>
  );
}

/** The keys of `FieldFrame`, to split them from what goes to the control. */
export const FRAME_KEYS = ["label", "isLabelHidden", "hint", "error", "isOptional"] as const;
