import type { DeviceStore } from "./device-store.ts";

/** Keeps documents while the window is open: where the browser keeps nothing, and in tests. */
export function createMemoryStore(): DeviceStore {
  const updatesById = new Map<string, Map<number, Uint8Array>>();
  const waitingById = new Map<string, Set<number>>();
  let last = 0;

  const updatesOf = (id: string) => obtain(updatesById, id, () => new Map<number, Uint8Array>());
  const waitingOf = (id: string) => obtain(waitingById, id, () => new Set<number>());

  return {
    isLasting: false,
    async load(id) {
      const rows = [...updatesOf(id)].sort(([a], [b]) => a - b);
      return {
        updates: rows.map(([, update]) => update),
        last: rows.at(-1)?.[0] ?? 0,
        waiting: [...waitingOf(id)],
      };
    },
    async append(id, update, waiting) {
      const number = ++last;
      updatesOf(id).set(number, update);
      if (waiting) waitingOf(id).add(number);
      return number;
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
    async compact(id, snapshot, upTo) {
      const updates = updatesOf(id);
      for (const number of updates.keys()) if (number <= upTo) updates.delete(number);
      updates.set(upTo, snapshot);
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
