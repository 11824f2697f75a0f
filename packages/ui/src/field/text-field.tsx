import { type JSX, splitProps } from "solid-js";

import { Field, FRAME_KEYS, type FieldFrame } from "./field.tsx";

type Own<Attributes> = FieldFrame & {
  readonly value: string;
  /** Called with every letter. */
  readonly onInput: (value: string) => void;
} & Omit<Attributes, "value" | "onInput" | "children">;

/** A line of text, or with `type` a date or a time as the browser's own picker gives it. */
export function TextField(props: Own<JSX.InputHTMLAttributes<HTMLInputElement>>) {
  const [frame, own, rest] = splitProps(props, FRAME_KEYS, ["value", "onInput"]);
  return (
    <Field {...frame}>
      {(control) => (
        <input
          type="text"
          dir="auto"
          {...rest}
          {...control}
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** A day, `YYYY-MM-DD`; the empty string means none. */
export function DateField(props: Own<JSX.InputHTMLAttributes<HTMLInputElement>>) {
  return <TextField {...props} type="date" dir="ltr" />;
}

/** A time on a clock, `HH:MM`; the empty string means none. */
export function TimeField(props: Own<JSX.InputHTMLAttributes<HTMLInputElement>>) {
  return <TextField {...props} type="time" dir="ltr" />;
}

/** Several lines of text. */
export function TextArea(props: Own<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const [frame, own, rest] = splitProps(props, FRAME_KEYS, ["value", "onInput"]);
  return (
    <Field {...frame}>
      {(control) => (
        <textarea
          dir="auto"
          rows={3}
          {...rest}
          {...control}
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
