import { MASTER } from "@rembuk/model";
import { UPDATE_BYTES } from "@rembuk/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";

import {
  createSharedStore,
  eventually,
  elapse,
  placeAt,
  startSyncServer,
  type SyncServer,
} from "../testing.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import type { WorkspaceSession } from "../workspace/workspace-session.ts";

let server: SyncServer;
const sessions: WorkspaceSession[] = [];

beforeEach(async () => {
  server = await startSyncServer();
});
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
  await server.stop();
});

function open(store = createSharedStore(), role?: "viewer") {
  const session = openWorkspace(placeAt(server, store, role));
  sessions.push(session);
  return { session, store };
}
const captionOf = (session: WorkspaceSession, postId: string) =>
  session.draft(postId).live.text("variants", MASTER, "caption");
const captionOn = (postId: string) =>
  server.doc(`w.draft.${postId}`).getText(`variants/${MASTER}/caption`).toJSON();
const waiting = (session: WorkspaceSession) => {
  const state = session.saveState();
  return state.kind === "waiting" ? state.count : 0;
};

/** Writes captions while the server is gone, and closes the window. */
async function writeOffline(...postIds: string[]) {
  await server.stop();
  const { session, store } = open();
  await session.workspace.loaded;
  for (const postId of postIds) {
    const opened = session.draft(postId);
    await opened.loaded;
    opened.live.text("variants", MASTER, "caption").edit(0, 0, "Hujan");
    opened.release();
  }
  expect(waiting(session)).toBe(postIds.length);
  await session.close();
  return store;
}

test("[K50] what was edited offline and closed again is sent when the server is back, by nobody's opening it", async () => {
  const store = await writeOffline("2026-a", "2026-b");
  await server.start();
  const { session } = open(store);
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  expect([captionOn("2026-a"), captionOn("2026-b")]).toEqual(["Hujan", "Hujan"]);
  expect(await store.waiting()).toEqual(new Map());
  expect(server.visits).toEqual(["w.workspace"]);
  expect(server.requests.filter((request) => request.startsWith("POST"))).toHaveLength(1);
});

test("[K51] what waits is counted from the moment it is known until the server has it", async () => {
  const store = await writeOffline("2026-a");
  const { session } = open(store);
  await eventually(() => expect(waiting(session)).toBe(1));
  const counted: number[] = [];
  session.subscribe(() => {
    if (captionOn("2026-a") === "") counted.push(waiting(session));
  });
  await server.start();
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  expect(counted).not.toContain(0);
});

test("[K51] compacted on the way, it still waits and is still sent", async () => {
  const store = await writeOffline("2026-a");
  const { updates, numbers } = await store.load("w.draft.2026-a");
  await store.compact("w.draft.2026-a", updates[0]!, numbers);
  await server.start();
  const { session } = open(store);
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  expect(captionOn("2026-a")).toBe("Hujan");
});

test("[K52] a draft that is put away while the server is gone goes out when it is back", async () => {
  const { session } = open();
  await eventually(() => expect(session.connection().kind).toBe("live"));
  await server.stop();
  await eventually(() => expect(session.connection().kind).toBe("away"));
  const opened = session.draft("2026-a");
  await opened.loaded;
  opened.live.text("variants", MASTER, "caption").edit(0, 0, "Hujan");
  opened.release();
  await server.start();
  await eventually(() => expect(captionOn("2026-a")).toBe("Hujan"));
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
});

test("[K53] a document that the server refuses is told of, stays counted and holds nobody up", async () => {
  const store = await writeOffline("2026-a", "2026-b");
  await server.start();
  const strict = await startSyncServer(new Map([["w.draft.2026-a", 4413]]));
  const session = openWorkspace(placeAt(strict, store));
  sessions.push(session);
  await eventually(() => expect(waiting(session)).toBe(1));
  expect(session.troubles()).toEqual([
    { kind: "refused", documentId: "w.draft.2026-a", code: "too-large" },
  ]);
  expect(await store.waiting()).toEqual(new Map([["w.draft.2026-a", 1]]));
  expect(strict.doc("w.draft.2026-b").getText(`variants/${MASTER}/caption`).toJSON()).toBe("Hujan");
  await session.close();
  await strict.stop();
});

test("[K58] a year that is too large for one update goes in pieces, by requests and over a socket", async () => {
  const fill = (doc: Y.Doc, name: string) =>
    doc.transact(() => {
      for (let at = 0; at < 100; at++) {
        doc.getMap(name).set(`2026-${at}`, new Y.Map([["notes", "Catatan. ".repeat(6_000)]]));
      }
    });
  const posts = new Y.Doc();
  fill(posts, "posts");
  const whole = Y.encodeStateAsUpdate(posts);
  expect(whole.length).toBeGreaterThan(UPDATE_BYTES);
  const store = createSharedStore();
  for (const year of ["2025", "2026"]) await store.append(`w.calendar.${year}`, whole, true);
  const { session } = open(store);
  session.showShards(["2026"]);
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  for (const year of ["2025", "2026"]) {
    expect(server.doc(`w.calendar.${year}`).getMap("posts").size).toBe(100);
  }
  fill(session.calendar("2026").live.doc, "more");
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  expect(server.doc("w.calendar.2026").getMap("more").size).toBe(100);
  expect(server.largest).toBeLessThanOrEqual(UPDATE_BYTES);
});

test("[K53] an edit that is too large for any server stops nothing that waits behind it", async () => {
  const store = await writeOffline("2026-b");
  const large = new Y.Doc();
  large.getText("t").insert(0, "x".repeat(UPDATE_BYTES));
  await store.append("w.draft.2026-a", Y.encodeStateAsUpdate(large), true);
  await server.start();
  const { session } = open(store);
  await eventually(() => expect(captionOn("2026-b")).toBe("Hujan"));
  expect(session.troubles()).toEqual([
    { kind: "refused", documentId: "w.draft.2026-a", code: "too-large" },
  ]);
  await eventually(() => expect(waiting(session)).toBe(1));
  expect(server.doc("w.draft.2026-a").getText("t").length).toBe(0);
});

test("[K54] a server that is too busy is asked again, and nothing is settled before it has answered", async () => {
  const store = await writeOffline("2026-a");
  await server.start();
  server.failing = "too-many";
  const { session } = open(store);
  const asked = () => server.requests.filter((request) => request.startsWith("POST")).length;
  await eventually(() => expect(asked()).toBeGreaterThan(1));
  expect(await store.waiting()).toEqual(new Map([["w.draft.2026-a", 1]]));
  server.failing = null;
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
});

test("[K53] where the server lets this device in no more, nothing is lost and nothing is tried again", async () => {
  const store = await writeOffline("2026-a");
  await server.start();
  server.failing = "unauthenticated";
  const { session } = open(store);
  await eventually(() =>
    expect(session.connection()).toEqual({ kind: "refused", reason: "revoked" }),
  );
  expect(session.saveState()).toEqual({ kind: "waiting", count: 1 });
});

test("[K55] an edit made while it is being sent waits for the next time", async () => {
  const { session, store } = open();
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  const sending = Promise.withResolvers<void>();
  session.subscribe(() => {
    if (session.exchange().kind === "sending") sending.resolve();
  });
  await session.seedCaptions([{ postId: "2026-a", caption: "Satu" }], () => {});
  await sending.promise;
  await session.seedCaptions([{ postId: "2026-b", caption: "Dua" }], () => {});
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  expect([captionOn("2026-a"), captionOn("2026-b")]).toEqual(["Satu", "Dua"]);
  expect(await store.waiting()).toEqual(new Map());
});

test("[K51] two tabs count alike, and what one of them sends is counted in neither", async () => {
  const store = await writeOffline("2026-a");
  const here = open(store).session;
  const there = open(store).session;
  await eventually(() => expect([waiting(here), waiting(there)]).toEqual([1, 1]));
  // One of them has it open and knows it better than the store.
  const opened = there.draft("2026-a");
  await opened.loaded;
  opened.release();
  await server.start();
  await eventually(() =>
    expect([here, there].map((one) => one.saveState().kind)).toEqual(["saved", "saved"]),
  );
  expect(captionOn("2026-a")).toBe("Hujan");
});

test("[K57] what somebody edits in one tab is not sent by the others too, unless that tab is gone", async () => {
  const { session: here, store } = open();
  const { session: there } = open(store);
  const seen = here.draft("2026-a");
  await seen.ready;
  seen.release();
  const opened = there.draft("2026-a");
  await opened.ready;
  await eventually(() => expect(there.saveState().kind).toBe("saved"));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  server.stall();
  for (let at = 0; at < 20; at++) {
    opened.live.text("variants", MASTER, "caption").edit(at, 0, "x");
    await elapse(vi, 100);
  }
  const posted = () => server.requests.filter((request) => request.startsWith("POST")).length;
  expect(seen.live.text("variants", MASTER, "caption").read()).toHaveLength(20);
  expect(waiting(here)).toBe(20);
  expect(posted()).toBe(0);
  await sessions.pop()!.close();
  await elapse(vi, 11_000);
  expect(posted()).toBe(1);
  vi.useRealTimers();
  await eventually(() => expect(waiting(here)).toBe(0));
  expect(await store.waiting()).toEqual(new Map());
});

test("[K56] a viewer's device sends nothing, and says that what waits can be kept as a copy", async () => {
  const store = await writeOffline("2026-a");
  await server.start();
  const { session } = open(store, "viewer");
  expect(captionOf(session, "2026-a").read()).toBeTypeOf("string");
  await eventually(() => expect(server.requests.join()).toContain("GET /me"));
  await eventually(async () => expect(await store.cursor()).not.toBeNull());
  expect(server.requests.filter((request) => request.startsWith("POST"))).toEqual([]);
  expect(session.saveState()).toEqual({ kind: "waiting", count: 1 });
  expect(session.connection()).toEqual({ kind: "refused", reason: "forbidden" });
});
