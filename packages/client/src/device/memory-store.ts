import type { DeviceStore } from "./device-store.ts";

/** Keeps documents while the window is open: where the browser keeps nothing, and in tests. */
export function createMemoryStore(): DeviceStore {
  const updatesById = new Map<string, Map<number, Uint8Array>>();
  const waitingById = new Map<string, Set<number>>();
  let last = 0;

  const updatesOf = (id: string) => obtain(updatesById, id, () => new Map<number, Uint8Array>());
  const waitingOf = (id: string) => obtain(waitingById, id, () => new Set<number>());
  const put = (id: string, update: Uint8Array) => {
    updatesOf(id).set(++last, update);
    return last;
  };

  return {
    isLasting: false,
    load: async (id) => ({
      updates: [...updatesOf(id).values()],
      numbers: [...updatesOf(id).keys()],
      waiting: [...waitingOf(id)],
    }),
    async append(id, update, waiting) {
      const number = put(id, update);
      if (waiting) waitingOf(id).add(number);
      return number;
    },
    async appendAll(edits) {
      for (const { documentId, update } of edits) {
        waitingOf(documentId).add(put(documentId, update));
      }
    },
    async settle(id, numbers) {
      for (const number of numbers) waitingOf(id).delete(number);
    },
    waiting: async () =>
      new Map(
        [...waitingById]
          .filter(([, set]) => set.size > 0)
          .map(([id, set]) => [id, set.size] as const),
      ),
    async compact(id, snapshot, covered) {
      for (const number of covered) updatesOf(id).delete(number);
      put(id, snapshot);
    },
    close() {},
  };
}

function obtain<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const found = map.get(key);
  if (found) return found;
  const made = create();
  map.set(key, made);
  return made;
}
