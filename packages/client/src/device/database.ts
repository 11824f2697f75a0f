/** The object stores of a workspace's database. Their keys are `[documentId, number]`, `meta` and `blobs` apart. */
export const TABLE = {
  updates: "updates",
  /** What no server has confirmed: a key for each update that waits. */
  outbox: "outbox",
  meta: "meta",
  /** Files by the sha-256 of their content, in hex. */
  blobs: "blobs",
} as const;

/** The name of a table. */
export type Table = (typeof TABLE)[keyof typeof TABLE];

const VERSION = 2;

/** The name of a workspace's database. */
export const databaseName = (workspaceId: string) => `rembuk.${workspaceId}`;

/** Makes the tables, or lifts those of an earlier version. Version 1 had `updates` and `waiting`. */
function upgrade({ result: database, transaction }: IDBOpenDBRequest, from: number): void {
  if (from < 1) {
    // One range of the keys holds one document, in order.
    database.createObjectStore(TABLE.updates);
    database.createObjectStore(TABLE.outbox);
  } else if (from < 2) {
    transaction!.objectStore("waiting").name = TABLE.outbox;
  }
  if (from < 2) {
    database.createObjectStore(TABLE.meta);
    database.createObjectStore(TABLE.blobs);
  }
}

/** Opens a workspace's database. Rejects where the browser will not keep anything. */
export function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, VERSION);
    request.onupgradeneeded = ({ oldVersion }) => upgrade(request, oldVersion);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the device store did not open"));
    request.onblocked = () => reject(new Error("another window holds an older device store open"));
  });
}
