/**
 * The workspace on this device: opens, keeps, exchanges. No UI.
 *
 * @module
 */
export type { OpenDocument } from "./document/open-document.ts";
export { type Peer, type Presence } from "./people/presence.ts";
export { type Connection, type SaveState } from "./session/save-state.ts";
export type { WorkspaceSession } from "./workspace/workspace-session.ts";
