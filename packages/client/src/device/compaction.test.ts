import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";

import { COMPACT_AFTER, compactDocument, compactStore } from "./compaction.ts";
import type { DeviceStore } from "./device-store.ts";
import { openDeviceStore } from "./open-device-store.ts";
import { createFaultyIndexedDb } from "./testing-faults.ts";

const LONG = COMPACT_AFTER + 1;
let workspaceId = "";
let id = "";
let made = 0;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  workspaceId = `w${++made}`;
  id = `${workspaceId}.draft.a`;
});
afterEach(() => vi.unstubAllGlobals());

const open = async () => (await openDeviceStore(workspaceId)).store;

/** Types so many letters into a document, each of which is a row that waits. */
async function typeInto(store: DeviceStore, documentId: string, letters: number): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const kept: Promise<number>[] = [];
  doc.on("update", (update: Uint8Array) => kept.push(store.append(documentId, update, true)));
  for (let at = 0; at < letters; at++) doc.getText("t").insert(at, String(at % 10));
  await Promise.all(kept);
  return doc;
}

async function textIn(store: DeviceStore, documentId = id): Promise<string> {
  const doc = new Y.Doc();
  for (const update of (await store.load(documentId)).updates) Y.applyUpdate(doc, update);
  return doc.getText("t").toJSON();
}

const rowsIn = async (store: DeviceStore, documentId = id) =>
  (await store.load(documentId)).updates.length;

test("[K30] many rows become one that says the same, and everything that waits still does", async () => {
  const store = await open();
  const doc = await typeInto(store, id, LONG);
  await compactDocument(store, id);
  expect(await rowsIn(store)).toBe(1);
  expect(await textIn(store)).toBe(doc.getText("t").toJSON());
  expect((await store.load(id)).waiting).toHaveLength(LONG);
  const { updates, numbers } = await store.outgoing(id);
  expect(numbers).toHaveLength(LONG);
  const server = new Y.Doc();
  for (const update of updates) Y.applyUpdate(server, update);
  expect(server.getText("t").toJSON()).toBe(doc.getText("t").toJSON());
});

test("[K30] few rows stay as they are", async () => {
  const store = await open();
  await typeInto(store, id, 3);
  await compactDocument(store, id);
  expect(await rowsIn(store)).toBe(3);
});

test("[K30] the closed documents of a workspace are compacted in the background", async () => {
  const store = await open();
  await typeInto(store, id, LONG);
  await typeInto(store, `${workspaceId}.draft.b`, LONG);
  await typeInto(store, `${workspaceId}.draft.c`, 2);
  await compactStore(store);
  expect(await rowsIn(store)).toBe(1);
  expect(await rowsIn(store, `${workspaceId}.draft.b`)).toBe(1);
  expect(await rowsIn(store, `${workspaceId}.draft.c`)).toBe(2);
});

test("[K31] what another tab keeps meanwhile stays", async () => {
  const [one, other] = [await open(), await open()];
  const doc = await typeInto(one, id, LONG);
  const compacting = compactDocument(one, id);
  const edits: Promise<number>[] = [];
  doc.on("update", (update: Uint8Array) => edits.push(other.append(id, update, true)));
  for (let at = 0; at < 20; at++) {
    doc.getText("t").insert(0, "!");
    await new Promise(setImmediate);
  }
  await compacting;
  await Promise.all(edits);
  expect(await textIn(one)).toBe(doc.getText("t").toJSON());
});

describe.each([
  ["that take turns", navigator.locks],
  ["in a browser without locks", undefined],
])("two tabs %s", (_, locks) => {
  test("[K31] that compact at once lose nothing, and the next time is enough", async () => {
    vi.stubGlobal("navigator", { locks });
    const [one, other] = [await open(), await open()];
    const doc = await typeInto(one, id, LONG);
    await Promise.all([compactDocument(one, id), compactDocument(other, id)]);
    expect(await rowsIn(one)).toBeLessThanOrEqual(2);
    expect(await textIn(other)).toBe(doc.getText("t").toJSON());
  });
});

test("[K31] a tab that is compacting is left to it", async () => {
  const store = await open();
  await typeInto(store, id, LONG);
  await navigator.locks.request(`rembuk.compact.${id}`, () => compactDocument(store, id));
  expect(await rowsIn(store)).toBe(LONG);
});

test("[K32] a crash between any two steps loses nothing", async () => {
  const rows = 5;
  for (const fault of ["abort", "quota", "close"] as const) {
    // Each row is a step, and so are the snapshot and the end.
    for (let after = 0; after <= rows + 1; after++) {
      const browser = createFaultyIndexedDb();
      vi.stubGlobal("indexedDB", browser.factory);
      const store = await open();
      await typeInto(store, id, rows);
      const { updates, numbers } = await store.load(id);
      browser.failNext(fault, after);
      await store.compact(id, Y.mergeUpdates([...updates]), numbers).catch(() => {});
      store.close();
      const later = await open();
      expect(await textIn(later)).toBe("01234");
      expect((await later.load(id)).waiting).toHaveLength(rows);
      later.close();
    }
  }
});

test("[K32] a compaction for which there is no room endangers nothing, and nobody is told that it does", async () => {
  const browser = createFaultyIndexedDb();
  vi.stubGlobal("indexedDB", browser.factory);
  const { store, health } = await openDeviceStore(workspaceId);
  await typeInto(store, id, 2);
  const { updates, numbers } = await store.load(id);
  browser.failNext("quota", 0);
  await expect(store.compact(id, updates[0]!, numbers)).rejects.toMatchObject({
    name: "QuotaExceededError",
  });
  expect(health()).toEqual({ kind: "lasting" });
  expect(await textIn(store)).toBe("01");
});

test("[K33] a document with a row that cannot be read is left alone", async () => {
  const store = await open();
  await typeInto(store, id, LONG);
  await store.append(id, Uint8Array.of(1, 255, 255), false);
  await compactDocument(store, id);
  expect(await rowsIn(store)).toBe(LONG + 1);
});

test("[K33] an edit that builds on a missing one is kept for when that comes", async () => {
  const store = await open();
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let at = 0; at < LONG + 1; at++) doc.getText("t").insert(at, "x");
  const [first, ...rest] = updates;
  await store.receive(
    rest.map((update) => ({ documentId: id, update })),
    null,
  );
  await compactDocument(store, id);
  expect(await rowsIn(store)).toBe(1);
  await store.append(id, first!, false);
  expect(await textIn(store)).toHaveLength(LONG + 1);
});
