import "fake-indexeddb/auto";
import { expect, test } from "vitest";

import { openIndexedDbStore } from "./indexed-db-store.ts";
import { describeDeviceStore } from "./testing.ts";

let made = 0;
describeDeviceStore("IndexedDB", () => openIndexedDbStore(`workspace${++made}`));

test("what one window keeps, the next one finds", async () => {
  const here = await openIndexedDbStore("shared");
  await here.append("shared.calendar.2026", Uint8Array.of(7), true);
  here.close();
  const later = await openIndexedDbStore("shared");
  expect(await later.waiting()).toEqual(new Map([["shared.calendar.2026", 1]]));
});

test("an edit that cannot be kept is rejected, not swallowed", async () => {
  const store = await openIndexedDbStore("closing");
  store.close();
  await expect(store.append("closing.draft.a", Uint8Array.of(1), true)).rejects.toThrow(
    "not allowed",
  );
});
