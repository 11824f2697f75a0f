import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";

/** Marks updates that came from the device store, so that they are not kept again. */
export const FROM_DEVICE = "device";

/** Rows beyond which a document is written anew as one when it opens. */
const COMPACT_AFTER = 200;

/** Keeps one document in the device store. */
export interface Keeper {
  /** What was waiting here from an earlier window; `had` when the device knew the document. */
  load(): Promise<{ readonly had: boolean; readonly waiting: readonly number[] }>;
  /** Keeps an update. Resolves to its number once the transaction completed, to `null` where it failed. */
  keep(update: Uint8Array, waiting: boolean): Promise<number | null>;
  readonly settle: (numbers: readonly number[]) => Promise<void>;
  /** True once something could not be kept: what was edited since lives in this window only. */
  readonly failed: () => boolean;
  /** Resolves when everything given to `keep` so far is settled. */
  readonly flushed: () => Promise<void>;
}

/** Ties a document to its rows in the store. */
export function keepDocument(
  doc: Y.Doc,
  documentId: string,
  store: DeviceStore,
  onFailure: (error: unknown) => void,
): Keeper {
  let failed = false;
  let last: Promise<unknown> = Promise.resolve();

  const fail = (error: unknown) => {
    failed = true;
    onFailure(error);
    return null;
  };

  return {
    async load() {
      try {
        const { updates, last: upTo, waiting } = await store.load(documentId);
        applyAll(doc, updates);
        if (updates.length > COMPACT_AFTER) {
          await store.compact(documentId, Y.encodeStateAsUpdate(doc), upTo);
        }
        return { had: updates.length > 0, waiting };
      } catch (error) {
        fail(error);
        return { had: false, waiting: [] };
      }
    },
    keep(update, waiting) {
      const kept = store.append(documentId, update, waiting).catch(fail);
      last = Promise.all([last, kept]);
      return kept;
    },
    settle: (numbers) => store.settle(documentId, numbers).catch(fail) as Promise<void>,
    failed: () => failed,
    flushed: async () => {
      await last;
    },
  };
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
