import * as Y from "yjs";

import type { Snapshot } from "../../store/log.ts";
import { SYNC, syncFrame, syncFrameHead } from "./frames.ts";
import type { Tail, TailEntry } from "./tail.ts";

/** What to send to somebody, given what they have. Nothing is merged; the client does that anyway. */
export interface Answers {
  /** Frames for somebody with this state vector. @throws Error for what is not one */
  to(stateVector: Uint8Array, tail: Tail): Uint8Array[];
  /** Frames for somebody who missed everything from `seq` on. */
  since(seq: number, tail: Tail): Uint8Array[];
}

/** A snapshot smaller than this many bytes is sent whole: a difference would cost more than it saves. */
const WHOLE_BYTES = 4 * 1024;
/** How many differences are kept: after an outage many come back with the same state. */
const KEPT_DIFFERENCES = 8;
const NOTHING = Uint8Array.of(0, 0);

/**
 * Answers over one snapshot.
 *
 * The snapshot and the tail go out as ordinary updates, and SyncStep2 comes last: the stock client calls
 * itself synced at the first one, and must have everything by then.
 */
export function createAnswers(snapshot: Snapshot | null): Answers {
  const covered = snapshot ? Y.decodeStateVector(snapshot.stateVector) : new Map<number, number>();
  const differences = new Map<string, Uint8Array>();

  const difference = (whole: Snapshot, stateVector: Uint8Array): Uint8Array => {
    const key = Buffer.from(stateVector).toString("latin1");
    const known = differences.get(key);
    if (known) return known;
    const found = Y.diffUpdate(whole.bytes, stateVector);
    if (differences.size >= KEPT_DIFFERENCES) differences.delete(differences.keys().next().value!);
    differences.set(key, found);
    return found;
  };
  const base = (
    theirs: ReadonlyMap<number, number>,
    stateVector: Uint8Array,
  ): Uint8Array | null => {
    if (!snapshot) return null;
    if (theirs.size === 0 || snapshot.bytes.length < WHOLE_BYTES) return snapshot.bytes;
    if (isWithin(covered, theirs)) return Buffer.concat([Uint8Array.of(0), snapshot.deletes]);
    return difference(snapshot, stateVector);
  };

  return {
    to(stateVector, tail) {
      const theirs = Y.decodeStateVector(stateVector);
      const lacking = framesLacking(theirs, tail);
      const first = base(theirs, stateVector);
      if (!first) return [...lacking, syncFrame(SYNC.step2, NOTHING)];
      if (lacking.length === 0) return [syncFrameHead(SYNC.step2, first.length), first];
      return [
        syncFrameHead(SYNC.update, first.length),
        first,
        ...lacking,
        syncFrame(SYNC.step2, NOTHING),
      ];
    },
    since(seq, tail) {
      const frames = tail
        .entries()
        .filter((entry) => entry.seq >= seq)
        .map(({ frame }) => frame);
      if (!snapshot || seq > snapshot.seq) return frames;
      return [syncFrameHead(SYNC.update, snapshot.bytes.length), snapshot.bytes, ...frames];
    },
  };
}

function framesLacking(theirs: ReadonlyMap<number, number>, tail: Tail): Uint8Array[] {
  if (tail.rows === 0) return [];
  if (theirs.size === 0) return [tail.joined()];
  return tail
    .entries()
    .filter((entry) => brings(entry, theirs))
    .map(({ frame }) => frame);
}

function brings({ facts }: TailEntry, theirs: ReadonlyMap<number, number>): boolean {
  if (facts.deletes) return true;
  return (
    facts.spans.length === 0 || facts.spans.some(({ client, to }) => to > (theirs.get(client) ?? 0))
  );
}

function isWithin(part: ReadonlyMap<number, number>, whole: ReadonlyMap<number, number>): boolean {
  for (const [client, clock] of part) if ((whole.get(client) ?? 0) < clock) return false;
  return true;
}
