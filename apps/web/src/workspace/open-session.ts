import {
  type DeviceWorkspace,
  openDeviceStore,
  openWorkspace,
  type WorkspaceSession,
} from "@rembuk/client";

/** Opens a workspace of this device, and exchanges it with the server that the page came from where it has one. */
export async function openSession(workspace: DeviceWorkspace): Promise<WorkspaceSession> {
  const { workspaceId, personId, role, server } = workspace;
  const opened = await openDeviceStore(workspaceId);
  // A server that has not said yes yet knows no token of this device.
  const at = server?.isAttached ? { url: location.origin, token: server.token } : null;
  return openWorkspace({ workspaceId, personId, role, server: at, opened });
}
