import { describe, expect, test } from "vitest";

import type { DeviceStore } from "./device-store.ts";

/** The rules of a device store, whatever it keeps documents in. */
export function describeDeviceStore(name: string, open: () => Promise<DeviceStore>): void {
  const bytes = (...values: number[]) => Uint8Array.from(values);

  describe(`${name} device store`, () => {
    test("a document that was never kept is empty", async () => {
      const store = await open();
      expect(await store.load("w.draft.a")).toEqual({ updates: [], numbers: [], waiting: [] });
    });

    test("updates come back in the order they were kept, and only those of the document", async () => {
      const store = await open();
      await store.append("w.draft.a", bytes(1), false);
      await store.append("w.draft.b", bytes(9), false);
      const last = await store.append("w.draft.a", bytes(2), false);
      const stored = await store.load("w.draft.a");
      expect(stored.updates.map((update) => [...update])).toEqual([[1], [2]]);
      expect(stored.numbers.at(-1)).toBe(last);
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

    test("compaction replaces what it covers, and keeps everything else and what waits", async () => {
      const store = await open();
      const first = await store.append("w.draft.a", bytes(1), false);
      // Another tab's, kept in between and unknown to who compacts.
      await store.append("w.draft.a", bytes(2), false);
      const last = await store.append("w.draft.a", bytes(3), true);
      await store.append("w.draft.a", bytes(4), false);
      await store.compact("w.draft.a", bytes(13), [first, last]);
      const stored = await store.load("w.draft.a");
      const left = stored.updates.map((update) => update[0]!);
      expect(left.sort((a, b) => a - b)).toEqual([2, 4, 13]);
      expect(stored.waiting).toEqual([last]);
    });

    test("two tabs that compact what they both know keep what either of them knows", async () => {
      const store = await open();
      const both = await store.append("w.draft.a", bytes(1), false);
      const more = await store.append("w.draft.a", bytes(2), false);
      await store.compact("w.draft.a", bytes(12), [both, more]);
      await store.compact("w.draft.a", bytes(11), [both]);
      const stored = await store.load("w.draft.a");
      expect(stored.updates.map((update) => update[0])).toEqual([12, 11]);
    });

    test("edits of many documents are kept together, and wait", async () => {
      const store = await open();
      await store.appendAll([
        { documentId: "w.draft.a", update: bytes(1) },
        { documentId: "w.draft.b", update: bytes(2) },
        { documentId: "w.draft.a", update: bytes(3) },
      ]);
      expect(await store.waiting()).toEqual(
        new Map([
          ["w.draft.a", 2],
          ["w.draft.b", 1],
        ]),
      );
      expect((await store.load("w.draft.a")).updates).toHaveLength(2);
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
