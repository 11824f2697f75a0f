import { openScratch } from "@rembuk/crdt/yjs";
import { documentId, newId, renameWorkspace, type Role, workspace as schema } from "@rembuk/model";
import { Refusal } from "@rembuk/protocol";

import { createServerApi } from "../api/server-api.ts";
import { copyDeviceStore, deleteDeviceStore } from "../device/copy-device-store.ts";
import {
  type DeviceWorkspace,
  forgetWorkspace,
  rememberWorkspace,
} from "../device/device-workspaces.ts";
import { openDeviceStore } from "../device/open-device-store.ts";

/**
 * Keeps everything that this device has of a workspace as a new one that is on this device alone: for who may not
 * write to the old one any more. Then the old one is as the server has it, or is gone where it may not be read.
 *
 * Nothing of the old one is touched before the copy is on the device. Close its session first. Rejects with a
 * `Refusal` where the server does not answer, and then nothing has happened.
 *
 * @param origin where the server is that holds the old one
 */
export async function keepCopy(
  workspace: DeviceWorkspace,
  name: string,
  origin: string = location.origin,
): Promise<DeviceWorkspace> {
  const role = await roleAt(workspace, origin);
  const copy = await copyOf(workspace, name);
  await leaveUnsent(workspace, role);
  return copy;
}

async function copyOf(workspace: DeviceWorkspace, name: string): Promise<DeviceWorkspace> {
  const workspaceId = newId();
  await copyDeviceStore(workspace.workspaceId, workspaceId);
  await rename(workspaceId, name);
  const copy: DeviceWorkspace = { ...workspace, workspaceId, name, role: "owner", server: null };
  rememberWorkspace(copy);
  return copy;
}

async function rename(workspaceId: string, name: string): Promise<void> {
  const { store } = await openDeviceStore(workspaceId);
  try {
    const id = documentId(workspaceId, "workspace");
    const { updates } = await store.load(id);
    const { document, changes } = openScratch(updates, schema);
    document.apply(renameWorkspace(document.read(), name));
    const update = changes();
    if (update) await store.append(id, update, false);
  } finally {
    store.close();
  }
}

/** The store goes with all that waits in it; a session that opens the workspace fetches it anew. */
async function leaveUnsent(workspace: DeviceWorkspace, role: Role | null): Promise<void> {
  // What no server has is nowhere else.
  if (!workspace.server) return;
  if (role === null) forgetWorkspace(workspace.workspaceId);
  else rememberWorkspace({ ...workspace, role });
  await deleteDeviceStore(workspace.workspaceId);
}

/** What one may still do there; `null` where not even read. */
async function roleAt({ server }: DeviceWorkspace, origin: string): Promise<Role | null> {
  if (!server) return null;
  try {
    return (await createServerApi(origin).me(server.token)).role;
  } catch (error) {
    if (error instanceof Refusal && error.code === "unauthenticated") return null;
    throw error;
  }
}
