import type { UndoStack } from "@rembuk/crdt";
import type { Calendar, Draft, Role, Workspace } from "@rembuk/model";

import type { StoreHealth } from "../device/opened-store.ts";
import type { OpenDocument } from "../document/held-document.ts";
import type { Peer, Presence } from "../people/presence.ts";
import type { Connection } from "../session/connection.ts";
import type { Exchange, Trouble } from "../session/exchange.ts";
import type { SaveState } from "../session/save-state.ts";
import type { FirstCaption } from "./seed-captions.ts";
import type { WholeWorkspace } from "./whole-workspace.ts";

/** A workspace that is open on this device: its documents, its people, its undo. */
export interface WorkspaceSession {
  readonly workspaceId: string;
  readonly personId: string;
  readonly role: Role;
  /** True where no server holds it. */
  readonly isLocal: boolean;
  /** The workspace document; open as long as the session. */
  readonly workspace: OpenDocument<Workspace>;
  /**
   * Opens a calendar shard; it stays open as long as the session, because undo may need it. It has a socket until
   * it is ready and for a while after; `showShards` gives it one for longer.
   */
  calendar(year: string): OpenDocument<Calendar>;
  /** Says which calendar shards are on screen now: these have sockets, the others are caught up with in time. */
  showShards(years: readonly string[]): void;
  /** Opens every shard that the workspace knows of, from the device and without sockets: for searching. */
  everyShard(): Promise<OpenDocument<Calendar>[]>;
  /** Opens a post's draft. Call `release` on it when it leaves the screen. */
  draft(postId: string): OpenDocument<Draft>;
  /** Gives posts their first captions without opening their drafts. Resolves when they are on the device. */
  seedCaptions(captions: readonly FirstCaption[], progress: (done: number) => void): Promise<void>;
  /** One stack of named deeds over all documents of the workspace. */
  readonly undo: UndoStack;

  /** All documents that are on this device, open or not. */
  documentIds(): Promise<string[]>;
  /** Everything that is on this device, piece by piece. */
  bundleSource(): WholeWorkspace;

  saveState(): SaveState;
  /** How the workspace stands to the server; a refusal of what waits comes first. */
  connection(): Connection;
  /** What goes on in the background. */
  exchange(): Exchange;
  /** Documents with which something is wrong that will not mend itself. */
  troubles(): readonly Trouble[];
  /** How far this device's clock is ahead of the server's, in milliseconds; `null` where nobody would notice. */
  clockSkew(): number | null;
  storeHealth(): StoreHealth;
  /** The browser has cleared what was here before. */
  readonly wasEvicted: boolean;
  /** Tries again to keep things on the device. */
  retryStore(): Promise<void>;

  /** Everybody else who is here, in an order that stays while they do. */
  peers(): Peer[];
  /** Says what this person is looking at. */
  showPresence(presence: Presence): void;
  /** Called when the save state, the connection, the background work or the peers changed. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops everything; resolves when what was edited is in the device store. */
  close(): Promise<void>;
}
