import { deviceWorkspace, type DeviceWorkspace, keepCopy } from "@rembuk/client";

import { putBackWorkspace, removeWorkspace } from "../workspace/removed-workspaces.ts";

/** What is done with edits that reach nobody any more. */
export type LeaveDeed = "keep" | "discard";

/** What came of it. */
export interface Left {
  /** The workspace to open now; `null` where there is none left to open. */
  readonly open: DeviceWorkspace | null;
  /** Brings back what was let go; absent where nothing was. */
  readonly undo?: () => DeviceWorkspace;
}

/**
 * Leaves the edits behind that the server of a workspace never took. Discarding keeps them out of sight as a
 * removed workspace, so that it can be taken back. The workspace is open nowhere in this window meanwhile.
 */
export async function leaveUnsent(
  workspace: DeviceWorkspace,
  deed: LeaveDeed,
  copyName: string,
): Promise<Left> {
  const copy = await keepCopy(workspace, copyName);
  if (deed === "keep") return { open: copy };
  removeWorkspace(copy);
  return {
    open: deviceWorkspace(workspace.workspaceId) ?? null,
    undo() {
      putBackWorkspace(copy);
      return copy;
    },
  };
}
