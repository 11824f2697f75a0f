import type { DeviceStore } from "./device-store.ts";
import type { OpenedStore, WindowReason } from "./opened-store.ts";
import { createConnection, type StoreConnection } from "./store-connection.ts";
import { clearedFault, isCleared, isClosed, isTaken, runningFault } from "./store-fault.ts";

/** Reasons that pass with the next edit, where they pass at all. */
const PASSING = new Set<WindowReason>(["full", "closed", "broken"]);

/** Does something with whatever keeps the documents at the moment. */
type Act = <T>(deed: (store: DeviceStore) => Promise<T>) => Promise<T>;

/**
 * Opens the store of a workspace on this device. Never rejects: where the browser gives no database, documents
 * are kept in this window, and moved into the database should there be one later.
 */
export async function openDeviceStore(workspaceId: string): Promise<OpenedStore> {
  const connection = createConnection(workspaceId);
  const { standing } = connection;
  const store = storeThrough(connection);
  await connection.connect();
  return {
    store,
    health: standing.health,
    subscribe: standing.subscribe,
    onRecovery: standing.onRecovery,
    get wasEvicted() {
      return connection.eviction.wasEvicted();
    },
    retry: connection.retry,
  };
}

function storeThrough(connection: StoreConnection): DeviceStore {
  // What fails here costs nobody anything.
  const tidy: Act = (deed) => act(connection, deed);
  const ask: Act = (deed) =>
    tidy(deed).catch((error: unknown) => {
      if (!isClosed(error) && !isCleared(error)) connection.standing.fail(runningFault(error));
      throw error;
    });
  const keep: Act = async (deed) => {
    const kept = await ask(deed);
    if (connection.backing().kind === "database") connection.kept();
    else tryAgain(connection);
    return kept;
  };
  return {
    get isLasting() {
      return connection.backing().kind === "database";
    },
    load: (documentId) => ask((store) => store.load(documentId)),
    append: (id, update, waiting) => keep((store) => store.append(id, update, waiting)),
    appendAll: (edits) => keep((store) => store.appendAll(edits)),
    settle: (documentId, numbers) => ask((store) => store.settle(documentId, numbers)),
    waiting: () => ask((store) => store.waiting()),
    waitAll: () => keep((store) => store.waitAll()),
    outgoing: (documentId) => ask((store) => store.outgoing(documentId)),
    compact: (id, snapshot, covered) => tidy((store) => store.compact(id, snapshot, covered)),
    ...catchingUp(connection, ask, keep),
    rows: () => ask((store) => store.rows()),
    documents: () => ask((store) => store.documents()),
    putBlob: (sha256, blob) => keep((store) => store.putBlob(sha256, blob)),
    blob: (sha256) => ask((store) => store.blob(sha256)),
    blobs: () => ask((store) => store.blobs()),
    close: () => connection.close(),
  };
}

/**
 * A cursor builds on the one that was read last. In a database that has been cleared since then it would hide for
 * ever what is missing there.
 */
function catchingUp(
  { eviction }: StoreConnection,
  ask: Act,
  keep: Act,
): Pick<DeviceStore, "receive" | "cursor"> {
  let readIn = eviction.replacements();
  return {
    cursor: () =>
      ask((store) => {
        readIn = eviction.replacements();
        return store.cursor();
      }),
    receive: (updates, cursor) =>
      keep((store) => {
        const isGone = cursor !== null && readIn !== eviction.replacements();
        return isGone ? Promise.reject(clearedFault()) : store.receive(updates, cursor);
      }),
  };
}

/** In memory things are kept whatever happens, so nobody has to wait for the next attempt. */
function tryAgain({ standing, connect }: StoreConnection): void {
  const health = standing.health();
  if (health.kind === "window" && PASSING.has(health.why)) void connect();
}

/**
 * Acts at once where it can: a page that goes away in this moment has handed over what it edited. Where the
 * database is lost, or turns out to be, it is opened again first, unless that cannot help.
 */
async function act<T>(
  connection: StoreConnection,
  deed: (store: DeviceStore) => Promise<T>,
): Promise<T> {
  try {
    return await actOnce(connection, deed);
  } catch (error) {
    if (!isClosed(error)) throw error;
    return actOnce(connection, deed);
  }
}

async function actOnce<T>(
  connection: StoreConnection,
  deed: (store: DeviceStore) => Promise<T>,
): Promise<T> {
  const move = connection.moving();
  // Whether it was moved is the business of those who move it.
  if (move) await move.catch(() => {});
  if (connection.backing().kind === "lost") await reconnect(connection);
  const backing = connection.backing();
  if (!("store" in backing)) {
    throw new DOMException("the database of this workspace is closed", "InvalidStateError");
  }
  try {
    return await attempt(backing.store, deed);
  } catch (error) {
    if (isClosed(error) && connection.backing() === backing) connection.closed();
    throw error;
  }
}

async function reconnect({ standing, connect }: StoreConnection): Promise<void> {
  const health = standing.health();
  // An outdated or removed database is not opened again behind somebody's back.
  if (health.kind === "window" && PASSING.has(health.why)) await connect();
}

const TRIES = 5;

/** Another tab may have handed out the same number in the same millisecond: the next one is another. */
async function attempt<T>(
  store: DeviceStore,
  deed: (store: DeviceStore) => Promise<T>,
): Promise<T> {
  for (let left = TRIES; ; left--) {
    try {
      return await deed(store);
    } catch (error) {
      if (!isTaken(error) || left === 0) throw error;
    }
  }
}
