import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "fake-indexeddb/auto";

import { openDeviceStore } from "./open-device-store.ts";
import { describeDeviceStore } from "./testing.ts";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

let made = 0;
describeDeviceStore("the workspace's", async () => (await openDeviceStore(`w${++made}`)).store);

test("x", async () => {
  const { store, health } = await openDeviceStore("w");
  await store.append("w.draft.a", Uint8Array.of(1), true);
  expect(health()).toEqual({ kind: "lasting" });
});
