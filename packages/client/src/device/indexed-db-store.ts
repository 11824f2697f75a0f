import { TABLE } from "./database.ts";
import {
  type Cursor,
  type DeviceStore,
  type DocumentSize,
  type NewUpdate,
  type StoredDocument,
  WHOLE,
} from "./device-store.ts";
import { outgoingOf } from "./outgoing.ts";
import { nextRowNumber } from "./row-number.ts";
import { CURSOR, type RowKey } from "./store-contents.ts";
import { completed, read, write } from "./transact.ts";

/** Keeps documents in a database that is open. */
export function createIndexedDbStore(database: IDBDatabase): DeviceStore {
  return {
    isLasting: true,
    load: (documentId) => load(database, documentId),
    append: async (documentId, update, waiting) =>
      (await append(database, [{ documentId, update }], waiting))[0]!,
    appendAll: async (edits) => void (await append(database, edits, true)),
    settle: (documentId, numbers) => settle(database, documentId, numbers),
    waiting: () => countById(database, TABLE.outbox),
    waitAll: () => waitAll(database),
    outgoing: async (documentId) => outgoingOf(await load(database, documentId)),
    compact: (documentId, snapshot, covered) => compact(database, documentId, snapshot, covered),
    receive: (updates, cursor) => receive(database, updates, cursor),
    cursor: () => cursorIn(database),
    rows: () => countById(database, TABLE.updates),
    documents: () => sizes(database),
    putBlob: (sha256, blob) =>
      write(database, [TABLE.blobs], (table) => void table(TABLE.blobs).put(blob, sha256)),
    blob: (sha256) =>
      read(database, [TABLE.blobs], (table) => {
        const blob = table(TABLE.blobs).get(sha256);
        return () => (blob.result as Blob | undefined) ?? null;
      }),
    blobs: () => blobsIn(database),
    close: () => database.close(),
  };
}

function load(database: IDBDatabase, documentId: string): Promise<StoredDocument> {
  return read(database, [TABLE.updates, TABLE.outbox], (table) => {
    const updates = table(TABLE.updates).getAll(rangeOf(documentId));
    const numbers = table(TABLE.updates).getAllKeys(rangeOf(documentId));
    const waiting = table(TABLE.outbox).getAllKeys(rangeOf(documentId));
    return () => ({
      updates: updates.result as Uint8Array[],
      numbers: numbersIn(numbers.result),
      waiting: numbersIn(waiting.result),
    });
  });
}

function append(
  database: IDBDatabase,
  edits: readonly NewUpdate[],
  waiting: boolean,
): Promise<number[]> {
  return write(database, [TABLE.updates, TABLE.outbox], (table) =>
    edits.map((edit) => {
      const key = addUpdate(table(TABLE.updates), edit);
      if (waiting) table(TABLE.outbox).add(true, key);
      return key[1];
    }),
  );
}

function addUpdate(table: IDBObjectStore, { documentId, update }: NewUpdate): RowKey {
  const key: RowKey = [documentId, nextRowNumber()];
  // A view would be kept with everything that lies in its buffer. `add` refuses a number that is taken, where
  // `put` would overwrite another tab's edit.
  table.add(update.byteLength === update.buffer.byteLength ? update : update.slice(), key);
  return key;
}

function settle(
  database: IDBDatabase,
  documentId: string,
  numbers: readonly number[],
): Promise<void> {
  return write(database, [TABLE.outbox], (table) => {
    for (const number of numbers) table(TABLE.outbox).delete([documentId, number]);
  });
}

/** Keys alone are ten times quicker to have than what stands under them. */
function countById(
  database: IDBDatabase,
  name: "updates" | "outbox",
): Promise<ReadonlyMap<string, number>> {
  return read(database, [name], (table) => {
    const keys = table(name).getAllKeys();
    return () => {
      const counts = new Map<string, number>();
      for (const [id] of keys.result as RowKey[]) counts.set(id, (counts.get(id) ?? 0) + 1);
      return counts;
    };
  });
}

/** Reads and marks in one transaction, so that no edit of another tab falls between. */
async function waitAll(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction([TABLE.updates, TABLE.outbox], "readwrite");
  const keys = transaction.objectStore(TABLE.updates).getAllKeys();
  keys.onsuccess = () => {
    const ids = new Set((keys.result as RowKey[]).map(([documentId]) => documentId));
    for (const id of ids) transaction.objectStore(TABLE.outbox).put(true, [id, WHOLE]);
  };
  await completed(transaction);
}

function compact(
  database: IDBDatabase,
  documentId: string,
  snapshot: Uint8Array,
  covered: readonly number[],
): Promise<void> {
  return write(database, [TABLE.updates], (table) => {
    // Exactly these: another tab may have kept an update whose number lies between them.
    for (const number of covered) table(TABLE.updates).delete([documentId, number]);
    addUpdate(table(TABLE.updates), { documentId, update: snapshot });
  });
}

function receive(
  database: IDBDatabase,
  updates: readonly NewUpdate[],
  cursor: Cursor | null,
): Promise<void> {
  return write(database, [TABLE.updates, TABLE.meta], (table) => {
    for (const update of updates) addUpdate(table(TABLE.updates), update);
    if (cursor) table(TABLE.meta).put(cursor, CURSOR);
  });
}

function cursorIn(database: IDBDatabase): Promise<Cursor | null> {
  return read(database, [TABLE.meta], (table) => {
    const cursor = table(TABLE.meta).get(CURSOR);
    return () => (cursor.result as Cursor | undefined) ?? null;
  });
}

function sizes(database: IDBDatabase): Promise<DocumentSize[]> {
  return read(database, [TABLE.updates], (table) => {
    const keys = table(TABLE.updates).getAllKeys();
    const updates = table(TABLE.updates).getAll();
    return () => sumUp(keys.result as RowKey[], updates.result as Uint8Array[]);
  });
}

function sumUp(keys: readonly RowKey[], updates: readonly Uint8Array[]): DocumentSize[] {
  const sizesById = new Map<string, DocumentSize>();
  for (const [at, [id]] of keys.entries()) {
    const { rows, bytes } = sizesById.get(id) ?? { rows: 0, bytes: 0 };
    sizesById.set(id, { id, rows: rows + 1, bytes: bytes + updates[at]!.byteLength });
  }
  return [...sizesById.values()];
}

function blobsIn(database: IDBDatabase): Promise<{ sha256: string; size: number }[]> {
  return read(database, [TABLE.blobs], (table) => {
    const keys = table(TABLE.blobs).getAllKeys();
    const blobs = table(TABLE.blobs).getAll();
    return () =>
      (keys.result as string[]).map((sha256, at) => ({
        sha256,
        size: (blobs.result as Blob[])[at]!.size,
      }));
  });
}

const numbersIn = (keys: IDBValidKey[]) => (keys as RowKey[]).map(([, number]) => number);

const rangeOf = (documentId: string) =>
  IDBKeyRange.bound([documentId, 0], [documentId, Number.MAX_SAFE_INTEGER]);
