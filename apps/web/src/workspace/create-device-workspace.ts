import { deviceWorkspace, type DeviceWorkspace, onWorkspacesChange } from "@rembuk/client";
import { type Accessor, createMemo, createSignal, onCleanup } from "solid-js";

/**
 * One workspace of this device, as the list of this device has it now, also after another tab changed it.
 *
 * Wakes only for what a session is opened with: a new name closes none.
 */
export function createDeviceWorkspace(
  workspaceId: Accessor<string>,
): Accessor<DeviceWorkspace | undefined> {
  const [changed, setChanged] = createSignal(0);
  onCleanup(onWorkspacesChange(() => setChanged((count) => count + 1)));
  return createMemo<DeviceWorkspace | undefined>(
    () => {
      changed();
      return deviceWorkspace(workspaceId());
    },
    undefined,
    { equals: opensAlike },
  );
}

function opensAlike(one: DeviceWorkspace | undefined, other: DeviceWorkspace | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    one.workspaceId === other.workspaceId &&
    one.personId === other.personId &&
    one.role === other.role &&
    tokenOf(one) === tokenOf(other)
  );
}

const tokenOf = ({ server }: DeviceWorkspace) => (server?.isAttached ? server.token : null);
