import {
  deleteDeviceStore,
  deviceWorkspace,
  type DeviceWorkspace,
  forgetWorkspace,
  openDeviceStore,
  rememberWorkspace,
} from "@rembuk/client";
import { Id, Role } from "@rembuk/model";
import { readStored, writeStored } from "@rembuk/ui";
import * as v from "valibot";

const KEY = "rembuk.removed";
const Removed = v.array(
  v.object({
    workspaceId: Id,
    personId: Id,
    name: v.string(),
    role: Role,
    server: v.nullable(v.object({ token: v.string(), isAttached: v.boolean() })),
  }),
);

/** Workspaces that were removed from this device and can be put back, the latest first. */
export function removedWorkspaces(): DeviceWorkspace[] {
  // Who came back by an invitation has it again, not removed.
  return stored().filter(({ workspaceId }) => !deviceWorkspace(workspaceId));
}

/** Takes a workspace out of sight. Everything of it stays in this browser, so that it can be put back. */
export function removeWorkspace(workspace: DeviceWorkspace): void {
  // Whoever shows it may not know of a token that it got since: without that it could never be shared again.
  const { server } = deviceWorkspace(workspace.workspaceId) ?? workspace;
  write([{ ...workspace, server }, ...without(workspace)]);
  forgetWorkspace(workspace.workspaceId);
}

/** Brings a removed workspace back as it was. */
export function putBackWorkspace(workspace: DeviceWorkspace): void {
  rememberWorkspace(workspace);
  write(without(workspace));
}

/** Deletes all that this browser has of a removed workspace. Nothing here can bring it back. */
export async function deleteForGood(workspace: DeviceWorkspace): Promise<void> {
  await deleteDeviceStore(workspace.workspaceId);
  write(without(workspace));
}

/** How many documents of a workspace have edits that its server never confirmed. */
export async function unsentDocuments({ workspaceId, server }: DeviceWorkspace): Promise<number> {
  if (!server?.isAttached) return 0;
  const { store } = await openDeviceStore(workspaceId);
  try {
    return (await store.waiting()).size;
  } finally {
    store.close();
  }
}

const without = ({ workspaceId }: DeviceWorkspace) =>
  stored().filter((removed) => removed.workspaceId !== workspaceId);

const write = (all: readonly DeviceWorkspace[]) =>
  writeStored(KEY, all.length > 0 ? JSON.stringify(all) : null);

function stored(): DeviceWorkspace[] {
  try {
    const parsed = v.safeParse(Removed, JSON.parse(readStored(KEY) ?? "[]"));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
