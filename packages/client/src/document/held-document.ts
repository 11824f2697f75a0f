import type { YjsDocument } from "@rembuk/crdt/yjs";
import type { Tables } from "@rembuk/model";
import type { Awareness } from "y-protocols/awareness";

import type { DeviceStore } from "../device/device-store.ts";
import type { Recovery } from "../device/opened-store.ts";
import type { TabChannel, TabEdit } from "../device/tab-channel.ts";
import type { Line } from "../session/connection.ts";
import type { Parcel } from "./carry-document.ts";
import type { Door } from "./exchange-document.ts";

/** A document of the workspace that is open here and exchanged with the server. */
export interface OpenDocument<T extends Tables> {
  readonly id: string;
  readonly live: YjsDocument<T>;
  /** Cursors and selections in this document's texts. */
  readonly awareness: Awareness;
  /** Resolves once what is shown is the document and not its absence: the device had it, or the server answered. */
  readonly ready: Promise<void>;
  isReady(): boolean;
  /** Resolves when the device store has been read, whatever it had. */
  readonly loaded: Promise<void>;
  /** Says that nobody looks at it any more. Its socket closes once the server has everything. */
  readonly release: () => void;
}

/** What the session asks of a document besides showing it. */
export interface HeldDocument<T extends Tables> extends OpenDocument<T> {
  /** Says that somebody looks at it: opens its socket. */
  readonly retain: () => void;
  /** True while somebody looks at it. */
  held(): boolean;
  /** True once it counts what the device store had waiting. */
  isRead(): boolean;
  /** Edits that the server has not confirmed. */
  waiting(): number;
  /** True once something could not be kept on the device. */
  storeFailed(): boolean;
  line(): Line;
  /** The browser says whether there is a network. */
  setOnline(online: boolean): void;
  /** Tries now what waits for its turn. */
  tryNow(): void;
  /** Takes in what was edited in another tab. */
  hear(edit: TabEdit): void;
  /** Takes note that edits were confirmed to another tab, or by another way. */
  hearSettled(numbers: readonly number[]): void;
  /** Takes in what another tab received from the server and kept. */
  reread(): Promise<void>;
  /** Asks the server what is missing here; false where it did not answer. */
  compare(): Promise<boolean>;
  /** Takes in and keeps what the server sent by another way. Resolves to whether it is on the device. */
  receive(updates: readonly Uint8Array[]): Promise<boolean>;
  /** What the server has not confirmed, to be sent by another way than the socket. */
  outgoing(): Promise<Parcel>;
  /** The store keeps things again: what it missed is kept now. */
  recover(recovery: Recovery): Promise<void>;
  /** Resolves when every edit is in the device store. */
  flushed(): Promise<void>;
  close(): void;
}

/** Where a document is kept and exchanged, and by whom. */
export interface DocumentPlace {
  readonly store: DeviceStore;
  /** `null` where no server holds the workspace. */
  readonly door: Door | null;
  readonly tabs: TabChannel;
  /** True where edits wait for a server. */
  readonly isShared: () => boolean;
  /** False where the server takes nothing from this person: then it confirms nothing either. */
  readonly mayWrite: boolean;
  /** Called when it stands otherwise than before. */
  readonly onChange: () => void;
  /** The workspace's last commit number, where the server is to tell of it on this document's socket. */
  readonly onNews?: (head: number) => void;
}
