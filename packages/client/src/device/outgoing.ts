import { type Outgoing, type StoredDocument, WHOLE } from "./device-store.ts";

/** Chooses what of a document is to be sent. */
export function outgoingOf({ updates, numbers, waiting }: StoredDocument): Outgoing {
  if (waiting.length === 0) return { updates: [], numbers: [] };
  const marked = new Set(waiting);
  const some = updates.filter((_, at) => marked.has(numbers[at]!));
  // Fewer than the marks: what waits is inside a row that holds more than that.
  const isApart = !marked.has(WHOLE) && some.length === marked.size;
  return { updates: isApart ? some : updates, numbers: waiting };
}
