import type { DeviceStore, NewUpdate, StoredDocument } from "./device-store.ts";

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
    append: async (documentId, update, waiting) =>
      (await append(database, [{ documentId, update }], waiting))[0]!,
    appendAll: async (edits) => void (await append(database, edits, true)),
    settle: (documentId, numbers) => settle(database, documentId, numbers),
    waiting: () => countWaiting(database),
    compact: (documentId, snapshot, covered) => compact(database, documentId, snapshot, covered),
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
    numbers: numbersIn(numbers.result),
    waiting: numbersIn(waiting.result),
  };
}

/**
 * Everything is asked for in one go and the transaction closed at once: no answer is waited for, so a page that
 * goes away in the same moment has still handed its edits over.
 */
async function append(
  database: IDBDatabase,
  edits: readonly NewUpdate[],
  waiting: boolean,
): Promise<number[]> {
  const transaction = database.transaction([UPDATES, WAITING], "readwrite");
  const numbers = edits.map(({ documentId, update }) => {
    const number = nextNumber();
    // `add` refuses a number that is taken, where `put` would overwrite another tab's edit.
    transaction.objectStore(UPDATES).add(update, [documentId, number]);
    if (waiting) transaction.objectStore(WAITING).add(true, [documentId, number]);
    return number;
  });
  transaction.commit();
  await completed(transaction);
  return numbers;
}

let last = 0;

/** A number that grows, and that no other tab hands out: the time, and chance within the millisecond. */
function nextNumber(): number {
  last = Math.max(last + 1, Date.now() * 1024 + Math.floor(Math.random() * 512));
  return last;
}

async function settle(
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

async function compact(
  database: IDBDatabase,
  documentId: string,
  snapshot: Uint8Array,
  covered: readonly number[],
): Promise<void> {
  const transaction = database.transaction(UPDATES, "readwrite");
  const updates = transaction.objectStore(UPDATES);
  // Exactly these: another tab may have kept an update whose number lies between them.
  for (const number of covered) updates.delete([documentId, number]);
  updates.add(snapshot, [documentId, nextNumber()]);
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
