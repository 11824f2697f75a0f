import type { DeviceStore, NewUpdate } from "../device/device-store.ts";

/** Documents that have edits in the device store which nobody has read yet. */
export interface Sleepers {
  /** The store, for documents that open: what is being added to a document is there before it is read. */
  readonly store: DeviceStore;
  /** Asks the store what an earlier window left waiting. */
  readonly count: (isRead: (documentId: string) => boolean | undefined) => Promise<void>;
  /** False until that is known. */
  readonly isCounted: () => boolean;
  readonly ids: () => string[];
  /** Adds edits to closed documents; resolves to those that got any, once they are kept. */
  readonly add: (
    documentIds: readonly string[],
    edits: () => Promise<NewUpdate[]>,
  ) => Promise<string[]>;
  /** How many edits wait in them together. */
  readonly waiting: () => number;
  /** A document has been read and counts its edits itself. */
  readonly forget: (documentId: string) => void;
}

/** Knows nothing yet. */
export function createSleepers(store: DeviceStore): Sleepers {
  const counts = new Map<string, number>();
  const adding = new Map<string, Promise<void>>();
  let counted = false;
  // Asked for at every change of every document, so it is kept and not summed up.
  let waiting = 0;
  const note = (id: string, more: number) => {
    counts.set(id, (counts.get(id) ?? 0) + more);
    waiting += more;
  };
  const forget = (id: string) => {
    waiting -= counts.get(id) ?? 0;
    counts.delete(id);
  };

  return {
    store: {
      ...store,
      async load(id) {
        await adding.get(id);
        return store.load(id);
      },
    },
    async count(isRead) {
      try {
        for (const [id, count] of await store.waiting()) {
          if (!isRead(id)) note(id, count - (counts.get(id) ?? 0));
        }
        counted = true;
      } catch {
        // Nobody knows what waits: then nothing is called saved.
      }
    },
    isCounted: () => counted,
    ids: () => [...counts.keys()],
    async add(ids, edits) {
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const id of ids) adding.set(id, promise);
      try {
        const made = await edits();
        await store.appendAll(made);
        for (const { documentId } of made) note(documentId, 1);
        return made.map(({ documentId }) => documentId);
      } finally {
        for (const id of ids) adding.delete(id);
        resolve();
      }
    },
    waiting: () => waiting,
    forget,
  };
}
