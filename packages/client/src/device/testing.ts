import { describe, expect, test } from "vitest";

import type { DeviceStore } from "./device-store.ts";

/** The rules of a device store, whatever it keeps documents in. */
export function describeDeviceStore(name: string, open: () => Promise<DeviceStore>): void {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  describe(`${name} device store`, () => {
    test("a document that was never kept is empty", async () => {
      const store = await open();
      expect(await store.load("w.draft.a")).toEqual({ updates: [], last: 0, waiting: [] });
    });

    test("updates come back in the order they were kept, and only those of the document", async () => {
      const store = await open();
      await store.append("w.draft.a", bytes(1), false);
      await store.append("w.draft.b", bytes(9), false);
      const last = await store.append("w.draft.a", bytes(2), false);
      const stored = await store.load("w.draft.a");
      expect(stored.updates.map((update) => [...update])).toEqual([[1], [2]]);
      expect(stored.last).toBe(last);
    });

    test("an edit waits until it is settled", async () => {
      const store = await open();
      const first = await store.append("w.draft.a", bytes(1), true);
      const second = await store.append("w.draft.a", bytes(2), true);
      await store.append("w.draft.a", bytes(3), false);
      expect(await store.waiting()).toEqual(new Map([["w.draft.a", 2]]));
      await store.settle("w.draft.a", [first]);
      expect((await store.load("w.draft.a")).waiting).toEqual([second]);
      await store.settle("w.draft.a", [second]);
      expect(await store.waiting()).toEqual(new Map());
    });

    test("compaction replaces what it covers and keeps what came after", async () => {
      const store = await open();
      await store.append("w.draft.a", bytes(1), false);
      const covered = await store.append("w.draft.a", bytes(2), true);
      await store.append("w.draft.a", bytes(3), false);
      await store.compact("w.draft.a", bytes(12), covered);
      const stored = await store.load("w.draft.a");
      expect(stored.updates.map((update) => [...update])).toEqual([[12], [3]]);
      expect(stored.waiting).toEqual([covered]);
    });

    test("numbers grow after compaction, so that nothing is overwritten", async () => {
      const store = await open();
      const first = await store.append("w.draft.a", bytes(1), false);
      await store.compact("w.draft.a", bytes(1), first);
      expect(await store.append("w.draft.a", bytes(2), false)).toBeGreaterThan(first);
    });

    test("edits kept at the same moment all get their own number", async () => {
      const store = await open();
      const numbers = await Promise.all(
        Array.from({ length: 50 }, (_, at) => store.append("w.draft.a", bytes(at), true)),
      );
      expect(new Set(numbers).size).toBe(50);
      expect((await store.load("w.draft.a")).updates).toHaveLength(50);
    });
  });
}
