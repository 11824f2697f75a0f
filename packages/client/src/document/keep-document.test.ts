import { expect, test, vi } from "vitest";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import { createMemoryStore } from "../device/memory-store.ts";
import { keepDocument, type KeeperEvents } from "./keep-document.ts";

const ID = "w.draft.a";
const quiet: KeeperEvents = { onChange() {}, isWaiting: () => false, onWaiting() {} };

async function longHistory(): Promise<DeviceStore> {
  const store = createMemoryStore();
  const doc = new Y.Doc();
  const edits: Promise<number>[] = [];
  doc.on("update", (update: Uint8Array) => edits.push(store.append(ID, update, true)));
  for (let at = 0; at < 250; at++) doc.getText("t").insert(at, "x");
  await Promise.all(edits);
  return store;
}

/** A document that is kept as a window does it, in a store that fails while `isFull`. */
function keptIn(store: DeviceStore, { isWaiting = () => true }: Partial<KeeperEvents> = {}) {
  const fault = { isFull: false };
  const failing: DeviceStore = {
    ...store,
    append: (id, update, waiting) =>
      fault.isFull ? Promise.reject(new Error("full")) : store.append(id, update, waiting),
  };
  const doc = new Y.Doc();
  const waiting: number[] = [];
  const keeper = keepDocument(doc, ID, failing, {
    ...quiet,
    isWaiting,
    onWaiting: (number) => waiting.push(number),
  });
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "device") void keeper.keep(update, origin !== "server");
  });
  return { doc, keeper, fault, waiting, write: (text: string) => doc.getText("t").insert(0, text) };
}

async function textIn(store: DeviceStore): Promise<string> {
  const doc = new Y.Doc();
  for (const update of (await store.load(ID)).updates) Y.applyUpdate(doc, update);
  return doc.getText("t").toJSON();
}

test("[K30] a long history is shown at once and becomes one update, and what waited still waits", async () => {
  const store = await longHistory();
  const doc = new Y.Doc();
  const loaded = await keepDocument(doc, ID, store, quiet).load();
  expect(loaded?.waiting).toHaveLength(250);
  expect(doc.getText("t").length).toBe(250);
  await vi.waitUntil(async () => (await store.load(ID)).updates.length === 1);

  const again = new Y.Doc();
  await keepDocument(again, ID, store, quiet).load();
  expect(again.getText("t").length).toBe(250);
});

test("a row that cannot be read hides no other", async () => {
  const store = await longHistory();
  await store.append(ID, Uint8Array.of(1, 255, 255), false);
  const doc = new Y.Doc();
  expect(await keepDocument(doc, ID, store, quiet).load()).toMatchObject({ had: true });
  expect(doc.getText("t").length).toBe(250);
});

test("[K13] what could not be kept is kept with the next edit", async () => {
  const store = createMemoryStore();
  const { keeper, fault, write } = keptIn(store);
  write("a");
  fault.isFull = true;
  write("b");
  await keeper.flushed();
  expect(keeper.failed()).toBe(true);
  expect(await textIn(store)).toBe("a");
  fault.isFull = false;
  write("c");
  await keeper.flushed();
  expect(keeper.failed()).toBe(false);
  expect(await textIn(store)).toBe("cba");
});

test("[K13] what could not be kept is kept when the store recovers, and waits", async () => {
  const store = createMemoryStore();
  const { keeper, fault, write, waiting } = keptIn(store);
  await keeper.load();
  fault.isFull = true;
  write("a");
  await keeper.flushed();
  fault.isFull = false;
  await keeper.recover({ mayLack: false });
  expect(keeper.failed()).toBe(false);
  expect(await textIn(store)).toBe("a");
  expect((await store.load(ID)).waiting).toEqual(waiting);
  expect(waiting).toHaveLength(1);
});

test("[K13] a store that recovers for a moment only says so", async () => {
  const store = createMemoryStore();
  const { keeper, fault, write } = keptIn(store);
  fault.isFull = true;
  write("a");
  await keeper.flushed();
  await keeper.recover({ mayLack: false });
  expect(keeper.failed()).toBe(true);
  fault.isFull = false;
  await keeper.recover({ mayLack: false });
  expect(await textIn(store)).toBe("a");
});

test("[K13] what comes from the server brings along what could not be kept, and that waits", async () => {
  const store = createMemoryStore();
  const { doc, keeper, fault, write, waiting } = keptIn(store);
  fault.isFull = true;
  write("mine");
  await keeper.flushed();
  fault.isFull = false;
  const theirs = new Y.Doc();
  theirs.getText("t").insert(0, "theirs");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs), "server");
  await keeper.flushed();
  expect(await textIn(store)).toContain("mine");
  await vi.waitUntil(() => waiting.length === 1);
  expect((await store.load(ID)).waiting).toEqual(waiting);
});

test("[K13] an edit that is missed while the whole is being kept is not forgotten", async () => {
  const store = createMemoryStore();
  const { keeper, fault, write } = keptIn(store);
  fault.isFull = true;
  write("a");
  await keeper.flushed();
  fault.isFull = false;
  write("b");
  fault.isFull = true;
  write("c");
  await keeper.flushed();
  expect(keeper.failed()).toBe(true);
  fault.isFull = false;
  await keeper.recover({ mayLack: false });
  expect(await textIn(store)).toBe("cba");
});

test("[K14] in a store that was cleared the document is kept whole", async () => {
  const before = createMemoryStore();
  const after = createMemoryStore();
  let store: DeviceStore = before;
  const switching: DeviceStore = {
    ...before,
    load: (id) => store.load(id),
    append: (id, update, waiting) => store.append(id, update, waiting),
  };
  const { keeper, write, waiting } = keptIn(switching);
  await keeper.load();
  write("a");
  await keeper.flushed();
  store = after;
  // One edit gets there before anybody notices: it makes no sense without what came before.
  write("b");
  await keeper.flushed();
  expect(await textIn(after)).toBe("");
  const found = await keeper.recover({ mayLack: true });
  expect(await textIn(after)).toBe("ba");
  const marks = (await after.load(ID)).waiting;
  expect([...(found?.waiting ?? []), ...waiting]).toEqual(marks);
  const rows = (await after.load(ID)).updates.length;
  await keeper.recover({ mayLack: true });
  expect((await after.load(ID)).updates).toHaveLength(rows);
});

test("[K14] a document that could not be read is shown when the store recovers", async () => {
  const store = await longHistory();
  let isClosed = true;
  const closing: DeviceStore = {
    ...store,
    load: (id) => (isClosed ? Promise.reject(new Error("closed")) : store.load(id)),
  };
  const doc = new Y.Doc();
  const keeper = keepDocument(doc, ID, closing, quiet);
  expect(await keeper.load()).toBeNull();
  isClosed = false;
  const loaded = await keeper.recover({ mayLack: false });
  expect(loaded).toMatchObject({ had: true });
  expect(loaded?.waiting).toHaveLength(250);
  expect(doc.getText("t").length).toBe(250);
});
