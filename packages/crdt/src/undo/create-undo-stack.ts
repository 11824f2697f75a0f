import type { Change, Tables } from "@rembuk/model";

import type { LiveDocument } from "../document.ts";
import { createListeners } from "../listeners.ts";
import { applyStep } from "./record-step.ts";
import { type Step, type TextHistory, textStep } from "./steps.ts";
import { trackTexts, type Writing } from "./track-texts.ts";

/** What a deed does to one document. */
export interface Edit {
  readonly document: LiveDocument<Tables>;
  readonly changes: readonly Change[];
}

/** Pairs a document with changes of its own kind. */
export function editOf<T extends Tables>(
  document: LiveDocument<T>,
  changes: readonly Change<T>[],
): Edit {
  return { document, changes } as unknown as Edit;
}

/** The names of the deeds that undo and redo would act on; `null` when there is none. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/**
 * One person's undo on this device: one stack of named deeds over all open documents.
 *
 * Undo takes back only what is still that person's. A field that somebody else has changed since stays as
 * they left it.
 */
export interface UndoStack {
  /**
   * Applies the edits, then the writings, and remembers them as one deed. `name` is what the screen says:
   * "Undo <name>".
   */
  readonly perform: (name: string, edits: readonly Edit[], writings?: readonly Writing[]) => void;
  /** Takes back the latest deed and names it; `null` when there is none. */
  readonly undo: () => string | null;
  readonly redo: () => string | null;
  readonly state: () => UndoState;
  readonly subscribe: (listener: (state: UndoState) => void) => () => void;
  /** Puts the steps of a text among the others, named `name`, until its document is forgotten. */
  readonly trackText: (name: string, history: TextHistory) => void;
  /** Drops the steps of a document that is closed: they lead into a copy that nobody keeps. */
  readonly forget: <T extends Tables>(document: LiveDocument<T>) => void;
}

interface Deed {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Deeds that are remembered; older ones fall off the bottom. */
const DEPTH = 200;

/** Makes an empty undo stack. `now` returns milliseconds since 1970. */
export function createUndoStack({ now }: { readonly now: () => number }): UndoStack {
  const [done, undone]: [Deed[], Deed[]] = [[], []];
  const texts = trackTexts();
  const listeners = createListeners<UndoState>();
  const state = (): UndoState => ({
    undo: done.at(-1)?.name ?? null,
    redo: undone.at(-1)?.name ?? null,
  });

  const remember = (deed: Deed, typedIn?: TextHistory) => {
    done.push(deed);
    if (done.length > DEPTH) done.shift();
    undone.length = 0;
    texts.seal(typedIn);
    listeners.tell(state());
  };

  const move = (from: Deed[], to: Deed[]): string | null => {
    const deed = from.pop();
    if (!deed) return null;
    const time = now();
    const steps = deed.steps.toReversed().flatMap((step) => step.takeBack(time) ?? []);
    if (steps.length > 0) to.push({ name: deed.name, steps });
    listeners.tell(state());
    return deed.name;
  };

  return {
    perform(name, edits, writings = []) {
      const records = edits.flatMap(
        ({ document, changes }) => applyStep(document, changes, "local") ?? [],
      );
      const steps = [...records, ...texts.write(writings)];
      if (steps.length > 0) remember({ name, steps });
    },
    undo: () => move(done, undone),
    redo: () => move(undone, done),
    state,
    subscribe: listeners.add,
    trackText: (name, history) =>
      texts.track(history, () => remember({ name, steps: [textStep(history)] }, history)),
    forget(document) {
      const closed = document as unknown as LiveDocument<Tables>;
      for (const deeds of [done, undone]) dropSteps(deeds, closed);
      texts.forget(closed);
      listeners.tell(state());
    },
  };
}

function dropSteps(deeds: Deed[], document: LiveDocument<Tables>): void {
  const kept = deeds.flatMap(({ name, steps }) => {
    const left = steps.filter((step) => step.document !== document);
    return left.length > 0 ? [{ name, steps: left }] : [];
  });
  deeds.splice(0, deeds.length, ...kept);
}
