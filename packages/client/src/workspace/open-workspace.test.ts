import { editOf } from "@rembuk/crdt";
import { seedWorkspace } from "@rembuk/crdt/yjs";
import { type Calendar, createPost, MASTER, noteShard } from "@rembuk/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import {
  createSharedStore,
  eventually,
  elapse,
  keptIn,
  placeAt,
  startSyncServer,
  type SyncServer,
} from "../testing.ts";
import { openWorkspace } from "./open-workspace.ts";
import type { WorkspaceSession } from "./workspace-session.ts";

const EMPTY: Calendar = { posts: {}, dayNotes: {} };
const plan = (id: string) => createPost(EMPTY, { id, title: id, zone: "UTC", date: "2026-12-01" });
let server: SyncServer;
const sessions: WorkspaceSession[] = [];

beforeEach(async () => {
  server = await startSyncServer();
});
afterEach(async () => {
  vi.useRealTimers();
  for (const session of sessions.splice(0)) await session.close();
  vi.unstubAllGlobals();
  await server.stop();
});

function open(store: DeviceStore = createSharedStore()): WorkspaceSession {
  const session = openWorkspace(placeAt(server, store));
  sessions.push(session);
  return session;
}
function openLocal(store: DeviceStore = createSharedStore()): WorkspaceSession {
  const session = openWorkspace({ ...placeAt(server, store), server: null, opened: keptIn(store) });
  sessions.push(session);
  return session;
}
const kind = (session: WorkspaceSession) => session.connection().kind;
const live = (session: WorkspaceSession) => eventually(() => expect(kind(session)).toBe("live"));

test("[K40] a workspace without a server opens, is edited and undone without a socket or a request", async () => {
  const fetching = vi.spyOn(globalThis, "fetch");
  const connecting = vi.spyOn(globalThis, "WebSocket");
  const store = createSharedStore();
  const about = { name: "Kedai Rintik", zone: "Asia/Jakarta", locale: "id" } as const;
  await store.append("w.workspace", seedWorkspace(about, { id: "sari", name: "Sari" }), false);
  const session = openLocal(store);
  await session.workspace.ready;
  const shard = session.calendar("2026");
  await shard.loaded;
  session.undo.perform("createPost", [editOf(shard.live, plan("2026-a"))]);
  await session.seedCaptions([{ postId: "2026-a", caption: "Hujan" }], () => {});
  expect(session.connection()).toEqual({ kind: "local" });
  await eventually(() => expect(session.saveState()).toEqual({ kind: "device" }));
  session.undo.undo();
  expect(shard.live.read().posts["2026-a"]?.deletedAt).toBeDefined();
  await session.close();
  expect(await store.waiting()).toEqual(new Map());
  expect(fetching).not.toHaveBeenCalled();
  expect(connecting).not.toHaveBeenCalled();

  const later = openLocal(store);
  const again = later.draft("2026-a");
  await again.loaded;
  expect(again.live.text("variants", MASTER, "caption").read()).toBe("Hujan");
  vi.restoreAllMocks();
});

test("[K41] an edit of a workspace without a server counts as long as the device has not kept it", async () => {
  const kept = createSharedStore();
  let isFull = true;
  const session = openWorkspace({
    ...placeAt(server, kept),
    server: null,
    opened: {
      ...keptIn({
        ...kept,
        append: (...edit) => (isFull ? Promise.reject(new Error("full")) : kept.append(...edit)),
      }),
      health: () => (isFull ? { kind: "window", why: "full" } : { kind: "lasting" }),
    },
  });
  sessions.push(session);
  const shard = session.calendar("2026");
  await shard.loaded;
  shard.live.apply(plan("2026-a"));
  await eventually(() =>
    expect(session.saveState()).toEqual({ kind: "window", count: 1, why: "full" }),
  );
  isFull = false;
  shard.live.apply(plan("2026-b"));
  await eventually(() => expect(session.saveState()).toEqual({ kind: "device" }));
});

test("[K41] what a browser without a database keeps for this window is not called kept", async () => {
  let isLasting = false;
  const recoveries = new Set<(recovery: { mayLack: boolean }) => void>();
  const store = {
    ...createSharedStore(),
    get isLasting() {
      return isLasting;
    },
  };
  const session = openWorkspace({
    ...placeAt(server, store),
    server: null,
    opened: {
      ...keptIn(store),
      health: () => ({ kind: "window", why: "private" }),
      onRecovery(listener) {
        recoveries.add(listener);
        return () => recoveries.delete(listener);
      },
    },
  });
  sessions.push(session);
  const shard = session.calendar("2026");
  await shard.loaded;
  shard.live.apply(plan("2026-a"));
  await eventually(async () =>
    expect((await store.load("w.calendar.2026")).updates).toHaveLength(1),
  );
  expect(session.saveState()).toEqual({ kind: "window", count: 1, why: "private" });
  isLasting = true;
  for (const recover of recoveries) recover({ mayLack: false });
  await eventually(() =>
    expect(session.saveState()).toEqual({ kind: "window", count: 0, why: "private" }),
  );
});

test("[K42] a server that goes is away, and is live again when it is back", async () => {
  const session = open();
  expect(kind(session)).toBe("connecting");
  await live(session);
  await server.stop();
  await eventually(() => expect(kind(session)).toBe("away"));
  await server.start();
  await live(session);
});

test("[K42] a server that was never there is away", async () => {
  await server.stop();
  const session = open();
  await eventually(() => expect(kind(session)).toBe("away"));
  await server.start();
});

/** What a timer waits for comes when the test says so; sockets and requests go their way. */
const holdTime = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

test("[K43] a line that is dead at the other end is given up, and a new one is tried", async () => {
  holdTime();
  const session = open();
  await live(session);
  const seen: string[] = [];
  session.subscribe(() => seen.push(kind(session)));
  server.mute();
  session.workspace.live.apply(noteShard(session.workspace.live.read(), "2026", "2027"));
  await elapse(vi, 7_900);
  expect(seen).not.toContain("away");
  await elapse(vi, 200);
  expect(seen).toContain("away");
  vi.useRealTimers();
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
});

test("[K43] a server whose store fails owes its receipts and is there all the same", async () => {
  holdTime();
  const session = open();
  const shard = session.calendar("2026");
  await shard.ready;
  await live(session);
  server.stall();
  shard.live.apply(plan("2026-a"));
  await elapse(vi, 20_000);
  expect(server.reminders).toBeGreaterThan(0);
  expect(server.visits).toEqual(["w.workspace", "w.calendar.2026"]);
  expect(session.saveState()).toEqual({ kind: "waiting", count: 1 });
  vi.useRealTimers();
  server.store();
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
});

test("[K44] the browser's word that the network is gone is believed at once, and that it is back is tried at once", async () => {
  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", page);
  const browser = { onLine: true };
  vi.stubGlobal("navigator", browser);
  const session = open();
  await live(session);
  browser.onLine = false;
  window.dispatchEvent(new Event("offline"));
  expect(kind(session)).toBe("offline");
  await eventually(() => expect(server.connections()).toBe(0));
  browser.onLine = true;
  window.dispatchEvent(new Event("online"));
  await live(session);
});

test("[K45] a clock that is wrong by hours is noticed", async () => {
  server.late = 3 * 60 * 60_000;
  const session = open();
  await eventually(() => expect(session.clockSkew()).not.toBeNull());
  expect(Math.round(session.clockSkew()! / 60_000)).toBe(180);
});

test("[K46] only the shards on screen keep a socket, and undo works in the others", async () => {
  const session = open();
  await live(session);
  const shard = session.calendar("2026");
  session.showShards(["2026"]);
  await shard.ready;
  await eventually(() => expect(server.connections()).toBe(2));
  session.undo.perform("createPost", [editOf(shard.live, plan("2026-a"))]);
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  holdTime();
  session.showShards([]);
  await elapse(vi, 31_000);
  vi.useRealTimers();
  await eventually(() => expect(server.connections()).toBe(1));

  session.undo.undo();
  const posts = server.doc("w.calendar.2026").getMap<Y.Map<unknown>>("posts");
  await eventually(() => expect(posts.get("2026-a")?.get("deletedAt")).toBeDefined());
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  expect(server.visits.filter((id) => id === "w.calendar.2026")).toHaveLength(1);
});

test("[K47] everything on the device can be read without a socket: for searching and for taking it out", async () => {
  const session = openLocal();
  for (const year of ["2025", "2026"]) {
    const shard = session.calendar(year);
    await shard.loaded;
    shard.live.apply(plan(`${year}-a`));
  }
  await session.seedCaptions([{ postId: "2026-a", caption: "Hujan" }], () => {});
  await eventually(async () => expect(await session.documentIds()).toHaveLength(3));
  const shards = await session.everyShard();
  const posts = shards.flatMap((shard) => Object.keys(shard.live.read().posts));
  expect(posts.toSorted()).toEqual(["2025-a", "2026-a"]);

  const taken = new Map<string, Y.Doc>();
  for await (const { id, state } of session.bundleSource().documents()) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, state);
    taken.set(id, doc);
  }
  expect([...taken.keys()]).toEqual(await session.documentIds());
  const caption = taken.get("w.draft.2026-a")!.getText(`variants/${MASTER}/caption`);
  expect(caption.toJSON()).toBe("Hujan");
});
