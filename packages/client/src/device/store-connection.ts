import { birthOf, type FoundDatabase, openDatabase, TABLE } from "./database.ts";
import type { DeviceStore } from "./device-store.ts";
import { type EvictionWatch, watchEviction } from "./eviction.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";
import { wasKept } from "./kept-workspaces.ts";
import type { MemoryStore } from "./memory-store.ts";
import type { WindowReason } from "./opened-store.ts";
import { writeContents } from "./store-contents.ts";
import { openingFault, runningFault } from "./store-fault.ts";
import { createStanding, type Standing } from "./store-standing.ts";
import { write } from "./transact.ts";
import { forgetMemory, memoryOf } from "./window-memory.ts";

/** What keeps the documents at the moment. */
export type Backing =
  | { readonly kind: "database"; readonly store: DeviceStore }
  /** There has been no database yet: everything is kept here until there is one. */
  | { readonly kind: "memory"; readonly store: MemoryStore }
  /** There was a database. What is not in the next one cannot be said to be kept. */
  | { readonly kind: "lost" }
  /** Closed by whoever opened it. */
  | { readonly kind: "over" };

/** The way to a workspace's database, which the browser may cut at any time. */
export interface StoreConnection {
  readonly standing: Standing;
  readonly backing: () => Backing;
  readonly eviction: Pick<EvictionWatch, "wasEvicted" | "replacements">;
  /** Opens the database. Resolves when that has been tried, or is blocked: then it goes on by itself. */
  readonly connect: () => Promise<void>;
  /** While what memory holds is on its way into a database: resolves when that is over. */
  readonly moving: () => Promise<void> | null;
  /** Something was kept in the database. */
  readonly kept: () => void;
  /** The database turned out to be closed. */
  readonly closed: () => void;
  /** Opens the database, or finds out whether anything can be kept in the one that is open. */
  readonly retry: () => Promise<void>;
  close(): void;
}

interface Line {
  readonly workspaceId: string;
  readonly standing: Standing;
  readonly eviction: EvictionWatch;
  backing: Backing;
  /** The connection in use, also while memory is moved into it. */
  database: IDBDatabase | null;
  moving: Promise<void> | null;
  attempt: Promise<void> | null;
  /** True while opening waits for another tab. */
  isBlocked: boolean;
  /** How often the browser closed the database since something was kept in it. */
  closings: number;
}

/** A browser that closes it again and again is not asked for ever. */
const MOST_CLOSINGS = 3;

/** Begins in memory; `connect` finds the database. */
export function createConnection(workspaceId: string): StoreConnection {
  const line: Line = {
    workspaceId,
    standing: createStanding(),
    eviction: watchEviction(workspaceId),
    backing: { kind: "memory", store: memoryOf(workspaceId) },
    database: null,
    moving: null,
    attempt: null,
    isBlocked: false,
    closings: 0,
  };
  return {
    standing: line.standing,
    backing: () => line.backing,
    eviction: line.eviction,
    connect: () => connectAnew(line),
    moving: () => line.moving,
    kept() {
      line.closings = 0;
      line.eviction.kept();
      line.standing.recover({ mayLack: false });
    },
    closed() {
      if (line.database) lose(line, line.database, "closed");
    },
    retry: () => (line.backing.kind === "database" ? probe(line) : connectAnew(line)),
    close() {
      line.backing = { kind: "over" };
      line.database?.close();
      line.database = null;
    },
  };
}

/** An attempt that is under way may have failed already: who asks now gets one that begins now. */
async function connectAnew(line: Line): Promise<void> {
  await line.attempt;
  // One that is blocked goes on by itself, and another would only stand in line behind it.
  if (line.isBlocked || line.database || line.backing.kind === "over") return;
  line.attempt ??= begin(line);
  await line.attempt;
}

/** Resolves when it is blocked, too: that may last for ever. */
async function begin(line: Line): Promise<void> {
  const blocked = Promise.withResolvers<void>();
  await Promise.race([blocked.promise, tryOnce(line, blocked.resolve)]);
  line.attempt = null;
}

async function tryOnce(line: Line, blocked: () => void): Promise<void> {
  let found: FoundDatabase;
  try {
    found = await openDatabase(line.workspaceId, () => {
      line.isBlocked = true;
      line.standing.fail("blocked");
      blocked();
    });
  } catch (error) {
    line.standing.fail(reopeningFault(line, openingFault(error)));
    return;
  } finally {
    line.isBlocked = false;
  }
  const { database } = found;
  if (line.database || line.backing.kind === "over") return database.close();
  line.database = database;
  // At once: whoever wants the database waits for an answer.
  watch(line, database);
  try {
    line.moving = adopt(line, found);
    await line.moving;
  } catch (error) {
    if (line.database === database) line.standing.fail(runningFault(error));
    release(line, database);
  } finally {
    line.moving = null;
  }
}

/**
 * A browser that had a database and has none now has closed it, whatever it says: because the disk is full, where
 * that was the last thing heard.
 */
function reopeningFault({ backing, standing }: Line, why: WindowReason): WindowReason {
  if (backing.kind !== "lost" || (why !== "private" && why !== "broken")) return why;
  return isFull(standing) ? "full" : "closed";
}

function isFull({ health }: Standing): boolean {
  const now = health();
  return now.kind === "window" && now.why === "full";
}

async function adopt(line: Line, { database, isNew }: FoundDatabase): Promise<void> {
  line.eviction.opened({ isNew, birth: await birthOf(database).catch(() => null) });
  const memory = line.backing.kind === "memory" ? line.backing.store : null;
  if (memory && !memory.isEmpty()) {
    await writeContents(database, memory.contents());
    line.eviction.kept();
  }
  if (memory) forgetMemory(line.workspaceId);
  if (line.database === database) {
    line.backing = { kind: "database", store: createIndexedDbStore(database) };
    line.standing.recover({ mayLack: true });
  } else if (memory && isIn(line, memory)) {
    // Lost again. What was in memory is in it, and what comes now cannot be said to be kept.
    line.backing = { kind: "lost" };
  }
}

const isIn = ({ backing }: Line, memory: MemoryStore) =>
  backing.kind === "memory" && backing.store === memory;

function watch(line: Line, database: IDBDatabase): void {
  database.onclose = () => lose(line, database, "closed");
  database.onversionchange = ({ newVersion }) => {
    // What runs is finished first; whoever wants the database waits for that.
    database.close();
    if (newVersion !== null) lose(line, database, "outdated");
    // Deleted, but not by Rembuk: as when a browser clears its data.
    else lose(line, database, wasKept(line.workspaceId) ? "closed" : "removed");
  };
}

function lose(line: Line, database: IDBDatabase, why: WindowReason): void {
  if (line.database !== database) return;
  release(line, database);
  if (line.backing.kind === "database") line.backing = { kind: "lost" };
  if (why === "removed") line.eviction.deleted();
  line.standing.fail(why === "closed" && isFull(line.standing) ? "full" : why);
  if (why === "closed" && ++line.closings <= MOST_CLOSINGS) void connectAnew(line);
}

function release(line: Line, database: IDBDatabase): void {
  if (line.database === database) line.database = null;
  database.close();
}

async function probe({ database, standing }: Line): Promise<void> {
  if (!database || standing.health().kind === "lasting") return;
  try {
    await write(database, [TABLE.meta], (table) => table(TABLE.meta).put(Date.now(), "probe"));
    standing.recover({ mayLack: false });
  } catch (error) {
    standing.fail(runningFault(error));
  }
}
