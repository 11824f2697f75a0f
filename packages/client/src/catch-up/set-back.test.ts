import { seedWorkspace } from "@rembuk/crdt/yjs";
import { documentId, MASTER } from "@rembuk/model";
import { afterEach, beforeEach, expect, test } from "vitest";

import type { DeviceStore } from "../device/device-store.ts";
import { openTabChannel, type TabNews } from "../device/tab-channel.ts";
import {
  createSharedStore,
  eventually,
  placeAt,
  startSyncServer,
  type SyncServer,
} from "../testing.ts";
import { openWorkspace } from "../workspace/open-workspace.ts";
import type { WorkspaceSession } from "../workspace/workspace-session.ts";

const INDEX = documentId("w", "workspace");
let server: SyncServer;
const sessions: WorkspaceSession[] = [];

beforeEach(async () => {
  server = await startSyncServer();
});
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
  await server.stop();
});

/** A workspace with a document of its own and a draft, all of it on the server. */
async function savedWorkspace(): Promise<{ session: WorkspaceSession; store: DeviceStore }> {
  const store = createSharedStore();
  const about = { name: "Kedai Rintik", zone: "Asia/Jakarta", locale: "id" } as const;
  await store.append(INDEX, seedWorkspace(about, { id: "sari", name: "Sari" }), true);
  const session = openWorkspace(placeAt(server, store));
  sessions.push(session);
  await session.seedCaptions([{ postId: "2026-a", caption: "Hujan" }], () => {});
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  await eventually(async () => expect((await store.cursor())?.after).toBe(2));
  return { session, store };
}
const captionThere = () =>
  server
    .doc(documentId("w", "draft", "2026-a"))
    .getText(`variants/${MASTER}/caption`)
    .toJSON();

test("[K67] what is open when the server comes back set back is saved again, and not only what is closed", async () => {
  const { session, store } = await savedWorkspace();
  server.forget();
  server.hangUp(INDEX, 1012);
  await eventually(() => expect(captionThere()).toBe("Hujan"));
  await eventually(async () => expect((await store.cursor())?.epoch).toBe("life2"));
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  expect(await store.waiting()).toEqual(new Map());
  expect(server.doc(INDEX).getMap("about").size).toBeGreaterThan(0);
});

test("[K67] other tabs are told that everything waits again: whichever lives longer sends it", async () => {
  await savedWorkspace();
  const told: TabNews[] = [];
  const tabs = openTabChannel("w");
  tabs.hearNews((news) => told.push(news));
  server.forget();
  server.hangUp(INDEX, 1012);
  const all = new Set([documentId("w", "draft", "2026-a"), INDEX]);
  await eventually(() => {
    const kept = told.filter((news) => news.type === "kept");
    expect(kept.map(({ documentIds }) => new Set(documentIds))).toContainEqual(all);
  });
  tabs.close();
});

test("[K67] data that was put back by hand has the old epoch, and gets everything again too", async () => {
  const { session, store } = await savedWorkspace();
  server.forget({ hasEpoch: true });
  server.hangUp(INDEX, 1012);
  await eventually(() => expect(captionThere()).toBe("Hujan"));
  await eventually(() => expect(session.saveState().kind).toBe("saved"));
  await eventually(async () => expect((await store.cursor())?.after).toBe(2));
});
