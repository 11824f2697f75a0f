import type { DocumentSchema, Tables } from "@rembuk/model";
import * as Y from "yjs";

import { openYjsDocument, type YjsDocument } from "./open-yjs-document.ts";

/** A document opened for one deed, away from every screen, and what that deed made of it. */
export interface ScratchDocument<T extends Tables> {
  readonly document: YjsDocument<T>;
  /** All that was changed since it was opened, as one update; `null` when nothing was. */
  readonly changes: () => Uint8Array | null;
}

/** Opens a document from every update that makes it up. It is left to the garbage collector. */
export function openScratch<T extends Tables>(
  content: readonly Uint8Array[],
  schema: DocumentSchema<T>,
): ScratchDocument<T> {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of content) Y.applyUpdate(doc, update);
  });
  const made: Uint8Array[] = [];
  // State vectors would miss a change that only deletes.
  doc.on("update", (update: Uint8Array) => made.push(update));
  return {
    document: openYjsDocument(doc, schema),
    changes: () => (made.length === 0 ? null : Y.mergeUpdates(made)),
  };
}
