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

/**
 * The documents of one workspace on this device.
 *
 * Every promise settles when its transaction has: a resolved `append` is on the disk as far as the browser
 * can promise, a rejected one kept nothing.
 */
export interface DeviceStore {
  /** False where it forgets everything when the window closes. */
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
  /**
   * Replaces updates by one that says the same. Every other update stays, and so does what waits.
   *
   * @param covered the numbers of the updates that `snapshot` covers
   */
  compact(documentId: string, snapshot: Uint8Array, covered: readonly number[]): Promise<void>;
  close(): void;
}
