import {
  createLocalWorkspace,
  createServerApi,
  deviceWorkspace,
  type DeviceWorkspace,
  deviceWorkspaces,
  keepCopy,
  rememberWorkspace,
  shareWorkspace,
} from "@rembuk/client";
import { createPost, newId } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { rembuk } from "./rembuk-command.ts";
import { type ServerProcess, SOURCE, startServerProcess } from "./server-process.ts";
import { cutAt, everythingIn, everythingOn, openHere, startDevice } from "./this-device.ts";

let server: ServerProcess;

beforeEach(async () => {
  server = await startServerProcess(SOURCE);
  startDevice();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  await server.dispose();
});

const about = {
  name: "Kedai Rintik",
  zone: "Asia/Jakarta",
  locale: "id",
  personName: "Sari",
} as const;
/** The machine may be busy. */
const LONG = { timeout: 20_000 };
const setupToken = async () => (await createServerApi(server.url).setup()).token!;

/** A workspace of this device with a month of posts and their captions. */
async function plannedHere() {
  const workspace = await createLocalWorkspace(about);
  const session = await openHere(workspace.workspaceId, server.url);
  const shard = session.calendar("2026");
  await shard.ready;
  const ids = Array.from({ length: 30 }, (_, day) => `2026-${day}`);
  for (const [day, id] of ids.entries()) {
    const date = `2026-11-${String(day + 1).padStart(2, "0")}`;
    shard.live.apply(createPost(shard.live.read(), { id, title: id, zone: about.zone, date }));
  }
  const captions = ids.map((postId) => ({ postId, caption: `Takarir ${postId}` }));
  await session.seedCaptions(captions, () => {});
  const said = await everythingIn(session);
  await session.close();
  return { workspace, said };
}

/** Shares, and again after every cut, at every step there is. */
async function shareInPieces(workspaceId: string, token: string): Promise<number> {
  for (let step = 1; ; step++) {
    for (const when of ["before", "after"] as const) {
      const cut = cutAt(step, when);
      await share(workspaceId, token).catch(() => undefined);
      cut.mend();
      if (!cut.isReached()) return step - 1;
    }
  }
}
const share = (workspaceId: string, token: string) =>
  shareWorkspace({
    workspace: deviceWorkspace(workspaceId)!,
    origin: server.url,
    setupToken: token,
  });

test("[K70] a workspace is shared as it is: its ids, its words, and nothing twice", async () => {
  const { workspace, said } = await plannedHere();
  await share(workspace.workspaceId, await setupToken());
  const session = await openHere(workspace.workspaceId, server.url);
  await vi.waitFor(() => expect(session.saveState()).toEqual({ kind: "saved" }), LONG);
  expect(await everythingIn(session)).toEqual(said);
  await session.close();
  const shared = deviceWorkspace(workspace.workspaceId)!;
  expect(shared.personId).toBe(workspace.personId);
  expect(await everythingOn(shared, server.url)).toEqual(said);
});

test("[K71] sharing that is cut at every step there is, and resumed each time, ends the same", async () => {
  const { workspace, said } = await plannedHere();
  const { workspaceId } = workspace;
  const steps = await shareInPieces(workspaceId, await setupToken());
  // The database, what is in it, the request, the marks, the list of workspaces.
  expect(steps).toBeGreaterThanOrEqual(5);
  expect(deviceWorkspace(workspaceId)!.server!.isAttached).toBe(true);

  // The upload is cut after every request that the server has taken, until none is left.
  for (let request = 1; ; request++) {
    const session = await openHere(workspaceId, server.url);
    const cut = cutAt(request, "after");
    const isDone = await Promise.race([
      vi.waitUntil(() => session.saveState().kind === "saved", LONG),
      vi.waitUntil(() => cut.isReached(), LONG).then(() => false),
    ]);
    cut.mend();
    await session.close();
    if (isDone || request > 40) break;
  }
  const session = await openHere(workspaceId, server.url);
  await vi.waitFor(() => expect(session.saveState()).toEqual({ kind: "saved" }), LONG);
  await session.close();
  expect(await everythingOn(deviceWorkspace(workspaceId)!, server.url)).toEqual(said);
});

test("[K72] what is edited in another tab while the workspace is being shared goes up too", async () => {
  const { workspace } = await plannedHere();
  const { workspaceId } = workspace;
  const before = await openHere(workspaceId, server.url);
  const shard = before.calendar("2026");
  await shard.ready;
  await share(workspaceId, await setupToken());
  const late = { id: "2026-late", title: "Terlambat", zone: about.zone, date: "2026-12-01" };
  shard.live.apply(createPost(shard.live.read(), late));
  const said = await everythingIn(before);
  await before.close();
  const session = await openHere(workspaceId, server.url);
  await vi.waitFor(() => expect(session.saveState()).toEqual({ kind: "saved" }), LONG);
  await session.close();
  expect(await everythingOn(deviceWorkspace(workspaceId)!, server.url)).toEqual(said);
});

test("[K58] a year that is too large for one update is shared all the same, on screen and off it", async () => {
  const { workspace } = await plannedHere();
  const { workspaceId } = workspace;
  const before = await openHere(workspaceId, server.url);
  for (const year of ["2025", "2026"]) {
    const shard = before.calendar(year);
    await shard.ready;
    shard.live.doc.transact(({ doc }) => {
      for (let at = 0; at < 100; at++) doc.getMap("later").set(`${at}`, "Catatan. ".repeat(6_000));
    });
  }
  const said = await everythingIn(before);
  await before.close();
  await share(workspaceId, await setupToken());
  const session = await openHere(workspaceId, server.url);
  session.showShards(["2026"]);
  await vi.waitFor(() => expect(session.saveState()).toEqual({ kind: "saved" }), LONG);
  expect(await everythingIn(session)).toEqual(said);
  await session.close();
  expect(await everythingOn(deviceWorkspace(workspaceId)!, server.url)).toEqual(said);
});

/** A shared workspace, and a device of an editor that has written something the server has not. */
async function editorOffline() {
  const { workspace } = await plannedHere();
  const { workspaceId } = workspace;
  const owner = await share(workspaceId, await setupToken());
  const first = await openHere(workspaceId, server.url);
  await vi.waitFor(() => expect(first.saveState()).toEqual({ kind: "saved" }), LONG);
  await first.close();
  startDevice();
  const editor = await joinAs("editor", owner);
  const session = await openHere(workspaceId, server.url);
  const shard = session.calendar("2026");
  await vi.waitFor(() => expect(Object.keys(shard.live.read().posts)).toHaveLength(30), LONG);
  await vi.waitFor(() => expect(session.saveState()).toEqual({ kind: "saved" }), LONG);
  await session.close();
  await server.kill();
  const away = await openHere(workspaceId, server.url);
  const again = away.calendar("2026");
  await again.ready;
  const mine = { id: "2026-mine", title: "Milikku", zone: about.zone, date: "2026-12-01" };
  again.live.apply(createPost(again.live.read(), mine));
  await away.close();
  await server.start();
  return { editor, owner };
}

async function joinAs(role: "editor" | "viewer", owner: DeviceWorkspace): Promise<DeviceWorkspace> {
  const api = createServerApi(server.url);
  const { workspaceId, server: at } = owner;
  const { invitation } = await api.invite(workspaceId, at!.token, { role });
  const token = newSecret();
  const person = { id: newId(), name: role };
  const membership = await api.join({ invitation, person, token });
  const { personId, name } = membership;
  const joined = { workspaceId, personId, name, role, server: { token, isAttached: true } };
  rememberWorkspace(joined);
  return joined;
}

test("[K75] who lost the right to write keeps everything as a workspace of their own", async () => {
  const { editor } = await editorOffline();
  await rembuk(server, "token", "revoke", editor.server!.token);
  const session = await openHere(editor.workspaceId, server.url);
  await vi.waitFor(() =>
    expect(session.connection()).toEqual({ kind: "refused", reason: "revoked" }),
  );
  expect(session.saveState()).toEqual({ kind: "waiting", count: 1 });
  const said = await everythingIn(session);
  await session.close();

  const copy = await keepCopy(editor, "Kedai Rintik (salinan)", server.url);
  expect(deviceWorkspaces()).toEqual([copy]);
  expect(copy).toMatchObject({ name: "Kedai Rintik (salinan)", role: "owner", server: null });
  const mine = await openHere(copy.workspaceId, server.url);
  expect((await mine.everyShard())[0]!.live.record("posts", "2026-mine")).toBeDefined();
  expect(await mine.documentIds()).toHaveLength(said.size);
  expect(mine.connection()).toEqual({ kind: "local" });
  await mine.close();
});

test("[K76] a copy is not begun while nobody can say what one may still do", async () => {
  const { editor } = await editorOffline();
  await server.kill();
  await expect(keepCopy(editor, "Salinan", server.url)).rejects.toThrow("unavailable");
  expect(deviceWorkspaces()).toEqual([editor]);
  const session = await openHere(editor.workspaceId, server.url);
  await vi.waitFor(() => expect(session.saveState()).toEqual({ kind: "waiting", count: 1 }));
  await session.close();
});

test("[K77] where one may still read, the workspace is as the server has it, and the rest is in the copy", async () => {
  const { editor, owner } = await editorOffline();
  const copy = await keepCopy(editor, "Salinan", server.url);
  const mine = await openHere(copy.workspaceId, server.url);
  expect((await mine.everyShard())[0]!.live.record("posts", "2026-mine")).toBeDefined();
  await mine.close();
  const session = await openHere(editor.workspaceId, server.url);
  await vi.waitFor(async () => expect(await session.documentIds()).toHaveLength(32), LONG);
  await vi.waitFor(() => expect(session.saveState()).toEqual({ kind: "saved" }), LONG);
  expect((await session.everyShard())[0]!.live.record("posts", "2026-mine")).toBeUndefined();
  const said = await everythingIn(session);
  await session.close();
  expect(said).toEqual(await everythingOn(owner, server.url));
});
