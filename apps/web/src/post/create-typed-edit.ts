import { type Accessor, createSignal, onCleanup, untrack } from "solid-js";

import type { PendingEdits } from "../undo/pending-edits.ts";

/** Pause in typing after which what was typed becomes one deed, in milliseconds. */
const PAUSE = 700;

/** A field whose typing is carried out in whole words rather than letter by letter. */
export interface TypedEdit {
  /** What the field shows: what is being typed, or what the document says. */
  readonly shown: Accessor<string>;
  readonly type: (text: string) => void;
  /** Carries out what is typed, now. */
  readonly commit: () => void;
  /** Drops what is typed. */
  readonly forget: () => void;
}

/** Turns typing into deeds: one per pause, one when the field is left, none when nothing differs. */
export function createTypedEdit(
  saved: Accessor<string>,
  save: (text: string) => void,
  pending: PendingEdits,
): TypedEdit {
  const [typed, setTyped] = createSignal<string | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    clearTimeout(timer);
    setTyped(null);
  };
  const commit = () => {
    const text = untrack(typed);
    // Saved before it is forgotten: in between the field would show the old words and lose its caret.
    if (text !== null && text !== untrack(saved)) save(text);
    forget();
  };
  onCleanup(pending.onFlush(commit));
  onCleanup(commit);
  return {
    shown: () => typed() ?? saved(),
    type(text) {
      setTyped(text);
      clearTimeout(timer);
      timer = setTimeout(commit, PAUSE);
    },
    commit,
    forget,
  };
}
