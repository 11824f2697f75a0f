import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "fake-indexeddb/auto";

import { copyDeviceStore, deleteDeviceStore } from "./copy-device-store.ts";
import { openDeviceStore } from "./open-device-store.ts";

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
afterEach(() => vi.unstubAllGlobals());

async function original() {
  const opened = await openDeviceStore("old");
  await opened.store.append("old.draft.a", Uint8Array.of(1), true);
  await opened.store.append("old.calendar.2026", Uint8Array.of(2), false);
  await opened.store.receive([], { epoch: "e", after: 7 });
  await opened.store.putBlob("ab", new Blob(["logo"]));
  return opened;
}

test("[K35] a copy has the documents and files under its own names, and waits for no server", async () => {
  await original();
  await copyDeviceStore("old", "new");
  const { store } = await openDeviceStore("new");
  const ids = (await store.documents()).map(({ id }) => id);
  expect(ids.toSorted()).toEqual(["new.calendar.2026", "new.draft.a"]);
  expect((await store.load("new.draft.a")).updates).toEqual([Uint8Array.of(1)]);
  expect(await (await store.blob("ab"))?.text()).toBe("logo");
  expect(await store.waiting()).toEqual(new Map());
  expect(await store.cursor()).toBeNull();
});

test("[K35] the original stays as it was", async () => {
  const { store } = await original();
  await copyDeviceStore("old", "new");
  expect(await store.waiting()).toEqual(new Map([["old.draft.a", 1]]));
  expect(await store.cursor()).toEqual({ epoch: "e", after: 7 });
});

test("[K36] a copy that is asked for again is made once", async () => {
  const { store } = await original();
  await copyDeviceStore("old", "new");
  const copy = await openDeviceStore("new");
  await copy.store.append("new.draft.a", Uint8Array.of(9), false);
  await store.append("old.draft.a", Uint8Array.of(3), false);
  await copyDeviceStore("old", "new");
  expect((await copy.store.load("new.draft.a")).updates).toEqual([
    Uint8Array.of(1),
    Uint8Array.of(9),
  ]);
});

test("[K36] a copy that fails leaves nothing behind, and can be made later", async () => {
  await original();
  const put = vi.spyOn(IDBObjectStore.prototype, "put");
  put.mockImplementationOnce(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(copyDeviceStore("old", "new")).rejects.toThrow("full");
  expect(await (await openDeviceStore("new")).store.documents()).toEqual([]);
  await copyDeviceStore("old", "new");
  expect(await (await openDeviceStore("new")).store.documents()).toHaveLength(2);
  put.mockRestore();
});

test("[K36] where there is nothing to copy, or something in the way, that is said", async () => {
  await original();
  await expect(copyDeviceStore("nothing", "new")).rejects.toThrow("holds no document of nothing");
  const { store } = await openDeviceStore("busy");
  await store.append("busy.draft.a", Uint8Array.of(1), false);
  await expect(copyDeviceStore("old", "busy")).rejects.toThrow("already has documents of busy");
});

test("[K37] what is deleted is gone, and a tab that has it open neither hinders that nor brings it back", async () => {
  const open = await original();
  await deleteDeviceStore("old");
  expect(open.health()).toEqual({ kind: "window", why: "removed" });
  await expect(open.store.append("old.draft.a", Uint8Array.of(5), true)).rejects.toThrow("closed");
  const again = await openDeviceStore("old");
  expect(await again.store.documents()).toEqual([]);
  expect(again.wasEvicted).toBe(false);
});

test("[K37] deleting where there is no database is done at once", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await expect(deleteDeviceStore("old")).resolves.toBeUndefined();
});
