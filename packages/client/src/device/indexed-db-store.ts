import type { DeviceStore, StoredDocument } from "./device-store.ts";

const UPDATES = "updates";
const WAITING = "waiting";

/** Opens the workspace's own database in the browser. Rejects where the browser will not keep anything. */
export async function openIndexedDbStore(workspaceId: string): Promise<DeviceStore> {
  const database = await openDatabase(`rembuk.${workspaceId}`);
  // A newer tab that upgrades the database must not wait for this one for ever.
  database.onversionchange = () => database.close();

  return {
    isLasting: true,
    load: (documentId) => load(database, documentId),
    append: (documentId, update, waiting) => append(database, documentId, update, waiting),
    settle: (documentId, numbers) => settle(database, documentId, numbers),
    waiting: () => countWaiting(database),
    compact: (documentId, snapshot, upTo) => compact(database, documentId, snapshot, upTo),
    close: () => database.close(),
  };
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      // Keys are [documentId, number]: one range holds one document, in order.
      request.result.createObjectStore(UPDATES);
      request.result.createObjectStore(WAITING);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the device store did not open"));
    request.onblocked = () => reject(new Error("another window holds an older device store open"));
  });
}

async function load(database: IDBDatabase, documentId: string): Promise<StoredDocument> {
  const transaction = database.transaction([UPDATES, WAITING], "readonly");
  const updates = transaction.objectStore(UPDATES).getAll(rangeOf(documentId));
  const numbers = transaction.objectStore(UPDATES).getAllKeys(rangeOf(documentId));
  const waiting = transaction.objectStore(WAITING).getAllKeys(rangeOf(documentId));
  await completed(transaction);
  return {
    updates: updates.result as Uint8Array[],
    last: numbersIn(numbers.result).at(-1) ?? 0,
    waiting: numbersIn(waiting.result),
  };
}

async function append(
  database: IDBDatabase,
  documentId: string,
  update: Uint8Array,
  waiting: boolean,
): Promise<number> {
  const transaction = database.transaction([UPDATES, WAITING], "readwrite");
  const updates = transaction.objectStore(UPDATES);
  let number = 1;
  // Other tabs append too; the number is taken inside the transaction, which locks both stores.
  const last = updates.openKeyCursor(rangeOf(documentId), "prev");
  last.onsuccess = () => {
    if (last.result) number = (last.result.key as [string, number])[1] + 1;
    updates.put(update, [documentId, number]);
    if (waiting) transaction.objectStore(WAITING).put(true, [documentId, number]);
  };
  await completed(transaction);
  return number;
}

function settle(
  database: IDBDatabase,
  documentId: string,
  numbers: readonly number[],
): Promise<void> {
  const transaction = database.transaction(WAITING, "readwrite");
  for (const number of numbers) transaction.objectStore(WAITING).delete([documentId, number]);
  return completed(transaction);
}

async function countWaiting(database: IDBDatabase): Promise<ReadonlyMap<string, number>> {
  const transaction = database.transaction(WAITING, "readonly");
  const keys = transaction.objectStore(WAITING).getAllKeys();
  await completed(transaction);
  const counts = new Map<string, number>();
  for (const [documentId] of keys.result as [string, number][]) {
    counts.set(documentId, (counts.get(documentId) ?? 0) + 1);
  }
  return counts;
}

function compact(
  database: IDBDatabase,
  documentId: string,
  snapshot: Uint8Array,
  upTo: number,
): Promise<void> {
  const transaction = database.transaction(UPDATES, "readwrite");
  const updates = transaction.objectStore(UPDATES);
  updates.delete(IDBKeyRange.bound([documentId, 0], [documentId, upTo]));
  updates.put(snapshot, [documentId, upTo]);
  return completed(transaction);
}

const numbersIn = (keys: IDBValidKey[]) => (keys as [string, number][]).map(([, number]) => number);

const rangeOf = (documentId: string) =>
  IDBKeyRange.bound([documentId, 0], [documentId, Number.MAX_SAFE_INTEGER]);

/** Settles when the transaction has, not when its requests have: only then is anything kept. */
function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(transaction.error ?? new Error("the device store gave up"));
    transaction.oncomplete = () => resolve();
    transaction.onabort = failed;
    transaction.onerror = failed;
  });
}
