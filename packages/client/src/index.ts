/**
 * The workspace on this device: opens, keeps, exchanges. No UI.
 *
 * @module
 */
export { type ChangesSince, createServerApi, type ServerApi } from "./api/server-api.ts";
export { copyDeviceStore, deleteDeviceStore } from "./device/copy-device-store.ts";
export type { Cursor, DeviceStore } from "./device/device-store.ts";
export {
  canRemember,
  deviceWorkspace,
  type DeviceWorkspace,
  deviceWorkspaces,
  forgetWorkspace,
  hasNoList,
  onWorkspacesChange,
  rememberWorkspace,
} from "./device/device-workspaces.ts";
export { createMemoryStore } from "./device/memory-store.ts";
export { openDeviceStore } from "./device/open-device-store.ts";
export type { OpenedStore, Recovery, StoreHealth, WindowReason } from "./device/opened-store.ts";
export { openTabChannel } from "./device/tab-channel.ts";
export {
  askToPersist,
  estimateStorage,
  type Persistence,
  persistence,
  type StorageEstimate,
} from "./device/storage-persistence.ts";
export type { OpenDocument } from "./document/held-document.ts";
export type { Peer, Presence } from "./people/presence.ts";
export type { Connection } from "./session/connection.ts";
export type { Exchange, Trouble } from "./session/exchange.ts";
export type { SaveState } from "./session/save-state.ts";
export type { Server } from "./session/server-link.ts";
export { createLocalWorkspace, type LocalWorkspace } from "./workspace/create-local.ts";
export { enterWorkspace } from "./workspace/enter-workspace.ts";
export { keepCopy } from "./workspace/keep-copy.ts";
export { openWorkspace, type WorkspacePlace } from "./workspace/open-workspace.ts";
export { shareWorkspace, type Sharing } from "./workspace/share.ts";
export type { WholeBlob, WholeDocument, WholeWorkspace } from "./workspace/whole-workspace.ts";
export type { WorkspaceSession } from "./workspace/workspace-session.ts";
