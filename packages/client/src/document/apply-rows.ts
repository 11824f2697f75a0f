import * as Y from "yjs";

/** Marks updates that came from the device store, so that they are not kept again. */
export const FROM_DEVICE = "device";

/** Takes rows of the device store into a document, in one transaction: observers hear of it once. */
export function applyRows(doc: Y.Doc, rows: readonly Uint8Array[]): void {
  Y.transact(
    doc,
    () => {
      for (const row of rows) applyRow(doc, row);
    },
    FROM_DEVICE,
    false,
  );
}

/**
 * The same for a document that nobody exchanges yet: whoever listens for updates hears nothing.
 *
 * Yjs writes a transaction out where anybody listens, which takes as long as reading it did, and nobody wants
 * back what is on the device already.
 */
export function applyRowsUnheard(doc: Y.Doc, rows: readonly Uint8Array[]): void {
  const { _observers: heard } = doc;
  const listeners = heard.get("update");
  let answer: Y.Transaction | null = null;
  const look = (transaction: Y.Transaction) => {
    if (transaction.origin !== FROM_DEVICE) answer = transaction;
  };
  heard.delete("update");
  doc.on("beforeTransaction", look);
  try {
    applyRows(doc, rows);
  } finally {
    doc.off("beforeTransaction", look);
    if (listeners) heard.set("update", listeners);
  }
  // Somebody answered what was read with an edit, and nobody has heard of that either.
  if (answer) doc.emit("update", [Y.encodeStateAsUpdate(doc), null, doc, answer]);
}

/** One row that cannot be read must not hide the others. It stays where it is, and is never compacted. */
function applyRow(doc: Y.Doc, row: Uint8Array): void {
  try {
    Y.applyUpdate(doc, row, FROM_DEVICE);
  } catch {
    // Nothing to show.
  }
}
