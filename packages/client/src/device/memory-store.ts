import { type Cursor, type DeviceStore, type DocumentSize, WHOLE } from "./device-store.ts";
import { outgoingOf } from "./outgoing.ts";
import { nextRowNumber } from "./row-number.ts";
import { CURSOR, type StoreContents } from "./store-contents.ts";

/** A device store that lasts as long as the window. */
export interface MemoryStore extends DeviceStore {
  readonly isEmpty: () => boolean;
  /** Everything in it, for a store that lasts. */
  readonly contents: () => StoreContents;
}

/** Keeps documents while the window is open: where the browser keeps nothing, and in tests. */
export function createMemoryStore(): MemoryStore {
  const rows: Rows = {
    updatesById: new Map(),
    waitingById: new Map(),
    blobs: new Map(),
    cursor: null,
  };
  return {
    isLasting: false,
    ...keeping(rows),
    ...sending(rows),
    ...catchingUp(rows),
    ...files(rows),
    isEmpty: () => rows.updatesById.size + rows.blobs.size === 0 && rows.cursor === null,
    contents: () => contentsOf(rows),
    close() {},
  };
}

interface Rows {
  readonly updatesById: Map<string, Map<number, Uint8Array>>;
  readonly waitingById: Map<string, Set<number>>;
  readonly blobs: Map<string, Blob>;
  cursor: Cursor | null;
}

function contentsOf({ updatesById, waitingById, blobs, cursor }: Rows): StoreContents {
  const keyed = <T>(rowsById: ReadonlyMap<string, Iterable<T>>) =>
    [...rowsById].flatMap(([id, rows]) => [...rows].map((row) => [id, row] as const));
  return {
    updates: keyed(updatesById).map(([id, [number, update]]) => [[id, number], update]),
    outbox: keyed(waitingById).map(([id, number]) => [id, number]),
    blobs: [...blobs],
    // A first download that is under way says less than a cursor that may be there already.
    meta: cursor && !cursor.part ? [[CURSOR, cursor]] : [],
  };
}

function keeping(
  rows: Rows,
): Pick<DeviceStore, "load" | "append" | "appendAll" | "compact" | "rows" | "documents"> {
  return {
    load: async (id) => load(rows, id),
    async append(id, update, waiting) {
      const number = put(rows, id, update);
      if (waiting) waitingOf(rows, id).add(number);
      return number;
    },
    async appendAll(edits) {
      for (const { documentId, update } of edits) {
        waitingOf(rows, documentId).add(put(rows, documentId, update));
      }
    },
    async compact(id, snapshot, covered) {
      for (const number of covered) updatesOf(rows, id).delete(number);
      put(rows, id, snapshot);
    },
    async rows() {
      const held = [...rows.updatesById].filter(([, updates]) => updates.size > 0);
      return new Map(held.map(([id, updates]) => [id, updates.size]));
    },
    documents: async () => [...rows.updatesById].map(sizeOf).filter((size) => size.rows > 0),
  };
}

function sending(rows: Rows): Pick<DeviceStore, "settle" | "waiting" | "waitAll" | "outgoing"> {
  return {
    async settle(id, numbers) {
      for (const number of numbers) waitingOf(rows, id).delete(number);
    },
    async waiting() {
      const marked = [...rows.waitingById].filter(([, set]) => set.size > 0);
      return new Map(marked.map(([id, set]) => [id, set.size]));
    },
    async waitAll() {
      for (const [id, updates] of rows.updatesById) {
        if (updates.size > 0) waitingOf(rows, id).add(WHOLE);
      }
    },
    outgoing: async (id) => outgoingOf(load(rows, id)),
  };
}

function catchingUp(rows: Rows): Pick<DeviceStore, "receive" | "cursor"> {
  return {
    async receive(updates, cursor) {
      for (const { documentId, update } of updates) put(rows, documentId, update);
      rows.cursor = cursor ?? rows.cursor;
    },
    cursor: async () => rows.cursor,
  };
}

function files({ blobs }: Rows): Pick<DeviceStore, "putBlob" | "blob" | "blobs"> {
  return {
    async putBlob(sha256, blob) {
      blobs.set(sha256, blob);
    },
    blob: async (sha256) => blobs.get(sha256) ?? null,
    blobs: async () => [...blobs].map(([sha256, { size }]) => ({ sha256, size })),
  };
}

const updatesOf = ({ updatesById }: Rows, id: string) =>
  obtain(updatesById, id, () => new Map<number, Uint8Array>());

const waitingOf = ({ waitingById }: Rows, id: string) =>
  obtain(waitingById, id, () => new Set<number>());

function load(rows: Rows, id: string) {
  return {
    updates: [...updatesOf(rows, id).values()],
    numbers: [...updatesOf(rows, id).keys()],
    waiting: [...waitingOf(rows, id)].sort((a, b) => a - b),
  };
}

function put(rows: Rows, id: string, update: Uint8Array): number {
  const number = nextRowNumber();
  // Its own bytes: a view would hold on to everything that lies in its buffer.
  updatesOf(rows, id).set(number, update.slice());
  return number;
}

function sizeOf([id, updates]: [string, ReadonlyMap<number, Uint8Array>]): DocumentSize {
  let bytes = 0;
  for (const update of updates.values()) bytes += update.byteLength;
  return { id, rows: updates.size, bytes };
}

function obtain<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found) return found;
  const made = create();
  map.set(key, made);
  return made;
}
