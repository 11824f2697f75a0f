import {
  deviceWorkspace,
  type DeviceWorkspace,
  hasNoList,
  onWorkspacesChange,
  rememberWorkspace,
} from "@rembuk/client";
import { type Accessor, createMemo, createSignal, onCleanup, untrack } from "solid-js";

/**
 * One workspace of this device, as the list of this device has it now, also after another tab changed it.
 *
 * Wakes only for what a session is opened with: a new name closes none.
 */
export function createDeviceWorkspace(
  workspaceId: Accessor<string>,
): Accessor<DeviceWorkspace | undefined> {
  const [changed, setChanged] = createSignal(0);
  const workspace = createMemo<DeviceWorkspace | undefined>(
    () => {
      changed();
      return deviceWorkspace(workspaceId());
    },
    undefined,
    { equals: opensAlike },
  );
  const follow = () => {
    const open = untrack(workspace);
    // Nobody removed it: the browser has cleared the list with all else, and what is open is kept anew.
    if (open && hasNoList()) rememberWorkspace(open);
    setChanged((count) => count + 1);
  };
  onCleanup(onWorkspacesChange(follow));
  return workspace;
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
