import * as Y from "yjs";

import type { Origin } from "../document.ts";

/** Whose transaction it was. Whatever a provider or a store feeds in is remote. */
export function originOf({ origin, local }: Y.Transaction): Origin {
  // Words that are seeded come in as an update, yet by this person's hand.
  if (origin === "local" || origin === "undo") return origin;
  if (origin instanceof Y.UndoManager) return "undo";
  return local ? "local" : "remote";
}
