import { type Calendar, createPost, draft, calendar, MASTER } from "@rembuk/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import type { DeviceStore } from "../device/device-store.ts";
import { createMemoryStore } from "../device/memory-store.ts";
import { openTabChannel, type TabChannel } from "../device/tab-channel.ts";
import { type SyncServer, startSyncServer } from "../testing.ts";
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
function open({ store = createMemoryStore(), mayWrite = true, onChange = () => {} } = {}) {
  const door = { url: server.url, token: "a-token-of-this-device" };
  const tabs = openTabChannel("w");
  channels.push(tabs);
  const shelf = createShelf({ workspaceId: "w", store, door, tabs, mayWrite }, onChange);
  return { store, shelf };
}

const plan = (id: string) => createPost(EMPTY, { id, title: id, zone: "UTC", date: "2026-12-01" });
const postsOn = (documentId: string) => server.doc(documentId).getMap("posts").size;
const captionOn = () => server.doc(DRAFT).getText(`variants/${MASTER}/caption`).toJSON();

test("an edit waits until the server has stored it, and not only until it was sent", async () => {
  const { shelf, store } = open();
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.retain();
  await vi.waitFor(() => expect(shard.connection().kind).toBe("live"));
  server.stall();
  shard.live.apply(plan("2026-a"));
  await vi.waitFor(() => expect(postsOn(YEAR)).toBe(1));
  expect(shelf.standing().waiting).toBe(1);

  server.store();
  await vi.waitFor(() => expect(shelf.standing().waiting).toBe(0));
  await vi.waitFor(async () => expect(await store.waiting()).toEqual(new Map()));
  await shelf.close();
});

test("a receipt that was owed when the line broke is asked for again", async () => {
  const { shelf } = open();
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.retain();
  await vi.waitFor(() => expect(shard.connection().kind).toBe("live"));
  server.stall();
  shard.live.apply(plan("2026-a"));
  await vi.waitFor(() => expect(postsOn(YEAR)).toBe(1));
  await server.stop();
  shard.live.apply(plan("2026-b"));
  await vi.waitFor(() => expect(shard.connection().kind).toBe("connecting"));
  expect(shelf.standing().waiting).toBe(2);

  await server.start();
  server.store();
  await vi.waitFor(() => expect(shelf.standing().waiting).toBe(0), { timeout: 10_000 });
  expect(postsOn(YEAR)).toBe(2);
  await shelf.close();
});

test("what is written before the device store has answered is kept and sent", async () => {
  const { shelf } = open();
  const shard = shelf.hold(calendar, "calendar", "2026");
  shard.live.apply(plan("2026-a"));
  shard.retain();
  await vi.waitFor(() => expect(postsOn(YEAR)).toBe(1));
  await vi.waitFor(() => expect(shelf.standing().waiting).toBe(0));
  await shelf.close();
});

test("a draft that was written and put away offline goes out when the network is back", async () => {
  const { shelf } = open();
  shelf.setOnline(false);
  const opened = shelf.hold(draft, "draft", "2026-a");
  opened.retain();
  await opened.loaded;
  opened.live.text("variants", MASTER, "caption").edit(0, 0, "Hujan");
  opened.release();
  shelf.setOnline(true);

  await vi.waitFor(() => expect(captionOn()).toBe("Hujan"));
  await vi.waitFor(() => expect(shelf.standing().waiting).toBe(0));
  await vi.waitFor(() => expect(server.connections()).toBe(0));
  await shelf.close();
});

test("a draft that is put away while the server is silent goes out when it is back", async () => {
  const { shelf } = open();
  await server.stop();
  const opened = shelf.hold(draft, "draft", "2026-a");
  opened.retain();
  await opened.loaded;
  await vi.waitFor(() => expect(opened.connection().kind).toBe("connecting"));
  opened.live.text("variants", MASTER, "caption").edit(0, 0, "Hujan");
  opened.release();
  await server.start();

  await vi.waitFor(() => expect(captionOn()).toBe("Hujan"), { timeout: 10_000 });
  await vi.waitFor(() => expect(shelf.standing().waiting).toBe(0));
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
  await vi.waitFor(() => expect(shard.connection().kind).toBe("live"));
  // Frames keep their order, so an answer to what was asked before these would have come before them.
  shard.live.apply(plan("2026-b"));
  await vi.waitFor(() => expect(postsOn(YEAR)).toBe(2));
  server.doc(YEAR).getMap("meta").set("seen", true);
  await vi.waitFor(() => expect(shard.live.doc.getMap("meta").get("seen")).toBe(true));

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

test("what an earlier window left waiting is counted until the server has it, without a gap", async () => {
  const store = await leaveBehind("2026-a");
  const counted: number[] = [];
  const { shelf } = open({
    store,
    onChange: () => counted.push(captionOn() === "Hujan" ? -1 : shelf.standing().waiting),
  });
  expect(shelf.standing().isCounted).toBe(false);
  await shelf.wake();
  expect(shelf.standing()).toMatchObject({ waiting: 1, isCounted: true });
  await vi.waitFor(() => expect(shelf.standing().waiting).toBe(0));
  expect(counted.filter((count) => count !== -1)).not.toContain(0);
  expect(captionOn()).toBe("Hujan");
  await shelf.close();
});

test("what waits in a store that cannot be read is not called sent", async () => {
  const store = await leaveBehind("2026-a");
  const { shelf } = open({ store: { ...store, load: () => Promise.reject(new Error("broken")) } });
  await shelf.wake();
  await vi.waitFor(() => expect(shelf.find(DRAFT)).toBeUndefined());
  expect(shelf.standing().waiting).toBe(1);
  await shelf.close();
});

test("a draft that the server refuses stays counted, gives its reason and holds nobody up", async () => {
  await server.stop();
  server = await startSyncServer(new Map([[DRAFT, 4413]]));
  const store = await leaveBehind("2026-a", "2026-b");
  const { shelf } = open({ store });
  await shelf.wake();
  await vi.waitFor(() => expect(shelf.refusal()).toEqual({ kind: "refused", reason: "tooLarge" }));
  await vi.waitFor(() => expect(shelf.standing().waiting).toBe(1));
  expect(await store.waiting()).toEqual(new Map([[DRAFT, 1]]));
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
  await vi.waitFor(() => expect(shards[1]!.live.record("posts", "2026-a")).toBeDefined());
  expect(there.shelf.standing().waiting).toBe(1);
  await here.shelf.close();

  there.shelf.setOnline(true);
  await vi.waitFor(() => expect(there.shelf.standing().waiting).toBe(0));
  expect(postsOn(YEAR)).toBe(1);
  await vi.waitFor(async () => expect(await here.store.waiting()).toEqual(new Map()));
  expect((await here.store.load(YEAR)).updates).toHaveLength(1);
  await there.shelf.close();
});

test("after the device would not keep an edit, the next one keeps both", async () => {
  const kept = createMemoryStore();
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
