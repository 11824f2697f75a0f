import { TABLE } from "./database.ts";
import type { Cursor } from "./device-store.ts";
import { read, write } from "./transact.ts";

/** The key of an update and of its mark in the outbox. */
export type RowKey = [documentId: string, number: number];

/** Where in `meta` the cursor stands. */
export const CURSOR = "cursor";

/** What a device store holds, on its way into another. */
export interface StoreContents {
  readonly updates: readonly (readonly [key: RowKey, update: Uint8Array])[];
  /** The updates that wait. */
  readonly outbox: readonly RowKey[];
  readonly blobs: readonly (readonly [sha256: string, blob: Blob])[];
  /** By their keys in `meta`. */
  readonly meta: readonly (readonly [key: string, value: Cursor | string])[];
}

/** Adds contents to a database: all of them or, where that fails or is cut short, nothing. Again changes nothing. */
export function writeContents(database: IDBDatabase, contents: StoreContents): Promise<void> {
  return write(database, Object.values(TABLE), (table) => {
    for (const [key, update] of contents.updates) table(TABLE.updates).put(update, key);
    for (const key of contents.outbox) table(TABLE.outbox).put(true, key);
    for (const [sha256, blob] of contents.blobs) table(TABLE.blobs).put(blob, sha256);
    for (const [key, value] of contents.meta) table(TABLE.meta).put(value, key);
  });
}

/** Reads the documents and files of a database; not what waits in it, nor its cursor. */
export function readDocuments(database: IDBDatabase): Promise<StoreContents> {
  return read(database, [TABLE.updates, TABLE.blobs], (table) => {
    const keys = table(TABLE.updates).getAllKeys();
    const updates = table(TABLE.updates).getAll();
    const names = table(TABLE.blobs).getAllKeys();
    const blobs = table(TABLE.blobs).getAll();
    return () => ({
      updates: pair(keys.result as RowKey[], updates.result as Uint8Array[]),
      blobs: pair(names.result as string[], blobs.result as Blob[]),
      outbox: [],
      meta: [],
    });
  });
}

const pair = <K, V>(keys: readonly K[], values: readonly V[]) =>
  keys.map((key, at) => [key, values[at]!] as const);
