import { createServerApi, type DeviceWorkspace, shareWorkspace } from "@rembuk/client";
import { type RefusalCode, Refusal } from "@rembuk/protocol";
import { createContext, type ParentProps, untrack, useContext } from "solid-js";

import { lookForServer } from "../workspace/look-for-server.ts";
import { noteShared, noteSharing, sharingWith } from "./being-shared.ts";
import { createShare, type Share } from "./create-share.ts";
import { later } from "./later.ts";

const ShareContext = createContext<Share>();

/** Shares the workspace below it, on whichever page somebody is; goes on with what was begun before. */
export function SharingProvider(props: ParentProps<{ workspace: DeviceWorkspace }>) {
  const workspace = untrack(() => props.workspace);
  const { workspaceId } = workspace;
  const isOnServer = workspace.server?.isAttached === true;
  const share = createShare({
    look: () => lookForServer(createServerApi(location.origin)),
    share: (setupToken) => attempt(workspace, setupToken),
    begun: isOnServer ? null : sharingWith(workspaceId),
    keep: (setupToken) =>
      setupToken === null ? noteShared(workspaceId) : noteSharing(workspaceId, setupToken),
    later,
  });
  return <ShareContext.Provider value={share}>{props.children}</ShareContext.Provider>;
}

/** How sharing stands for the workspace above this component. */
export function useShare(): Share {
  const share = useContext(ShareContext);
  if (!share) throw new Error("useShare needs a <SharingProvider> above it");
  return share;
}

async function attempt(
  workspace: DeviceWorkspace,
  setupToken: string,
): Promise<RefusalCode | null> {
  try {
    await shareWorkspace({ workspace, origin: location.origin, setupToken });
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    // The device itself would not do its part. Sharing again goes on from there.
    console.error(error);
    return "invalid";
  }
}
