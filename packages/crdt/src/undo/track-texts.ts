import type { Tables } from "@rembuk/model";

import type { LiveDocument } from "../document.ts";
import type { TextHistory } from "./steps.ts";

/** The text histories whose steps lie in one stack. */
export interface TrackedTexts {
  /** Follows a history; one that is followed already keeps its listener. */
  readonly track: (history: TextHistory, onStep: () => void) => void;
  /** Ends whatever is being typed, except in the text where the latest step began. */
  readonly seal: (except?: TextHistory) => void;
  readonly clearRedo: () => void;
  readonly forget: (document: LiveDocument<Tables>) => void;
}

/** Follows no text yet. */
export function trackTexts(): TrackedTexts {
  /** What ends the following of each. */
  const stops = new Map<TextHistory, () => void>();
  return {
    track(history, onStep) {
      if (!stops.has(history)) stops.set(history, history.onStep(onStep));
    },
    seal(except) {
      for (const history of stops.keys()) if (history !== except) history.seal();
    },
    clearRedo() {
      for (const history of stops.keys()) history.clearRedo();
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
