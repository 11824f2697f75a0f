import { forceCloseDatabase, IDBFactory as FakeFactory } from "fake-indexeddb";

/** What may befall a transaction: given up, no room left, or the database closed by the browser under it. */
export type Fault = "abort" | "quota" | "close";

/** An `indexedDB` in which everything fails that can, when a test says so. */
export interface FaultyIndexedDb {
  readonly factory: IDBFactory;
  /** Lets the next transaction fail when so many of its requests have succeeded, or all of them. */
  readonly failNext: (fault: Fault, after: number) => void;
  /** Lets every transaction fail. */
  readonly failAll: (fault: Fault) => void;
  /** Refuses to open anything, with an error of this name. */
  readonly refuse: (errorName: string) => void;
  /** Ends all of that. */
  readonly calm: () => void;
  /** Closes every connection, as browsers do when a person clears their data. */
  readonly closeAll: () => void;
  /** Deletes a database as the browser does: without asking anybody. */
  readonly clear: (name: string) => Promise<void>;
}

interface Armed {
  readonly fault: Fault;
  readonly after: number;
}

/** Starts empty, and works. */
export function createFaultyIndexedDb(): FaultyIndexedDb {
  const factory = new FakeFactory();
  const connections = new Set<IDBDatabase>();
  let next: Armed | null = null;
  let always: Fault | null = null;
  let refusal: string | null = null;

  const take = () => {
    const armed = next ?? (always && { fault: always, after: 0 });
    next = null;
    return armed;
  };
  const open = factory.open.bind(factory);
  factory.open = (name, version) => {
    if (refusal) throw new DOMException("refused by the test", refusal);
    const request = open(name, version);
    request.addEventListener("success", () => {
      connections.add(request.result);
      strikeIn(request.result, take);
    });
    return request;
  };
  const closeAll = () => {
    for (const connection of connections) forceClose(connection);
    connections.clear();
  };

  return {
    factory,
    failNext: (fault, after) => (next = { fault, after }),
    failAll: (fault) => (always = fault),
    refuse: (errorName) => (refusal = errorName),
    calm() {
      next = null;
      always = null;
      refusal = null;
    },
    closeAll,
    clear(name) {
      closeAll();
      return new Promise((resolve, reject) => {
        const request = factory.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error!);
      });
    },
  };
}

function strikeIn(database: IDBDatabase, take: () => Armed | null): void {
  const begin = database.transaction.bind(database);
  database.transaction = (tables, mode) => {
    const transaction = begin(tables, mode);
    const armed = take();
    if (armed) strike(transaction, armed);
    return transaction;
  };
}

/** Strikes when what was asked for at once is known, so that every step of a transaction can be hit. */
function strike(transaction: IDBTransaction, { fault, after }: Armed): void {
  const asked = countRequests(transaction);
  const act = () => {
    giveUp(transaction, fault === "quota" ? "QuotaExceededError" : null);
    if (fault === "close") forceClose(transaction.db);
  };
  // The end of the transaction is the last step that can be hit.
  transaction.commit = () => {};
  queueMicrotask(() => {
    const at = Math.min(after, asked.length);
    if (at === 0) act();
    else asked[at - 1]!.addEventListener("success", act);
  });
}

function countRequests(transaction: IDBTransaction): IDBRequest[] {
  const asked: IDBRequest[] = [];
  const find = transaction.objectStore.bind(transaction);
  transaction.objectStore = (name) => {
    const store = find(name);
    return new Proxy(store, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== "function") return member;
        return (...args: unknown[]) => {
          const answer: unknown = Reflect.apply(member, target, args);
          asked.push(answer as IDBRequest);
          return answer;
        };
      },
    });
  };
  return asked;
}

/** The way by which fake-indexeddb itself gives a transaction up, for a reason that is not the page's. */
function giveUp(transaction: IDBTransaction, errorName: string | null): void {
  const { _abort } = transaction as unknown as { _abort: (errorName: string | null) => void };
  _abort.call(transaction, errorName);
}

const forceClose = (connection: IDBDatabase) =>
  forceCloseDatabase(connection as unknown as Parameters<typeof forceCloseDatabase>[0]);
