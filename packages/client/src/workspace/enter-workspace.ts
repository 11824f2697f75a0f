import { Refusal } from "@rembuk/protocol";

import {
  deviceWorkspace,
  type DeviceWorkspace,
  rememberWorkspace,
} from "../device/device-workspaces.ts";
import { openDeviceStore } from "../device/open-device-store.ts";

/** A workspace into which a server has let this device. */
type Entered = DeviceWorkspace & { readonly server: NonNullable<DeviceWorkspace["server"]> };

/**
 * Lists a workspace into which a server has let this device. What was edited here before that, as in a copy out of a
 * file, waits for the server from then on: it would be called saved otherwise, and reach nobody.
 *
 * May be repeated. Rejects with a `Refusal` where the device cannot say what it has of it.
 */
export async function enterWorkspace(entered: Entered): Promise<void> {
  const known = deviceWorkspace(entered.workspaceId);
  if (!known?.server?.isAttached) await markAll(entered).catch(unavailable);
  rememberWorkspace(entered);
}

async function markAll(entered: Entered): Promise<void> {
  const { store } = await openDeviceStore(entered.workspaceId);
  try {
    if ((await store.rows()).size === 0) return;
    // What a tab edits in it meanwhile waits anyway.
    rememberWorkspace({ ...entered, server: { ...entered.server, isAttached: false } });
    await store.waitAll();
  } finally {
    store.close();
  }
}

function unavailable(): never {
  throw new Refusal("unavailable", "device");
}
