import type { Tables } from "@rembuk/model";

import type { LiveDocument } from "../document.ts";

/** One thing that a deed did in one place, and the way back. */
export interface Step {
  /** The document it was done in; steps go when their document is closed. */
  readonly document: LiveDocument<Tables>;
  /** Takes back what is left of it and returns the way forward again; `null` when nothing was left. */
  readonly takeBack: (now: number) => Step | null;
}

/**
 * The undo history of one live text, which only its editor can keep.
 *
 * Engines provide it (`undoableText` of `@rembuk/crdt/yjs`); the stack puts its steps among the others.
 */
export interface TextHistory {
  readonly document: LiveDocument<Tables>;
  /** Calls back whenever typing begins a new step. Taking back and repeating are not typing. */
  readonly onStep: (listener: () => void) => () => void;
  /** Takes back the latest step and ends it. False when nothing of it was left. */
  readonly undo: () => boolean;
  /** Repeats the step that was taken back last. False when nothing of it was left. */
  readonly redo: () => boolean;
  /** Ends the step that is being typed, so that what is typed next is another. */
  readonly seal: () => void;
}

/** A step that a text history keeps itself. */
export function textStep(history: TextHistory, way: "undo" | "redo" = "undo"): Step {
  return {
    document: history.document,
    takeBack: () => (history[way]() ? textStep(history, way === "undo" ? "redo" : "undo") : null),
  };
}
