import * as Y from "yjs";

import type { DeviceStore, StoredDocument } from "../device/device-store.ts";

/** Marks updates that came from the device store, so that they are not kept again. */
export const FROM_DEVICE = "device";

/** Rows beyond which a document is written anew as one when it opens. */
const COMPACT_AFTER = 200;

/** Keeps one document in the device store. */
export interface Keeper {
  /**
   * What was waiting here from an earlier window; `had` when the device knew the document. `null` where the
   * store could not be read: then nobody knows what waits in it.
   */
  load(): Promise<{ readonly had: boolean; readonly waiting: readonly number[] } | null>;
  /** Keeps an update. Resolves to its number once the transaction completed, to `null` where it failed. */
  keep(update: Uint8Array, waiting: boolean): Promise<number | null>;
  readonly settle: (numbers: readonly number[]) => Promise<void>;
  /** True while something could not be kept: what was edited since lives in this window only. */
  readonly failed: () => boolean;
  /** Resolves when everything given to `keep` so far is settled. */
  readonly flushed: () => Promise<void>;
}

/** Ties a document to its rows in the store. `onFailure` is called when something could not be kept. */
export function keepDocument(
  doc: Y.Doc,
  documentId: string,
  store: DeviceStore,
  onFailure: () => void,
): Keeper {
  let failed = false;
  let last: Promise<void> = Promise.resolve();
  const fail = () => {
    failed = true;
    onFailure();
    return null;
  };

  return {
    async load() {
      const stored = await store.load(documentId).catch(fail);
      if (!stored) return null;
      applyAll(doc, stored.updates);
      // One that fails costs time at the next visit and nothing else.
      await compact(doc, documentId, store, stored).catch(() => {});
      return { had: stored.updates.length > 0, waiting: stored.waiting };
    },
    keep(update, waiting) {
      // What failed before is missing in the store: only the whole makes sense there without it.
      const bytes = failed ? Y.encodeStateAsUpdate(doc) : update;
      const whole = failed;
      const kept = store.append(documentId, bytes, waiting).then((number) => {
        if (whole) failed = false;
        return number;
      }, fail);
      last = Promise.all([last, kept]).then(() => {});
      return kept;
    },
    // What stays marked as waiting is sent once more at the next visit.
    settle: (numbers) => store.settle(documentId, numbers).catch(() => {}),
    failed: () => failed,
    flushed: () => last,
  };
}

async function compact(
  doc: Y.Doc,
  documentId: string,
  store: DeviceStore,
  { updates, numbers }: StoredDocument,
): Promise<void> {
  if (updates.length <= COMPACT_AFTER) return;
  await store.compact(documentId, Y.encodeStateAsUpdate(doc), numbers);
}

/** One transaction: observers hear of a document that opened, not of its history. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  Y.transact(
    doc,
    () => {
      for (const update of updates) Y.applyUpdate(doc, update, FROM_DEVICE);
    },
    FROM_DEVICE,
    false,
  );
}
