import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import "fake-indexeddb/auto";

import { deviceWorkspaces, forgetWorkspace } from "../device/device-workspaces.ts";
import { openDeviceStore } from "../device/open-device-store.ts";
import { createLocalWorkspace } from "./create-local.ts";
import { openWorkspace } from "./open-workspace.ts";

const wanted = {
  name: " Kedai Rintik ",
  zone: "Asia/Jayapura",
  locale: "id",
  personName: "Sari",
} as const;

beforeEach(() => vi.stubGlobal("indexedDB", new IDBFactory()));
afterEach(() => {
  for (const { workspaceId } of deviceWorkspaces()) forgetWorkspace(workspaceId);
  vi.unstubAllGlobals();
});

async function foundAndOpen() {
  const workspace = await createLocalWorkspace(wanted);
  const { workspaceId, personId, role } = workspace;
  const opened = await openDeviceStore(workspaceId);
  const session = openWorkspace({ workspaceId, personId, role, server: null, opened });
  await session.workspace.ready;
  return { workspace, session };
}

test("[K40] a workspace is founded on the device: named, owned, listed, and without a server", async () => {
  const { workspace, session } = await foundAndOpen();
  expect(workspace).toMatchObject({ name: "Kedai Rintik", role: "owner", server: null });
  expect(deviceWorkspaces()).toEqual([workspace]);
  const { about, people } = session.workspace.live.read();
  expect(about["workspace"]).toMatchObject({ name: "Kedai Rintik", zone: "Asia/Jayapura" });
  expect(Object.values(people)).toMatchObject([{ id: workspace.personId, name: "Sari" }]);
  expect(session.saveState()).toEqual({ kind: "device" });
  await session.close();
});
