import * as Y from "yjs";

import type { DeviceStore } from "./device-store.ts";
import { underLock } from "./tab-lock.ts";

/** Rows beyond which a document is written anew as one. */
export const COMPACT_AFTER = 200;

/**
 * Writes a document that has many rows anew as one, once there is nothing better to do. Where another tab is at
 * it, or it fails, nothing happens: that costs time at the next visit and nothing else.
 */
export async function compactDocument(store: DeviceStore, documentId: string): Promise<void> {
  await idle();
  await underLock(`rembuk.compact.${documentId}`, () => compact(store, documentId)).catch(() => {});
}

/** Does that for every document of a store, whoever has it open. */
export async function compactStore(store: DeviceStore): Promise<void> {
  const held = await store.rows().catch(() => new Map<string, number>());
  for (const [id, rows] of held) {
    if (rows > COMPACT_AFTER) await compactDocument(store, id);
  }
}

/** Reads the rows under the lock: another tab may have compacted those that were known before. */
async function compact(store: DeviceStore, documentId: string): Promise<void> {
  const { updates, numbers } = await store.load(documentId);
  if (updates.length > COMPACT_AFTER) await store.compact(documentId, merge(updates), numbers);
}

/** Throws where one cannot be read: it stays, and so do the others, for a version that can. */
function merge(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    return Y.encodeStateAsUpdate(doc);
  } finally {
    doc.destroy();
  }
}

/** Not every browser says when it is idle: there, once what is due has been done. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === "undefined") setTimeout(resolve);
    else requestIdleCallback(() => resolve(), { timeout: 10_000 });
  });
}
