import {
  type DeviceWorkspace,
  openDeviceStore,
  openWorkspace,
  type WorkspaceSession,
} from "@rembuk/client";

/** Opens a workspace of this device, and exchanges it with the server that the page came from. */
export async function openSession(workspace: DeviceWorkspace): Promise<WorkspaceSession> {
  const { workspaceId, personId, role, server } = workspace;
  // Where the browser keeps nothing, work goes on in this window, and the save state says so.
  const { store } = await openDeviceStore(workspaceId);
  const url = `${location.origin.replace(/^http/, "ws")}/sync/y`;
  const door = { url, token: server?.token ?? "" };
  return openWorkspace({ workspaceId, personId, role, store, door });
}
