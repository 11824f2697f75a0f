import type { UndoStack } from "@rembuk/crdt";
import type { Calendar, Draft, Role, Workspace } from "@rembuk/model";

import type { OpenDocument } from "../document/open-document.ts";
import type { Peer, Presence } from "../people/presence.ts";
import type { Connection, SaveState } from "../session/save-state.ts";
import type { FirstCaption } from "./seed-captions.ts";

/** A workspace that is open on this device: its documents, its people, its undo. */
export interface WorkspaceSession {
  readonly workspaceId: string;
  readonly personId: string;
  readonly role: Role;
  /** The workspace document; open as long as the session. */
  readonly workspace: OpenDocument<Workspace>;
  /** Opens a calendar shard; it stays open as long as the session, because undo may need it. */
  calendar(year: string): OpenDocument<Calendar>;
  /** Opens a post's draft. Call `release` on it when it leaves the screen. */
  draft(postId: string): OpenDocument<Draft>;
  /** Gives posts their first captions without opening their drafts. Resolves when they are on the device. */
  seedCaptions(captions: readonly FirstCaption[], progress: (done: number) => void): Promise<void>;
  /** One stack of named deeds over all documents of the workspace. */
  readonly undo: UndoStack;

  saveState(): SaveState;
  /** How the workspace stands to the server; a refusal of one document that has edits waiting comes first. */
  connection(): Connection;
  /** Everybody else who is here, in an order that stays while they do. */
  peers(): Peer[];
  /** Says what this person is looking at. */
  showPresence(presence: Presence): void;
  /** Called when the save state, the connection or the peers changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops everything; resolves when what was edited is in the device store. */
  close(): Promise<void>;
}
