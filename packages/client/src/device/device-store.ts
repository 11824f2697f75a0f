/** What the device holds of one document. */
export interface StoredDocument {
  /** Updates, roughly in the order they were kept; empty when the device never had the document. */
  readonly updates: readonly Uint8Array[];
  /** The number of each of them. */
  readonly numbers: readonly number[];
  /** Numbers of the edits made here that no server has confirmed. */
  readonly waiting: readonly number[];
}

/** An update that is to be kept. */
export interface NewUpdate {
  readonly documentId: string;
  readonly update: Uint8Array;
}

/** The number under which a document waits whole, whatever rows it is kept in. */
export const WHOLE = 0;

/** What of a document is to be sent. */
export interface Outgoing {
  readonly updates: readonly Uint8Array[];
  /** What to settle once a server has confirmed them; empty when nothing waits. */
  readonly numbers: readonly number[];
}

/**
 * How far catching up with a server has come. Everything up to `after` is here; while a first download runs, so
 * is everything in (`floor`, `top`].
 */
export interface Cursor {
  readonly epoch: string;
  readonly after: number;
  readonly part?: { readonly top: number; readonly floor: number };
}

/** How much the device holds of a document. */
export interface DocumentSize {
  readonly id: string;
  readonly rows: number;
  readonly bytes: number;
}

/**
 * The documents of one workspace on this device.
 *
 * Every promise settles when its transaction has: a resolved `append` is on the disk as far as the browser
 * can promise, a rejected one kept nothing.
 */
export interface DeviceStore {
  /** False while it forgets everything when the window closes. */
  readonly isLasting: boolean;
  load(documentId: string): Promise<StoredDocument>;
  /**
   * Keeps an update. Where `waiting`, also notes that no server has confirmed it, in the same transaction.
   *
   * @returns the number of the update, for `settle`
   */
  append(documentId: string, update: Uint8Array, waiting: boolean): Promise<number>;
  /** Keeps edits of many documents that no server has confirmed, all of them or none. */
  appendAll(edits: readonly NewUpdate[]): Promise<void>;
  /** Forgets that edits wait: a server has committed them. */
  settle(documentId: string, numbers: readonly number[]): Promise<void>;
  /** How many edits wait, by document; documents without any are absent. */
  waiting(): Promise<ReadonlyMap<string, number>>;
  /** Marks every document as waiting whole: sharing begins, or a server has forgotten what it confirmed. */
  waitAll(): Promise<void>;
  /**
   * What of a document is to be sent: the updates that wait; all of them where the whole is marked, or where one
   * that waits was merged away.
   */
  outgoing(documentId: string): Promise<Outgoing>;
  /**
   * Replaces updates by one that says the same. Every other update stays, and so does what waits.
   *
   * @param covered the numbers of the updates that `snapshot` covers
   */
  compact(documentId: string, snapshot: Uint8Array, covered: readonly number[]): Promise<void>;
  /** Keeps what a server sent, and how far that brings this device, in one transaction; `null` leaves the cursor. */
  receive(updates: readonly NewUpdate[], cursor: Cursor | null): Promise<void>;
  /** `null` where this device has never caught up. */
  cursor(): Promise<Cursor | null>;
  /** How many rows each document has that is held here. Reads no update, where `documents` reads all. */
  rows(): Promise<ReadonlyMap<string, number>>;
  documents(): Promise<readonly DocumentSize[]>;
  /** Keeps a file under the hash of its content, in hex; keeping it again changes nothing. */
  putBlob(sha256: string, blob: Blob): Promise<void>;
  blob(sha256: string): Promise<Blob | null>;
  blobs(): Promise<readonly { readonly sha256: string; readonly size: number }[]>;
  close(): void;
}
