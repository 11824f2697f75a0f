import { createLocalList } from "./local-list.ts";

/**
 * The workspaces of which this device has kept something. The browser clears databases and this list apart, in
 * part: an empty database of a workspace that stands here was cleared.
 */
const list = createLocalList("rembuk.kept");

/** Whether the device has kept something of a workspace. */
export const wasKept = (workspaceId: string) => (list.read() ?? []).includes(workspaceId);

/** Notes that the device has kept something of a workspace. */
export function noteKept(workspaceId: string): void {
  if (!wasKept(workspaceId)) list.write([...(list.read() ?? []), workspaceId]);
}

/** Notes that a workspace's database is deleted on purpose. */
export function noteDeleted(workspaceId: string): void {
  if (wasKept(workspaceId)) list.write((list.read() ?? []).filter((id) => id !== workspaceId));
}
