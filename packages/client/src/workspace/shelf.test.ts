import { type Calendar, createPost, draft, calendar, MASTER } from "@rembuk/model";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { DeviceStore } from "../device/device-store.ts";
import { openTabChannel, type TabChannel } from "../device/tab-channel.ts";
import { createSharedStore, eventually, type SyncServer, startSyncServer } from "../testing.ts";
import { createShelf } from "./shelf.ts";

const EMPTY: Calendar = { posts: {}, dayNotes: {} };
const YEAR = "w.calendar.2026";
const DRAFT = "w.draft.2026-a";
let server: SyncServer;

beforeEach(async () => {
  server = await startSyncServer();
});
afterEach(async () => {
  for (const tabs of channels.splice(0)) tabs.close();
  await server.stop();
});
const channels: TabChannel[] = [];

/** Opens a workspace as one window does. */
function open(given: { store?: DeviceStore; mayWrite?: boolean } = {}) {
  const { store = createSharedStore(), mayWrite = true } = given;
  const door = { url: `${server.url.replace("http", "ws")}/sync/y`, token: "a-token" };
  const tabs = openTabChannel("w");
  channels.push(tabs);
  const place = { workspaceId: "w", store, door, tabs, mayWrite, isShared: () => true };
  const shelf = createShelf({ ...place, onNews() {} }, () => {});
  return { store, shelf };
}

const plan = (id: string) => createPost(EMPTY, { id, title: id, zone: "UTC", date: "2026-12-01" });
const postsOn = (documentId: string) => server.doc(documentId).getMap("posts").size;

test("an edit waits until the server has stored it, and not only until it was sent", async () => {
  const { shelf, store } = open();
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.retain();
  await eventually(() => expect(shard.line().kind).toBe("live"));
  server.stall();
  shard.live.apply(plan("2026-a"));
  await eventually(() => expect(postsOn(YEAR)).toBe(1));
  expect(shelf.standing().waiting).toBe(1);

  server.store();
  await eventually(() => expect(shelf.standing().waiting).toBe(0));
  await eventually(async () => expect(await store.waiting()).toEqual(new Map()));
  await shelf.close();
});

test("a receipt that was owed when the line broke is asked for again", async () => {
  const { shelf } = open();
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.retain();
  await eventually(() => expect(shard.line().kind).toBe("live"));
  server.stall();
  shard.live.apply(plan("2026-a"));
  await eventually(() => expect(postsOn(YEAR)).toBe(1));
  await server.stop();
  shard.live.apply(plan("2026-b"));
  await eventually(() => expect(shard.line().kind).toBe("away"));
  expect(shelf.standing().waiting).toBe(2);

  await server.start();
  server.store();
  await eventually(() => expect(shelf.standing().waiting).toBe(0));
  expect(postsOn(YEAR)).toBe(2);
  await shelf.close();
});

test("what is written before the device store has answered is kept and sent", async () => {
  const { shelf } = open();
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.live.apply(plan("2026-a"));
  shard.retain();
  await eventually(() => expect(postsOn(YEAR)).toBe(1));
  await eventually(() => expect(shelf.standing().waiting).toBe(0));
  await shelf.close();
});

test("a viewer's edits of an earlier role are never called stored", async () => {
  const earlier = open();
  earlier.shelf.setOnline(false);
  const written = earlier.shelf.hold(calendar, "calendar", "2026");
  await written.loaded;
  written.live.apply(plan("2026-a"));
  await earlier.shelf.close();

  const { shelf, store } = open({ store: earlier.store, mayWrite: false });
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.retain();
  await eventually(() => expect(shard.line().kind).toBe("live"));
  shard.live.apply(plan("2026-b"));
  // Frames keep their order, so an answer to what was asked before this would have come before it.
  expect(await shard.compare()).toBe(true);

  expect(shelf.standing().waiting).toBe(2);
  expect(await store.waiting()).toEqual(new Map([[YEAR, 2]]));
  await shelf.close();
});

/** What an earlier window left in the device store. */
async function leaveBehind(...postIds: string[]): Promise<DeviceStore> {
  const { shelf, store } = open();
  shelf.setOnline(false);
  for (const postId of postIds) {
    const left = shelf.hold(draft, "draft", postId);
    left.live.text("variants", MASTER, "caption").edit(0, 0, "Hujan");
  }
  await shelf.close();
  return store;
}

test("what waits in a store that cannot be read is not called sent", async () => {
  const store = await leaveBehind("2026-a");
  const { shelf } = open({ store: { ...store, load: () => Promise.reject(new Error("broken")) } });
  await shelf.count();
  await eventually(() => expect(shelf.find(DRAFT)).toBeUndefined());
  expect(shelf.standing().waiting).toBe(1);
  await shelf.close();
});

test("two tabs show each other's edits without a network, and either of them sends them", async () => {
  const here = open();
  const there = open({ store: here.store });
  const shards = [here, there].map(({ shelf }) => {
    shelf.setOnline(false);
    const shard = shelf.hold(calendar, "calendar", "2026");
    shard.retain();
    return shard;
  });
  await Promise.all(shards.map(({ loaded }) => loaded));
  shards[0]!.live.apply(plan("2026-a"));
  await eventually(() => expect(shards[1]!.live.record("posts", "2026-a")).toBeDefined());
  expect(there.shelf.standing().waiting).toBe(1);
  await here.shelf.close();

  there.shelf.setOnline(true);
  await eventually(() => expect(there.shelf.standing().waiting).toBe(0));
  expect(postsOn(YEAR)).toBe(1);
  await eventually(async () => expect(await here.store.waiting()).toEqual(new Map()));
  expect((await here.store.load(YEAR)).updates).toHaveLength(1);
  await there.shelf.close();
});

test("after the device would not keep an edit, the next one keeps both", async () => {
  const kept = createSharedStore();
  let isFull = true;
  const store: DeviceStore = {
    ...kept,
    isLasting: true,
    append: (...edit) => (isFull ? Promise.reject(new Error("full")) : kept.append(...edit)),
  };
  const { shelf } = open({ store });
  shelf.setOnline(false);
  const shard = shelf.hold(calendar, "calendar", "2026");
  await shard.loaded;
  shard.live.apply(plan("2026-a"));
  await shard.flushed();
  expect(shelf.standing().storeFailed).toBe(true);
  isFull = false;
  shard.live.apply(plan("2026-b"));
  await shard.flushed();
  expect(shelf.standing().storeFailed).toBe(false);
  await shelf.close();

  const later = open({ store }).shelf.hold(calendar, "calendar", "2026");
  await later.loaded;
  expect(Object.keys(later.live.read().posts)).toEqual(["2026-a", "2026-b"]);
});

test("[K27] what another tab cannot keep is kept, although nobody has the document open here", async () => {
  const kept = createSharedStore();
  const outdated = open({ store: { ...kept, append: () => Promise.reject(new Error("closed")) } });
  const { shelf } = open({ store: kept });
  for (const tab of [outdated.shelf, shelf]) tab.setOnline(false);
  const typed = outdated.shelf.hold(draft, "draft", "2026-a");
  await typed.loaded;
  typed.live.text("variants", MASTER, "caption").edit(0, 0, "Hujan");
  await eventually(() => expect(shelf.standing().waiting).toBe(1));
  const seen = shelf.hold(draft, "draft", "2026-a");
  await seen.loaded;
  expect(seen.live.text("variants", MASTER, "caption").read()).toBe("Hujan");
  await outdated.shelf.close();
  await shelf.close();
});

test("[K56] a viewer sends nothing of what another tab has fetched: the server would shut them out", async () => {
  const { shelf, store } = open({ mayWrite: false });
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.retain();
  await eventually(() => expect(shard.line().kind).toBe("live"));
  const other = open({ mayWrite: true });
  other.shelf.setOnline(false);
  const fetched = other.shelf.hold(calendar, "calendar", "2026");
  await fetched.loaded;
  fetched.live.apply(plan("2026-a"));
  await other.shelf.close();
  await store.receive(
    (await other.store.load(YEAR)).updates.map((update) => ({ documentId: YEAR, update })),
    null,
  );
  await shard.reread();
  expect(shard.live.record("posts", "2026-a")).toBeDefined();
  // An answer comes after whatever was sent before the question.
  expect(await shard.compare()).toBe(true);
  expect(postsOn(YEAR)).toBe(0);
  await shelf.close();
});

test("[K33] a row that cannot be read hides no other, also of those that come later", async () => {
  const { shelf, store } = open();
  shelf.setOnline(false);
  const shard = shelf.hold(calendar, "calendar", "2026");
  await shard.loaded;
  const other = open();
  other.shelf.setOnline(false);
  const fetched = other.shelf.hold(calendar, "calendar", "2026");
  await fetched.loaded;
  fetched.live.apply(plan("2026-a"));
  await other.shelf.close();
  const [update] = (await other.store.load(YEAR)).updates;
  await store.append(YEAR, Uint8Array.of(255, 255, 255, 1), false);
  await store.append(YEAR, update!, false);
  await shard.reread();
  expect(shard.live.record("posts", "2026-a")).toBeDefined();
  await shelf.close();
});
