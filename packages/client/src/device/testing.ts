import { describe, expect, test } from "vitest";

import { type DeviceStore, WHOLE } from "./device-store.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);

/** The rules of a device store, whatever it keeps documents in. */
export function describeDeviceStore(name: string, open: () => Promise<DeviceStore>): void {
  describe(`${name} device store`, () => {
    test("[K1] a document that was never kept is empty", async () => {
      const store = await open();
      expect(await store.load("w.draft.a")).toEqual({ updates: [], numbers: [], waiting: [] });
    });

    test("[K1] updates come back in the order they were kept, and only those of the document", async () => {
      const store = await open();
      await store.append("w.draft.a", bytes(1), false);
      await store.append("w.draft.b", bytes(9), false);
      const last = await store.append("w.draft.a", bytes(2), false);
      const stored = await store.load("w.draft.a");
      expect(stored.updates.map((update) => [...update])).toEqual([[1], [2]]);
      expect(stored.numbers.at(-1)).toBe(last);
    });

    test("[K3] an edit waits until it is settled", async () => {
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

    test("[K31] compaction replaces what it covers, and keeps everything else and what waits", async () => {
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

    test("[K31] two tabs that compact what they both know keep what either of them knows", async () => {
      const store = await open();
      const both = await store.append("w.draft.a", bytes(1), false);
      const more = await store.append("w.draft.a", bytes(2), false);
      await store.compact("w.draft.a", bytes(12), [both, more]);
      await store.compact("w.draft.a", bytes(11), [both]);
      const stored = await store.load("w.draft.a");
      expect(stored.updates.map((update) => update[0])).toEqual([12, 11]);
    });

    test("[K2] edits of many documents are kept together, and wait", async () => {
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

    test("[K2] edits kept at the same moment all get their own number", async () => {
      const store = await open();
      const numbers = await Promise.all(
        Array.from({ length: 50 }, (_, at) => store.append("w.draft.a", bytes(at), true)),
      );
      expect(new Set(numbers).size).toBe(50);
      expect((await store.load("w.draft.a")).updates).toHaveLength(50);
    });

    describeOutbox(open);
    describeCatchUp(open);
    describeBlobs(open);
  });
}

function describeOutbox(open: () => Promise<DeviceStore>): void {
  test("[K4] what is to be sent of a document is what waits in it", async () => {
    const store = await open();
    await store.append("w.draft.a", bytes(1), false);
    const mine = await store.append("w.draft.a", bytes(2), true);
    expect(await store.outgoing("w.draft.a")).toEqual({ updates: [bytes(2)], numbers: [mine] });
    await store.settle("w.draft.a", [mine]);
    expect(await store.outgoing("w.draft.a")).toEqual({ updates: [], numbers: [] });
  });

  test("[K4] where what waits was merged away, all of the document is to be sent", async () => {
    const store = await open();
    const first = await store.append("w.draft.a", bytes(1), true);
    const second = await store.append("w.draft.a", bytes(2), true);
    await store.compact("w.draft.a", bytes(11), [first]);
    const { updates, numbers } = await store.outgoing("w.draft.a");
    expect(updates).toEqual([bytes(2), bytes(11)]);
    expect(numbers).toEqual([first, second]);
  });

  test("[K5] when sharing begins every document waits whole, once, until that is settled", async () => {
    const store = await open();
    await store.append("w.draft.a", bytes(1), false);
    await store.append("w.draft.a", bytes(2), false);
    await store.append("w.draft.b", bytes(3), false);
    await store.waitAll();
    await store.waitAll();
    expect(await store.waiting()).toEqual(
      new Map([
        ["w.draft.a", 1],
        ["w.draft.b", 1],
      ]),
    );
    expect(await store.outgoing("w.draft.a")).toEqual({
      updates: [bytes(1), bytes(2)],
      numbers: [WHOLE],
    });
    const later = await store.append("w.draft.a", bytes(4), true);
    await store.settle("w.draft.a", [WHOLE]);
    expect((await store.outgoing("w.draft.a")).numbers).toEqual([later]);
  });
}

function describeCatchUp(open: () => Promise<DeviceStore>): void {
  test("[K6] what a server sent is kept with how far it brings this device, and does not wait", async () => {
    const store = await open();
    expect(await store.cursor()).toBeNull();
    const cursor = { epoch: "e", after: 0, part: { top: 9, floor: 4 } };
    await store.receive(
      [
        { documentId: "w.draft.a", update: bytes(1) },
        { documentId: "w.draft.b", update: bytes(2) },
      ],
      cursor,
    );
    await store.receive([{ documentId: "w.draft.a", update: bytes(3) }], null);
    expect(await store.cursor()).toEqual(cursor);
    expect((await store.load("w.draft.a")).updates).toEqual([bytes(1), bytes(3)]);
    expect(await store.waiting()).toEqual(new Map());
  });

  test("[K7] of every document that is held, the rows and bytes are known", async () => {
    const store = await open();
    expect(await store.documents()).toEqual([]);
    await store.append("w.draft.a", bytes(1, 2), false);
    await store.append("w.draft.a", bytes(3), true);
    await store.append("w.calendar.2026", bytes(4), false);
    const held = [...(await store.documents())].sort((a, b) => a.id.localeCompare(b.id));
    expect(held).toEqual([
      { id: "w.calendar.2026", rows: 1, bytes: 1 },
      { id: "w.draft.a", rows: 2, bytes: 3 },
    ]);
    expect(await store.rows()).toEqual(new Map(held.map(({ id, rows }) => [id, rows])));
  });

  test("[K1] of a view, only what it shows is kept", async () => {
    const store = await open();
    const frame = new Uint8Array(1000).fill(7);
    await store.receive([{ documentId: "w.draft.a", update: frame.subarray(10, 12) }], null);
    const [kept] = (await store.load("w.draft.a")).updates;
    expect([...kept!]).toEqual([7, 7]);
    expect(kept!.buffer.byteLength).toBe(2);
  });
}

function describeBlobs(open: () => Promise<DeviceStore>): void {
  test("[K8] a file is found under the hash of its content", async () => {
    const store = await open();
    expect(await store.blob("ab12")).toBeNull();
    await store.putBlob("ab12", new Blob(["logo"], { type: "image/png" }));
    await store.putBlob("ab12", new Blob(["logo"], { type: "image/png" }));
    expect(await store.blobs()).toEqual([{ sha256: "ab12", size: 4 }]);
    const found = await store.blob("ab12");
    expect(await found?.text()).toBe("logo");
    expect(found?.type).toBe("image/png");
  });
}
