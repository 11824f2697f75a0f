import { seedWorkspace } from "@rembuk/crdt/yjs";
import { documentId, newId } from "@rembuk/model";

import { type DeviceWorkspace, rememberWorkspace } from "../device/device-workspaces.ts";
import { openDeviceStore } from "../device/open-device-store.ts";

/** What somebody says of a workspace that is to be, and of themselves. */
export interface LocalWorkspace {
  readonly name: string;
  readonly zone: string;
  readonly locale: "en" | "id";
  readonly personName: string;
}

/**
 * Founds a workspace on this device, without a server. It has its final ids from the start, so that it can be
 * shared as it is.
 *
 * It is listed when its first document is on the device, and not before. Rejects where the device keeps nothing.
 */
export async function createLocalWorkspace(wanted: LocalWorkspace): Promise<DeviceWorkspace> {
  const { zone, locale } = wanted;
  const name = wanted.name.trim();
  const person = { id: newId(), name: wanted.personName.trim() };
  const workspaceId = newId();
  const { store } = await openDeviceStore(workspaceId);
  try {
    const seed = seedWorkspace({ name, zone, locale }, person);
    await store.append(documentId(workspaceId, "workspace"), seed, false);
  } finally {
    store.close();
  }
  const workspace: DeviceWorkspace = {
    workspaceId,
    personId: person.id,
    name,
    role: "owner",
    server: null,
  };
  rememberWorkspace(workspace);
  return workspace;
}
