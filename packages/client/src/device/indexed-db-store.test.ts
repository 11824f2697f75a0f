import "fake-indexeddb/auto";
import { expect, test } from "vitest";

import { openDatabase } from "./database.ts";
import { createIndexedDbStore } from "./indexed-db-store.ts";
import { describeDeviceStore } from "./testing.ts";

const open = async (workspaceId: string) =>
  createIndexedDbStore((await openDatabase(workspaceId)).database);

let made = 0;
describeDeviceStore("IndexedDB", () => open(`workspace${++made}`));

test("[K1] what one window keeps, the next one finds", async () => {
  const here = await open("shared");
  await here.append("shared.calendar.2026", Uint8Array.of(7), true);
  here.close();
  const later = await open("shared");
  expect(await later.waiting()).toEqual(new Map([["shared.calendar.2026", 1]]));
});

test("[K2] an edit that cannot be kept is rejected, not swallowed", async () => {
  const store = await open("closing");
  store.close();
  await expect(store.append("closing.draft.a", Uint8Array.of(1), true)).rejects.toThrow(
    "not allowed",
  );
});

test("[K1] what the first version kept is there, and what waited waits", async () => {
  await keepAsVersionOne("old", [
    ["old.draft.a", 5, true],
    ["old.draft.a", 6, false],
    ["old.calendar.2026", 7, true],
  ]);
  const store = await open("old");
  const stored = await store.load("old.draft.a");
  expect(stored.numbers).toEqual([5, 6]);
  expect(stored.updates).toEqual([Uint8Array.of(5), Uint8Array.of(6)]);
  expect(stored.waiting).toEqual([5]);
  expect((await store.outgoing("old.calendar.2026")).updates).toEqual([Uint8Array.of(7)]);
  expect(await store.cursor()).toBeNull();
});

function keepAsVersionOne(
  workspaceId: string,
  rows: readonly (readonly [id: string, number: number, waiting: boolean])[],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`rembuk.${workspaceId}`, 1);
    request.onupgradeneeded = () => {
      const updates = request.result.createObjectStore("updates");
      const waiting = request.result.createObjectStore("waiting");
      for (const [id, number, waits] of rows) {
        updates.add(Uint8Array.of(number), [id, number]);
        if (waits) waiting.add(true, [id, number]);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error!);
  });
}
