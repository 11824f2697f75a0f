import { databaseName, openDatabase, TABLE } from "./database.ts";
import { noteDeleted, noteKept } from "./kept-workspaces.ts";
import { readDocuments, type RowKey, type StoreContents, writeContents } from "./store-contents.ts";
import { read } from "./transact.ts";
import { forgetMemory } from "./window-memory.ts";

/** Where a copy says in `meta` what it is a copy of. */
const COPY_OF = "copyOf";

/**
 * Copies the documents and files of one workspace into the store of a new one. What waits for a server stays
 * behind, and so does how far the original had caught up: the copy knows no server.
 *
 * All of it is written in one transaction, so that a copy that was cut short is empty; made again it is made
 * once. Rejects where this device has nothing to copy, or the new workspace has documents of its own.
 */
export async function copyDeviceStore(from: string, to: string): Promise<void> {
  const documents = await contentsOf(from);
  await withDatabase(to, async (database) => {
    const there = await lookInto(database);
    if (there.copyOf === from) return;
    if (there.rows > 0) throw new Error(`the device already has documents of ${to}`);
    await writeContents(database, { ...renamed(documents, from, to), meta: [[COPY_OF, from]] });
    noteKept(to);
  });
}

/**
 * Deletes everything that this device has of a workspace. Tabs in which it is open go on in their window; resolves
 * when it is gone.
 */
export function deleteDeviceStore(workspaceId: string): Promise<void> {
  noteDeleted(workspaceId);
  forgetMemory(workspaceId);
  if (typeof indexedDB === "undefined") return Promise.resolve();
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName(workspaceId));
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("the database was not deleted"));
  });
}

async function contentsOf(workspaceId: string): Promise<StoreContents> {
  const contents = await withDatabase(workspaceId, readDocuments);
  if (contents.updates.length > 0) return contents;
  throw new Error(`the device holds no document of ${workspaceId}`);
}

async function withDatabase<T>(
  workspaceId: string,
  use: (database: IDBDatabase) => Promise<T>,
): Promise<T> {
  const { database } = await openDatabase(workspaceId);
  database.onversionchange = () => database.close();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

function lookInto(database: IDBDatabase): Promise<{ rows: number; copyOf: unknown }> {
  return read(database, [TABLE.updates, TABLE.meta], (table) => {
    const rows = table(TABLE.updates).count();
    const copyOf = table(TABLE.meta).get(COPY_OF);
    return () => ({ rows: rows.result, copyOf: copyOf.result as unknown });
  });
}

/** The same documents under the names of the other workspace. */
function renamed(contents: StoreContents, from: string, to: string): StoreContents {
  const updates = contents.updates
    .filter(([[id]]) => id.startsWith(`${from}.`))
    .map(
      ([[id, number], update]) =>
        [[to + id.slice(from.length), number] satisfies RowKey, update] as const,
    );
  return { ...contents, updates };
}
