import type { DeviceStore, NewUpdate } from "../device/device-store.ts";

/** Documents that have edits in the device store which nobody has read yet. */
export interface Sleepers {
  /** The store, for documents that open: what is being added to a document is there before it is read. */
  readonly store: DeviceStore;
  /** Asks the store what waits: what an earlier window left, and what another tab did. */
  readonly count: () => Promise<void>;
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
export function createSleepers(
  store: DeviceStore,
  isRead: (documentId: string) => boolean,
  isShared: () => boolean,
): Sleepers {
  const adding = new Map<string, Promise<void>>();
  const counts = createCounts(store, isRead);

  return {
    ...counts,
    store: {
      ...store,
      get isLasting() {
        return store.isLasting;
      },
      async load(id) {
        await adding.get(id);
        return store.load(id);
      },
    },
    async add(ids, edits) {
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const id of ids) adding.set(id, promise);
      try {
        const made = await edits();
        // Without a server nothing waits for one.
        await (isShared() ? store.appendAll(made) : store.receive(made, null));
        await counts.count();
        return made.map(({ documentId }) => documentId);
      } finally {
        for (const id of ids) if (adding.get(id) === promise) adding.delete(id);
        resolve();
      }
    },
  };
}

function createCounts(
  store: DeviceStore,
  isRead: (documentId: string) => boolean,
): Pick<Sleepers, "count" | "isCounted" | "ids" | "waiting" | "forget"> {
  let counts = new Map<string, number>();
  let counted = false;
  // Asked for at every change of every document, so it is kept and not summed up.
  let waiting = 0;
  const count = async () => {
    try {
      const found = [...(await store.waiting())].filter(([id]) => !isRead(id));
      counts = new Map(found);
      waiting = found.reduce((sum, [, more]) => sum + more, 0);
      counted = true;
    } catch {
      // Nobody knows what waits: then nothing is called saved.
      counted = false;
    }
  };
  return {
    count: oneAfterAnother(count),
    isCounted: () => counted,
    ids: () => [...counts.keys()],
    waiting: () => waiting,
    forget(id) {
      waiting -= counts.get(id) ?? 0;
      counts.delete(id);
    },
  };
}

/** However often it is asked for at once: it is done one more time for all, so no answer is older than its question. */
function oneAfterAnother(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = act().finally(() => (running = null));
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}
