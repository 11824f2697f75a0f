import type { Tables } from "@rembuk/model";

import type { LiveDocument } from "../document.ts";
import { type Step, type TextHistory, textStep } from "./steps.ts";

/** What a deed writes into one text; the history of that text keeps the way back. */
export interface Writing {
  readonly history: TextHistory;
  readonly write: () => void;
}

/** The text histories whose steps lie in one stack. */
export interface TrackedTexts {
  /** Follows a history; one that is followed already keeps its listener. */
  readonly track: (history: TextHistory, onStep: () => void) => void;
  /** Ends whatever is being typed, except in the text where the latest step began. */
  readonly seal: (except: TextHistory | undefined) => void;
  /** Writes on behalf of a deed and returns the steps that take it back; followers hear nothing of it. */
  readonly write: (writings: readonly Writing[]) => Step[];
  readonly forget: (document: LiveDocument<Tables>) => void;
}

/** Follows no text yet. */
export function trackTexts(): TrackedTexts {
  /** What ends the following of each. */
  const stops = new Map<TextHistory, () => void>();
  let writing = false;
  return {
    track(history, onStep) {
      const hear = () => {
        if (!writing) onStep();
      };
      if (!stops.has(history)) stops.set(history, history.onStep(hear));
    },
    write(writings) {
      writing = true;
      try {
        return writings.flatMap(writeOne);
      } finally {
        writing = false;
      }
    },
    seal(except) {
      for (const history of stops.keys()) if (history !== except) history.seal();
    },
    forget(document) {
      for (const [history, stop] of stops) {
        if (history.document !== document) continue;
        stop();
        stops.delete(history);
      }
    },
  };
}

function writeOne({ history, write }: Writing): Step[] {
  let began = false;
  const stop = history.onStep(() => {
    began = true;
  });
  history.seal();
  write();
  stop();
  // What is typed next is not part of it.
  history.seal();
  return began ? [textStep(history)] : [];
}
