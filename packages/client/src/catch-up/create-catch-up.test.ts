import { documentId, MASTER } from "@rembuk/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
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

function open(store: DeviceStore = createSharedStore()) {
  const session = openWorkspace(placeAt(server, store));
  sessions.push(session);
  return { session, store };
}
const textName = `variants/${MASTER}/caption`;
const idOf = (postId: string) => documentId("w", "draft", postId);
const writeThere = (postId: string, words: string) =>
  server.doc(idOf(postId)).getText(textName).insert(0, words);
/** What the device has of a draft, read as if somebody opened it. */
async function captionIn(store: DeviceStore, postId: string): Promise<string> {
  const doc = new Y.Doc();
  for (const update of (await store.load(idOf(postId))).updates) Y.applyUpdate(doc, update);
  return doc.getText(textName).toJSON();
}
const changesAsked = () => server.requests.filter((request) => request.startsWith("GET /changes"));
const reached = (store: DeviceStore, after: number) =>
  eventually(async () => expect(await store.cursor()).toEqual({ epoch: "life1", after }));

test("[K60] a thousand drafts that changed elsewhere cost one request and no socket", async () => {
  for (let at = 0; at < 1000; at++) writeThere(`2026-${at}`, `Teks ${at}`);
  const { session, store } = open();
  await reached(store, 1000);
  expect(changesAsked()).toHaveLength(1);
  expect(server.visits).toEqual(["w.workspace"]);
  expect(await captionIn(store, "2026-0")).toBe("Teks 0");
  expect(await captionIn(store, "2026-999")).toBe("Teks 999");
  expect(await session.documentIds()).toHaveLength(1000);
});

test("[K61] the next time only what is new is asked for", async () => {
  writeThere("2026-a", "Hujan");
  const { session, store } = open();
  await reached(store, 1);
  await session.close();
  sessions.pop();
  writeThere("2026-b", "Rintik");
  open(store);
  await reached(store, 2);
  expect(changesAsked().at(-1)).toContain("after=1");
  expect((await store.load(idOf("2026-a"))).updates).toHaveLength(1);
  expect(await captionIn(store, "2026-b")).toBe("Rintik");
});

test("[K62] a first download that is cut anywhere goes on where it was, and misses nothing", async () => {
  for (let at = 0; at < 350; at++) writeThere(`2026-${at}`, `Teks ${at}`);
  const store = createSharedStore();
  server.cut = 120;
  const { session } = open(store);
  await eventually(async () => expect((await store.cursor())?.part).toBeDefined());
  await session.close();
  sessions.pop();
  expect(await captionIn(store, "2026-349")).toBe("Teks 349");
  // One that was still to come, and one that was here, change meanwhile.
  writeThere("2026-3", "Baru ");
  writeThere("2026-340", "Baru ");
  server.requests.splice(0);
  server.cut = Infinity;
  open(store);
  await reached(store, 352);
  expect(changesAsked()[0]).toContain("before=");
  for (const at of [0, 3, 120, 230, 340, 349]) {
    const words = at === 3 || at === 340 ? `Baru Teks ${at}` : `Teks ${at}`;
    expect(await captionIn(store, `2026-${at}`)).toBe(words);
  }
});

test("[K63] the newest come first", async () => {
  for (let at = 0; at < 250; at++) writeThere(`2026-${at}`, "Teks");
  const store = createSharedStore();
  const received: string[][] = [];
  const { session } = open({
    ...store,
    receive(updates, cursor) {
      received.push(updates.map((update) => update.documentId));
      return store.receive(updates, cursor);
    },
  });
  await reached(store, 250);
  expect(received[0]![0]).toBe(idOf("2026-249"));
  expect(received.flat().at(-1)).toBe(idOf("2026-0"));
  expect(session.exchange()).toEqual({ kind: "idle" });
});

test("[K64] the cursor is never ahead of what is on the device", async () => {
  for (let at = 0; at < 250; at++) writeThere(`2026-${at}`, "Teks");
  const store = createSharedStore();
  let writes = 0;
  const { session } = open({
    ...store,
    receive: (updates, cursor) =>
      ++writes === 2 ? Promise.reject(new Error("full")) : store.receive(updates, cursor),
  });
  await eventually(() => expect(writes).toBe(2));
  await session.close();
  sessions.pop();
  const { part } = (await store.cursor())!;
  expect(part).toEqual({ top: 250, floor: 150 });
  expect(await store.documents()).toHaveLength(100);
});

test("[K65] what belongs to an open document is shown at once, and kept before the cursor moves", async () => {
  const { session, store } = open();
  await reached(store, 0);
  const opened = session.draft("2026-a");
  opened.release();
  await eventually(() => expect(server.connections()).toBe(1));
  writeThere("2026-a", "Hujan");
  await reached(store, 1);
  expect(opened.live.text("variants", MASTER, "caption").read()).toBe("Hujan");
  expect(await captionIn(store, "2026-a")).toBe("Hujan");
  expect(session.saveState()).toEqual({ kind: "saved" });
});

test("[K65] a document that is live on its socket is left to it", async () => {
  const { session, store } = open();
  const opened = session.draft("2026-a");
  await opened.ready;
  await reached(store, 0);
  writeThere("2026-a", "Hujan");
  await reached(store, 1);
  expect(changesAsked().at(-1)).toContain(encodeURIComponent(idOf("2026-a")));
  expect(await captionIn(store, "2026-a")).toBe("Hujan");
  opened.release();
});

test("[K66] what cannot be read or belongs elsewhere is left out and told, and the rest is kept", async () => {
  server.doc("other.draft.2026-a").getText(textName).insert(0, "Bukan milik kita");
  writeThere("2026-a", "Hujan");
  server.spoil(idOf("2026-b"));
  const { session, store } = open();
  await reached(store, 3);
  expect(await session.documentIds()).toEqual([idOf("2026-a")]);
  expect(session.troubles()).toEqual([
    { kind: "unreadable", documentId: idOf("2026-b") },
    { kind: "unreadable", documentId: "other.draft.2026-a" },
  ]);
});

test("[K67] a server that has forgotten gets everything again, and this device starts over", async () => {
  const store = createSharedStore();
  const first = open(store).session;
  await first.seedCaptions([{ postId: "2026-a", caption: "Hujan" }], () => {});
  writeThere("2026-b", "Rintik");
  await eventually(() => expect(first.saveState().kind).toBe("saved"));
  await reached(store, 2);
  await first.close();
  sessions.pop();
  server.forget();
  const { session } = open(store);
  await eventually(() =>
    expect(server.doc(idOf("2026-a")).getText(textName).toJSON()).toBe("Hujan"),
  );
  expect(server.doc(idOf("2026-b")).getText(textName).toJSON()).toBe("Rintik");
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  await eventually(async () => expect((await store.cursor())?.epoch).toBe("life2"));
});

test("[K68] what comes back of one's own edits is not kept twice", async () => {
  const { session, store } = open();
  await reached(store, 0);
  await session.seedCaptions([{ postId: "2026-a", caption: "Hujan" }], () => {});
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  await reached(store, 1);
  expect((await store.load(idOf("2026-a"))).updates).toHaveLength(1);
});

test("[K69] two tabs ask once between them, and both show what came", async () => {
  const store = createSharedStore();
  const here = open(store).session;
  const there = open(store).session;
  await reached(store, 0);
  const drafts = [here, there].map((session) => session.draft("2026-a"));
  for (const opened of drafts) opened.release();
  await eventually(() => expect(server.connections()).toBe(2));
  server.requests.splice(0);
  writeThere("2026-a", "Hujan");
  await eventually(() => {
    for (const { live } of drafts) {
      expect(live.text("variants", MASTER, "caption").read()).toBe("Hujan");
    }
  });
  expect(changesAsked()).toHaveLength(1);
  expect((await store.load(idOf("2026-a"))).updates).toHaveLength(1);
});

test("[K65] a socket that is dead and does not know it is not relied on", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const { session, store } = open();
  const opened = session.draft("2026-a");
  await opened.ready;
  await reached(store, 0);
  server.mute(idOf("2026-a"));
  writeThere("2026-a", "Hujan");
  await elapse(vi, 2_000);
  expect(changesAsked()).toHaveLength(2);
  expect(await store.cursor()).toMatchObject({ after: 0 });
  await elapse(vi, 10_000);
  vi.useRealTimers();
  await reached(store, 1);
  expect(await captionIn(store, "2026-a")).toBe("Hujan");
});

test("[K54] a device that has no room for an open document does not ask again and again", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const kept = createSharedStore();
  let isFull = false;
  const { session } = open({
    ...kept,
    append: (...edit) => (isFull ? Promise.reject(new Error("full")) : kept.append(...edit)),
  });
  const opened = session.draft("2026-a");
  await opened.ready;
  await reached(kept, 0);
  isFull = true;
  writeThere("2026-a", "Hujan");
  await elapse(vi, 20_000);
  expect(changesAsked()).toHaveLength(2);
  vi.useRealTimers();
  expect(await kept.cursor()).toMatchObject({ after: 0 });
});

test("[K64] what builds on what has not come yet is on the device before the cursor moves", async () => {
  const { session, store } = open();
  const opened = session.draft("2026-a");
  await opened.ready;
  await reached(store, 0);
  const theirs = new Y.Doc();
  const updates: Uint8Array[] = [];
  theirs.on("update", (update: Uint8Array) => updates.push(update));
  theirs.getText(textName).insert(0, "Hujan");
  theirs.getText(textName).insert(5, " deras");
  // The second half comes over the socket, the first when nobody has the draft open.
  server.pass(idOf("2026-a"), updates[1]!);
  writeThere("2026-b", "Lain");
  await reached(store, 1);
  await session.close();
  sessions.pop();
  await store.receive([{ documentId: idOf("2026-a"), update: updates[0]! }], null);
  expect(await captionIn(store, "2026-a")).toBe("Hujan deras");
});
