import type { RefusalCode } from "@rembuk/protocol";
import { createSignal, onMount } from "solid-js";
import { createStore } from "solid-js/store";

/** Why a form came to nothing: the server would not, or this browser keeps nothing. */
export type Trouble = RefusalCode | "unkept";

/** What sending comes to: nothing to say where it worked, or why it did not. */
export type Sent = Trouble | null;

type Submitted = SubmitEvent & { currentTarget: HTMLFormElement };

/** A few lines of text that are sent together, once at a time, when those that are needed are there. */
export function createForm<Fields extends Record<string, string>>(
  initial: Fields,
  isNeeded: (field: keyof Fields) => boolean,
  send: (fields: Fields) => Promise<Sent>,
) {
  const [fields, setFields] = createStore(initial);
  const [isChecked, setChecked] = createSignal(false);
  const [isSending, setSending] = createSignal(false);
  const [refusal, setRefusal] = createSignal<Sent>(null);
  const isMissing = (field: keyof Fields) => isNeeded(field) && fields[field]!.trim() === "";

  const sendNow = async () => {
    const trimmed = Object.entries(fields).map(([field, value]) => [field, value.trim()]);
    setSending(true);
    setRefusal(null);
    try {
      setRefusal(await send(Object.fromEntries(trimmed) as Fields));
    } finally {
      setSending(false);
    }
  };

  return {
    fields,
    set: (field: keyof Fields) => (value: string) => {
      setFields((before) => ({ ...before, [field]: value }));
    },
    /** The sentence to show at a field, once somebody tried to send without it. */
    missing: (field: keyof Fields, sentence: string) =>
      isChecked() && isMissing(field) ? sentence : undefined,
    isSending,
    refusal,
    submit: (event: Submitted) => {
      event.preventDefault();
      setChecked(true);
      if (Object.keys(fields).some(isMissing)) focusFirstWrong(event.currentTarget);
      else if (!isSending()) void sendNow();
    },
  };
}

/** Puts the reader where something is wrong. */
export function focusFirstWrong(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>("[aria-invalid]")?.focus();
}

/** Gives the focus to the field that asks for it, also on a page that was gone to inside the app. */
export function focusAtStart(form: HTMLFormElement): void {
  onMount(() => form.querySelector<HTMLElement>("[autofocus]")?.focus());
}
