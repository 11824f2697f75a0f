import * as Y from "yjs";

import type { Origin } from "../document.ts";

/** Whose transaction it was. Whatever a provider or a store feeds in is remote. */
export function originOf(transaction: Y.Transaction): Origin {
  if (transaction.origin instanceof Y.UndoManager) return "undo";
  if (!transaction.local) return "remote";
  return transaction.origin === "undo" ? "undo" : "local";
}
