import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { deleteDeviceStore } from "./copy-device-store.ts";
import { openDeviceStore } from "./open-device-store.ts";
import type { OpenedStore, Recovery } from "./opened-store.ts";
import { describeDeviceStore } from "./testing.ts";

let made = 0;
let workspaceId = "";
let id = "";
beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  workspaceId = `workspace${++made}`;
  id = `${workspaceId}.draft.a`;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describeDeviceStore("the workspace's", async () => (await openDeviceStore(workspaceId)).store);

const bytes = (...values: number[]) => Uint8Array.from(values);
const open = () => openDeviceStore(workspaceId);
const rowsIn = async ({ store }: OpenedStore) => (await store.load(id)).updates.map(([at]) => at);

/** Another program with the database, which may be of another version and may not let go of it. */
function openElsewhere(version: number, letsGo = false): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(`rembuk.${workspaceId}`, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      if (oldVersion > 0) return;
      request.result.createObjectStore("updates").add(bytes(1), [id, 1]);
      request.result.createObjectStore("waiting").add(true, [id, 1]);
    };
    request.onsuccess = () => {
      if (letsGo) request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error!);
  });
}

function recoveriesOf({ onRecovery }: OpenedStore): Recovery[] {
  const recoveries: Recovery[] = [];
  onRecovery((recovery) => recoveries.push(recovery));
  return recoveries;
}

test("[K1] what one window keeps, the next one finds", async () => {
  const here = await open();
  await here.store.append(id, bytes(7), true);
  here.store.close();
  const later = await open();
  expect(await later.store.waiting()).toEqual(new Map([[id, 1]]));
  expect(later.health()).toEqual({ kind: "lasting" });
  expect(later.store.isLasting).toBe(true);
});

test("[K11] what is edited after closing is rejected, not swallowed, and opens nothing again", async () => {
  const { store, retry } = await open();
  store.close();
  await expect(store.append(id, bytes(1), true)).rejects.toThrow("closed");
  await retry();
  await expect(store.append(id, bytes(1), true)).rejects.toThrow("closed");
});

test("[K2] a number that another tab has handed out in the same millisecond is handed out once", async () => {
  const one = await open();
  vi.spyOn(Date, "now").mockReturnValue(Date.now() + 10_000);
  vi.spyOn(Math, "random").mockReturnValue(0);
  const first = await one.store.append(id, bytes(1), true);
  vi.resetModules();
  const { openDeviceStore: openInOtherTab } = await import("./open-device-store.ts");
  const other = await openInOtherTab(workspaceId);
  const second = await other.store.append(id, bytes(2), true);
  expect(second).not.toBe(first);
  expect(await rowsIn(one)).toEqual([1, 2]);
  expect(other.health()).toEqual({ kind: "lasting" });
});

test.each([
  ["has none", undefined],
  ["refuses to open one", "SecurityError"],
])("[K17] in a browser that %s, work goes on in this window", async (_, refusal) => {
  vi.stubGlobal("indexedDB", refusal && refusing(refusal));
  const opened = await open();
  expect(opened.health()).toEqual({ kind: "window", why: "private" });
  await opened.store.append(id, bytes(1), true);
  expect(await rowsIn(opened)).toEqual([1]);
  expect(opened.store.isLasting).toBe(false);
  await opened.retry();
  expect(opened.health()).toEqual({ kind: "window", why: "private" });
  expect(await rowsIn(opened)).toEqual([1]);
});

test("[K10] a database that is broken is called so, and tried again with the next edit", async () => {
  const working = indexedDB;
  vi.stubGlobal("indexedDB", refusing("UnknownError"));
  const opened = await open();
  expect(opened.health()).toEqual({ kind: "window", why: "broken" });
  await opened.store.append(id, bytes(1), true);
  vi.stubGlobal("indexedDB", working);
  await opened.store.append(id, bytes(2), true);
  await vi.waitUntil(() => opened.health().kind === "lasting");
  const [first] = (await opened.store.load(id)).waiting;
  await opened.store.settle(id, [first!]);
  const later = await open();
  expect(await rowsIn(later)).toEqual([1, 2]);
  expect(await later.store.waiting()).toEqual(new Map([[id, 1]]));
});

test("[K16] while an old tab holds the database work goes on, and is kept when that is gone", async () => {
  const old = await openElsewhere(1);
  const opened = await open();
  const recoveries = recoveriesOf(opened);
  expect(opened.health()).toEqual({ kind: "window", why: "blocked" });
  await opened.store.append(id, bytes(2), true);
  await opened.store.putBlob("ab", new Blob(["logo"]));
  await opened.store.receive([], { epoch: "e", after: 3 });
  await opened.retry();
  expect(opened.health()).toEqual({ kind: "window", why: "blocked" });
  old.close();
  await vi.waitUntil(() => opened.health().kind === "lasting");
  expect(recoveries).toEqual([{ mayLack: true }]);
  const later = await open();
  expect(await rowsIn(later)).toEqual([1, 2]);
  expect((await later.store.load(id)).waiting).toHaveLength(2);
  expect(await later.store.cursor()).toEqual({ epoch: "e", after: 3 });
  expect(await later.store.blobs()).toHaveLength(1);
});

test("[K16] an edit made while memory moves into the database is kept too", async () => {
  const old = await openElsewhere(1);
  const opened = await open();
  await opened.store.append(id, bytes(2), true);
  old.close();
  let at = 3;
  while (opened.health().kind === "window") {
    await opened.store.append(id, bytes(at++), true);
    await new Promise(setImmediate);
  }
  const expected = Array.from({ length: at - 1 }, (_, index) => index + 1);
  expect(await rowsIn(await open())).toEqual(expected);
});

test("[K11] a workspace that is closed while it is blocked opens nothing later", async () => {
  const old = await openElsewhere(1);
  const opened = await open();
  opened.store.close();
  old.close();
  await expect(opened.store.append(id, bytes(3), true)).rejects.toThrow("closed");
  await opened.retry();
  await expect(opened.store.append(id, bytes(3), true)).rejects.toThrow("closed");
  expect(await rowsIn(await open())).toEqual([1]);
});

test("[K16] what was edited while an old tab blocked is kept also by who opens the workspace next in this window", async () => {
  const old = await openElsewhere(1);
  const opened = await open();
  await opened.store.append(id, bytes(2), true);
  opened.store.close();
  old.close();
  expect(await rowsIn(await open())).toEqual([1, 2]);
});

test("[K17] without a database a workspace can be closed and opened again in the same window", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const first = await open();
  await first.store.append(id, bytes(1), true);
  first.store.close();
  expect(await rowsIn(await open())).toEqual([1]);
  await deleteDeviceStore(workspaceId);
  expect(await rowsIn(await open())).toEqual([]);
});

test("[K15] a newer tab gets the database once what runs is finished, and this one is outdated", async () => {
  const opened = await open();
  const running = opened.store.append(id, bytes(1), true);
  const newer = openElsewhere(3, true);
  await expect(running).resolves.toBeGreaterThan(0);
  await newer;
  expect(opened.health()).toEqual({ kind: "window", why: "outdated" });
  await expect(opened.store.append(id, bytes(2), true)).rejects.toThrow("closed");
  await opened.retry();
  expect(opened.health()).toEqual({ kind: "window", why: "outdated" });
});

test("[K15] an old tab that is opened beside a newer one is outdated from the start", async () => {
  await openElsewhere(3, true);
  expect((await open()).health()).toEqual({ kind: "window", why: "outdated" });
});

test("[K18] a workspace that is removed in another tab comes back only when somebody says so", async () => {
  const opened = await open();
  await opened.store.append(id, bytes(1), true);
  await deleteDeviceStore(workspaceId);
  expect(opened.health()).toEqual({ kind: "window", why: "removed" });
  await expect(opened.store.append(id, bytes(2), true)).rejects.toThrow("closed");
  const recoveries = recoveriesOf(opened);
  await opened.retry();
  expect(opened.health()).toEqual({ kind: "lasting" });
  expect(opened.wasEvicted).toBe(false);
  expect(recoveries).toEqual([{ mayLack: true }]);
});

test("[K20] a workspace of which the device kept something and that comes back empty was cleared", async () => {
  const first = await open();
  expect(first.wasEvicted).toBe(false);
  await first.store.append(id, bytes(1), true);
  first.store.close();
  vi.stubGlobal("indexedDB", new IDBFactory());
  const second = await open();
  expect(second.wasEvicted).toBe(true);
  second.store.close();
  expect((await open()).wasEvicted).toBe(false);
});

test("[K10] who subscribes hears every change of health, and nothing after that", async () => {
  const opened = await open();
  let heard = 0;
  const stop = opened.subscribe(() => heard++);
  await opened.store.append(id, bytes(1), true);
  expect(heard).toBe(0);
  await openElsewhere(3, true);
  expect(heard).toBe(1);
  stop();
});

function refusing(errorName: string): Pick<IDBFactory, "open"> {
  return {
    open() {
      throw new DOMException("refused by the test", errorName);
    },
  };
}
