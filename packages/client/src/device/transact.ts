import type { Table } from "./database.ts";

/** Runs requests in one transaction; resolves, when it completed, to what `ask` makes of their answers. */
export function read<T>(
  database: IDBDatabase,
  tables: readonly Table[],
  ask: (table: (name: Table) => IDBObjectStore) => () => T,
): Promise<T> {
  return run(database, tables, "readonly", ask);
}

/**
 * Writes in one transaction: all of it is kept, or nothing.
 *
 * Everything is asked for in one go and the transaction closed at once: no answer is waited for, so a page that
 * goes away in the same moment has still handed its edits over.
 */
export function write<T>(
  database: IDBDatabase,
  tables: readonly Table[],
  ask: (table: (name: Table) => IDBObjectStore) => T,
): Promise<T> {
  return run(database, tables, "readwrite", (table) => {
    const answer = ask(table);
    return () => answer;
  });
}

async function run<T>(
  database: IDBDatabase,
  tables: readonly Table[],
  mode: IDBTransactionMode,
  ask: (table: (name: Table) => IDBObjectStore) => () => T,
): Promise<T> {
  const transaction = database.transaction(tables, mode);
  const answer = ask((name) => transaction.objectStore(name));
  transaction.commit();
  await completed(transaction);
  return answer();
}

/** Settles when the transaction has, not when its requests have: only then is anything kept. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new Error("the browser gave up a transaction"));
  });
}
