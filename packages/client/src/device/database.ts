import { newId } from "@rembuk/model";

import { read } from "./transact.ts";

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
const BIRTH = "birth";

/** The name of a workspace's database. */
export const databaseName = (workspaceId: string) => `rembuk.${workspaceId}`;

/** A database that has been opened. */
export interface FoundDatabase {
  readonly database: IDBDatabase;
  /** True where there was none before. */
  readonly isNew: boolean;
}

/**
 * Opens a workspace's database. Rejects where the browser will not have it.
 *
 * @param onBlocked called when another window holds an older version of it: opening goes on once that is gone
 */
export function openDatabase(
  workspaceId: string,
  onBlocked: () => void = () => {},
): Promise<FoundDatabase> {
  return new Promise((resolve, reject) => {
    let isNew = false;
    const request = indexedDB.open(databaseName(workspaceId), VERSION);
    request.onupgradeneeded = ({ oldVersion }) => {
      isNew = oldVersion === 0;
      upgrade(request, oldVersion);
    };
    request.onsuccess = () => resolve({ database: request.result, isNew });
    request.onerror = () => reject(request.error ?? new Error("the database did not open"));
    request.onblocked = onBlocked;
  });
}

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
    database.createObjectStore(TABLE.meta).add(newId(), BIRTH);
    database.createObjectStore(TABLE.blobs);
  }
}

/** Tells a database from one that was made later under the same name. */
export function birthOf(database: IDBDatabase): Promise<string | null> {
  return read(database, [TABLE.meta], (table) => {
    const birth = table(TABLE.meta).get(BIRTH);
    return () => (birth.result as string | undefined) ?? null;
  });
}
