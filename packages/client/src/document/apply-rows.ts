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

/** One row that cannot be read must not hide the others. It stays where it is, and is never compacted. */
function applyRow(doc: Y.Doc, row: Uint8Array): void {
  try {
    Y.applyUpdate(doc, row, FROM_DEVICE);
  } catch {
    // Nothing to show.
  }
}
