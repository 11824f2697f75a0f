import type { Table } from "./database.ts";

type Tables = (name: Table) => IDBObjectStore;

/** Reads in one transaction; resolves to what `ask` makes of the answers once they are there. */
export async function read<T>(
  database: IDBDatabase,
  tables: readonly Table[],
  ask: (table: Tables) => () => T,
): Promise<T> {
  const answer = await run(database, tables, "readonly", ask);
  return answer();
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
  ask: (table: Tables) => T,
): Promise<T> {
  return run(database, tables, "readwrite", ask);
}

async function run<T>(
  database: IDBDatabase,
  tables: readonly Table[],
  mode: IDBTransactionMode,
  ask: (table: Tables) => T,
): Promise<T> {
  const transaction = database.transaction(tables, mode);
  const done = completed(transaction);
  let answer: T;
  try {
    answer = ask((name) => transaction.objectStore(name));
    transaction.commit();
  } catch (error) {
    // What was asked for before would be kept without the rest.
    giveUp(transaction);
    await done.catch(() => {});
    throw transaction.error ?? error;
  }
  await done;
  return answer;
}

function giveUp(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already: that was the error.
  }
}

/** Settles when the transaction has, not when its requests have: only then is anything kept. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () =>
      reject(transaction.error ?? new DOMException("the browser gave it up", "AbortError"));
  });
}
