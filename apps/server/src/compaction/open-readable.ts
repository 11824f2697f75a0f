import { openScratch, type ScratchDocument } from "@rembuk/crdt/yjs";
import type { DocumentSchema, Tables } from "@rembuk/model";

import { readableOf } from "./merge.ts";

/**
 * Opens content without what no document can take. Compaction sets that aside, but only when enough has gathered:
 * whoever wrote it must not keep others out until then.
 */
export function openReadable<T extends Tables>(
  content: readonly Uint8Array[],
  schema: DocumentSchema<T>,
): ScratchDocument<T> {
  try {
    return openScratch(content, schema);
  } catch {
    return openScratch(readableOf(content), schema);
  }
}
