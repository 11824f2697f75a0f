import { expect, test } from "vitest";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import { createMemoryStore } from "../device/memory-store.ts";
import { keepDocument } from "./keep-document.ts";

async function longHistory(): Promise<DeviceStore> {
  const store = createMemoryStore();
  const doc = new Y.Doc();
  const edits: Promise<number>[] = [];
  doc.on("update", (update: Uint8Array) => edits.push(store.append("w.draft.a", update, true)));
  for (let at = 0; at < 250; at++) doc.getText("t").insert(at, "x");
  await Promise.all(edits);
  return store;
}

test("a long history becomes one update when it is opened, and what waited still waits", async () => {
  const store = await longHistory();
  const doc = new Y.Doc();
  const loaded = await keepDocument(doc, "w.draft.a", store, () => {}).load();
  expect(loaded?.waiting).toHaveLength(250);
  expect(doc.getText("t").length).toBe(250);
  expect((await store.load("w.draft.a")).updates).toHaveLength(1);

  const again = new Y.Doc();
  await keepDocument(again, "w.draft.a", store, () => {}).load();
  expect(again.getText("t").length).toBe(250);
});

test("a history that cannot be shortened is shown all the same, and what waits is known", async () => {
  const store = await longHistory();
  const full: DeviceStore = { ...store, compact: () => Promise.reject(new Error("full")) };
  const doc = new Y.Doc();
  const loaded = await keepDocument(doc, "w.draft.a", full, () => {}).load();
  expect(loaded).toMatchObject({ had: true });
  expect(loaded?.waiting).toHaveLength(250);
  expect(doc.getText("t").length).toBe(250);
});
