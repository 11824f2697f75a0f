import { type Calendar, createPost } from "@rembuk/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import * as Y from "yjs";

import {
  createSharedStore,
  eventually,
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
  for (const session of sessions.splice(0)) await session.close();
  vi.unstubAllGlobals();
  await server.stop();
});

function open(): WorkspaceSession {
  const session = openWorkspace(placeAt(server, createSharedStore()));
  sessions.push(session);
  return session;
}

test("[K48] two devices that wrote a thousand times each without a network end up alike", async () => {
  // Two devices and not two tabs.
  vi.stubGlobal("BroadcastChannel", undefined);
  const page = Object.assign(new EventTarget(), { hidden: false });
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", page);
  const browser = { onLine: true };
  vi.stubGlobal("navigator", browser);
  const devices = [open(), open()];
  const shards = devices.map((session) => session.calendar("2026"));
  for (const session of devices) session.showShards(["2026"]);
  await Promise.all(shards.map((shard) => shard.ready));
  browser.onLine = false;
  window.dispatchEvent(new Event("offline"));
  for (const [at, { live: shard }] of shards.entries()) {
    for (let post = 0; post < 500; post++) shard.apply(plan(`2026-${at}x${post}`));
  }
  for (const [at, session] of devices.entries()) {
    const captions = Array.from({ length: 500 }, (_, post) => ({
      postId: `2026-${at}x${post}`,
      caption: `Teks ${post}`,
    }));
    await session.seedCaptions(captions, () => {});
    expect(session.saveState()).toEqual({ kind: "waiting", count: 1000 });
  }
  browser.onLine = true;
  window.dispatchEvent(new Event("online"));
  await eventually(async () => {
    for (const session of devices) {
      expect(session.saveState()).toEqual({ kind: "saved" });
      // The shard, and a draft for every post. Nobody wrote the workspace's own document.
      expect(await session.documentIds()).toHaveLength(1001);
    }
  });
  const states = await Promise.all(
    devices.map(async (session) => {
      const all: [string, unknown][] = [];
      for await (const { id, state } of session.bundleSource().documents()) {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, state);
        all.push([id, Y.encodeStateVector(doc)]);
      }
      return all;
    }),
  );
  expect(states[0]).toEqual(states[1]);
  expect(shards[0]!.live.read()).toEqual(shards[1]!.live.read());
});
