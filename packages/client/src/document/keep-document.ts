import * as Y from "yjs";

import { COMPACT_AFTER, compactDocument } from "../device/compaction.ts";
import type { DeviceStore, StoredDocument } from "../device/device-store.ts";
import type { Recovery } from "../device/opened-store.ts";
import { applyRows, applyRowsUnheard } from "./apply-rows.ts";

/** What was found of a document on the device. */
export interface Loaded {
  /** True when the device knew the document. */
  readonly had: boolean;
  /** The numbers of what waits for a server. */
  readonly waiting: readonly number[];
}

/** Keeps one document in the device store. */
export interface Keeper {
  /** Takes in what the device has. `null` where it could not be read: then nobody knows what waits in it. */
  load(): Promise<Loaded | null>;
  /** Keeps an update. Resolves to its number once the transaction completed, to `null` where it failed. */
  keep(update: Uint8Array, waiting: boolean): Promise<number | null>;
  /**
   * The store keeps things again: takes in what it has and this window lacks, and keeps the whole where it lacks
   * anything. Resolves to what was found there, `null` where nothing had to be read or it could not be.
   */
  recover(recovery: Recovery): Promise<Loaded | null>;
  /** False while what is kept goes with the window. */
  readonly isLasting: () => boolean;
  readonly settle: (numbers: readonly number[]) => Promise<void>;
  /** True while something could not be kept: what was edited since lives in this window only. */
  readonly failed: () => boolean;
  /** Resolves when everything given to `keep` so far is settled. */
  readonly flushed: () => Promise<void>;
}

/** What a keeper asks and tells whoever holds the document. */
export interface KeeperEvents {
  /** Something could not be kept, or what could not is kept now. */
  readonly onChange: () => void;
  /** Whether edits of the document wait for a server. */
  readonly isWaiting: () => boolean;
  /** What had been missed was kept, though not as an edit, in a row that waits. */
  readonly onWaiting: (number: number) => void;
}

/** Ties a document to its rows in the store. */
export function keepDocument(
  doc: Y.Doc,
  documentId: string,
  store: DeviceStore,
  events: KeeperEvents,
): Keeper {
  const writer = createWriter(doc, documentId, store, events);
  let isRead = false;
  const read = async (apply: typeof applyRows) => {
    const stored = await store.load(documentId).catch(() => null);
    isRead = stored !== null;
    if (stored) apply(doc, stored.updates);
    else events.onChange();
    return stored;
  };

  return {
    async load() {
      // Nothing is exchanged before it is loaded.
      const stored = await read(applyRowsUnheard);
      if (!stored) return null;
      if (stored.updates.length > COMPACT_AFTER) void compactDocument(store, documentId);
      return foundIn(stored);
    },
    async recover({ mayLack }) {
      const stored = mayLack || !isRead ? await read(applyRows) : null;
      if (writer.isMissing() || (stored && lacks(stored.updates, doc))) await writer.whole(false);
      return stored && foundIn(stored);
    },
    keep: (update, waiting) =>
      writer.isMissing() ? writer.whole(waiting) : writer.part(update, waiting),
    // What stays marked as waiting is sent once more at the next visit.
    settle: (numbers) => store.settle(documentId, numbers).catch(() => {}),
    isLasting: () => store.isLasting,
    failed: writer.failed,
    flushed: writer.flushed,
  };
}

interface Writer extends Pick<Keeper, "failed" | "flushed"> {
  /** True where something is missing in the store: without it only the whole makes sense there. */
  readonly isMissing: () => boolean;
  readonly part: (update: Uint8Array, waiting: boolean) => Promise<number | null>;
  /** Keeps the whole, for an edit that is counted or for what came otherwise. */
  readonly whole: (isCounted: boolean) => Promise<number | null>;
}

function createWriter(
  doc: Y.Doc,
  documentId: string,
  store: DeviceStore,
  events: KeeperEvents,
): Writer {
  const misses = countMisses();
  let last: Promise<void> = Promise.resolve();
  const append = (update: Uint8Array, waiting: boolean) => {
    const kept = store.append(documentId, update, waiting).catch(() => null);
    last = Promise.all([last, kept]).then(() => {});
    return kept;
  };
  return {
    isMissing: misses.any,
    failed: misses.isOpen,
    flushed: () => last,
    async part(update, waiting) {
      const number = await append(update, waiting);
      if (number === null) {
        misses.add();
        events.onChange();
      }
      return number;
    },
    async whole(isCounted) {
      const waits = isCounted || events.isWaiting();
      const made = misses.cover();
      const number = await append(Y.encodeStateAsUpdate(doc), waits);
      made(number !== null);
      if (number !== null && waits && !isCounted) events.onWaiting(number);
      events.onChange();
      return number;
    },
  };
}

const foundIn = ({ updates, waiting }: StoredDocument): Loaded => ({
  had: updates.length > 0,
  waiting,
});

interface Misses {
  readonly add: () => void;
  /** True where something is missing, and no whole is on its way into the store. */
  readonly any: () => boolean;
  /** True while something is missing in the store. */
  readonly isOpen: () => boolean;
  /** A whole is on its way, with all that was missed so far. Call what it returns when it was kept, or was not. */
  readonly cover: () => (isKept: boolean) => void;
}

/** Numbers and not a flag: something may be missed while the whole of before is being kept. */
function countMisses(): Misses {
  let missed = 0;
  let covered = 0;
  let covering = 0;
  return {
    add: () => void missed++,
    any: () => missed > Math.max(covered, covering),
    isOpen: () => missed > covered,
    cover() {
      const all = missed;
      covering = all;
      return (isKept) => {
        if (isKept) covered = Math.max(covered, all);
        else missed++;
        covering = covered;
      };
    },
  };
}

/** Whether a document, which has taken them all in, holds more than these updates. */
function lacks(updates: readonly Uint8Array[], doc: Y.Doc): boolean {
  const kept = new Y.Doc();
  applyRows(kept, updates);
  const isMore = !Y.equalSnapshots(Y.snapshot(kept), Y.snapshot(doc));
  kept.destroy();
  return isMore;
}
