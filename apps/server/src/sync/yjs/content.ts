import type { LoggedDocument, Snapshot } from "../../store/log.ts";
import { type Answers, createAnswers } from "./answers.ts";
import { createKnownState, type KnownState } from "./known-state.ts";
import { createRanges, type Ranges } from "./ranges.ts";
import { createTail, type Tail, type TailEntry } from "./tail.ts";
import { readFacts, type UpdateFacts } from "./update-facts.ts";

/** How much has gathered behind a snapshot. */
export interface Weight {
  readonly rows: number;
  readonly bytes: number;
  readonly snapshotBytes: number;
}

/** A document as the server holds it: bytes and clocks, never a live document. */
export interface Content {
  /** The seq of the last accepted update. */
  readonly headSeq: number;
  readonly stateVector: () => Uint8Array;
  /** Takes an update in; `null` when its clocks say that nothing in it is new. */
  push(update: Uint8Array, facts: UpdateFacts): TailEntry | null;
  /** True when nothing in it is new, deletions included. */
  readonly hasAll: (facts: UpdateFacts) => boolean;
  /** Frames for somebody with this state vector. */
  framesFor(stateVector: Uint8Array): Uint8Array[];
  /** Frames for somebody who missed everything from `seq` on. */
  framesSince(seq: number): Uint8Array[];
  lastUpdates(count: number): Uint8Array[];
  /** How much has gathered behind the snapshot. */
  readonly weight: () => Weight;
  readonly compacted: (snapshot: Snapshot) => void;
  /** Starts over from the log; what is not stored there yet stays. */
  reload(logged: LoggedDocument): void;
}

interface State {
  readonly snapshot: Snapshot | null;
  readonly tail: Tail;
  readonly known: KnownState;
  readonly answers: Answers;
}

/** Opens what the log holds of a document. */
export function createContent(logged: LoggedDocument | null): Content {
  let state = stateOf(logged);
  let headSeq = lastSeqOf(logged);
  let deletes: Ranges | null = null;

  return {
    get headSeq() {
      return headSeq;
    },
    stateVector: () => state.known.encode(),
    push(update, facts) {
      if (facts.deletes === null && state.known.covers(facts.spans)) return null;
      headSeq++;
      state.known.add(facts.spans);
      if (deletes && facts.deletes) deletes.add(facts.deletes);
      return state.tail.push(headSeq, update, facts);
    },
    hasAll(facts) {
      if (!state.known.covers(facts.spans)) return false;
      if (!facts.deletes) return true;
      deletes ??= deletesIn(state);
      return deletes.covers(facts.deletes);
    },
    framesFor: (stateVector) => state.answers.to(stateVector, state.tail),
    framesSince: (seq) => state.answers.since(seq, state.tail),
    lastUpdates(count) {
      const entries = state.tail.entries();
      return entries.slice(entries.length - count).map(({ update }) => update);
    },
    weight: () => ({
      rows: state.tail.rows,
      bytes: state.tail.bytes,
      snapshotBytes: state.snapshot?.bytes.length ?? 0,
    }),
    compacted(snapshot) {
      state.tail.dropThrough(snapshot.seq);
      state = { ...state, snapshot, answers: createAnswers(snapshot) };
      deletes = null;
    },
    reload(from) {
      const notStored = state.tail.entries().filter(({ seq }) => seq > lastSeqOf(from));
      state = stateOf(from);
      deletes = null;
      for (const { seq, update, facts } of notStored) {
        state.tail.push(seq, update, facts);
        state.known.add(facts.spans);
      }
    },
  };
}

function stateOf(logged: LoggedDocument | null): State {
  const snapshot = logged?.snapshot ?? null;
  const tail = createTail(logged?.tail ?? []);
  const known = createKnownState(snapshot?.stateVector ?? null);
  for (const { facts } of tail.entries()) known.add(facts.spans);
  return { snapshot, tail, known, answers: createAnswers(snapshot) };
}

function lastSeqOf(logged: LoggedDocument | null): number {
  return Math.max(logged?.snapshot?.seq ?? 0, logged?.tail.at(-1)?.seq ?? 0);
}

const NO_STRUCTS = Uint8Array.of(0);

/**
 * All deletions, read when they are first asked for.
 *
 * State vectors do not show them, and every honest SyncStep2 repeats them all: without this each client
 * that reconnects would add its whole delete set to the log.
 */
function deletesIn({ snapshot, tail }: State): Ranges {
  const ranges = createRanges();
  if (snapshot) ranges.add(readFacts(Buffer.concat([NO_STRUCTS, snapshot.deletes])).deletes ?? []);
  for (const { facts } of tail.entries()) ranges.add(facts.deletes ?? []);
  return ranges;
}
