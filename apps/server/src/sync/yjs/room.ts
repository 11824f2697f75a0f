import type { DocumentAddress, LoggedDocument, Snapshot } from "../../store/log.ts";
import type { Committer, Holder } from "../committer.ts";
import type { Outlet } from "../outlet.ts";
import { createAnswers } from "./answers.ts";
import { SYNC, syncFrame } from "./frames.ts";
import { createKnownDeletes, type KnownDeletes } from "./known-deletes.ts";
import { createKnownState } from "./known-state.ts";
import { createPresence, type Presence } from "./presence.ts";
import { createTail } from "./tail.ts";
import { readFacts, type UpdateFacts } from "./update-facts.ts";

/** Someone who has the document open. */
export interface Peer {
  readonly connectionId: string;
  readonly personId: string;
  readonly outlet: Outlet;
}

/** Who an update comes from; not every writer has a socket. */
export interface Author {
  readonly connectionId: string;
  readonly personId: string;
}

/** The people who have one document open, what they may have missed, and nothing of what it means. */
export interface Room {
  readonly address: DocumentAddress;
  readonly presence: Presence;
  join(peer: Peer): void;
  leave(peer: Peer): void;
  /** Sends what somebody with this state vector lacks. */
  answer(peer: Peer, stateVector: Uint8Array): void;
  /** Passes an update on and puts it in line for the log. */
  accept(author: Author, update: Uint8Array, facts: UpdateFacts): void;
  /** True when nothing in it is new, deletions included. */
  hasAll(facts: UpdateFacts): boolean;
  /** Brings a peer up to date that stopped reading for a while. */
  catchUp(peer: Peer): void;
  /** Exchanges what the tail has become after compaction. */
  compacted(snapshot: Snapshot): void;
  /** Starts over from the log, and tells everyone to compare: something was taken out of it. */
  reload(content: LoggedDocument): void;
  readonly tail: { readonly rows: number; readonly bytes: number };
  readonly peers: ReadonlySet<Peer>;
  readonly unstored: number;
  /** Updates that were accepted and are not stored yet. */
  waiting(): Uint8Array[];
}

/** Opens a room over what the log holds. `onQuiet` is called when it may be let go. */
export function createRoom({
  address,
  content,
  committer,
  now,
  onCommitted,
}: {
  address: DocumentAddress;
  content: LoggedDocument | null;
  committer: Committer;
  now: () => number;
  onCommitted: (room: Room) => void;
}): Room {
  const peers = new Set<Peer>();
  const missedFrom = new Map<Peer, number>();
  let snapshot: Snapshot | null = null;
  let tail = createTail([]);
  let known = createKnownState(null);
  let deletes: KnownDeletes | null = null;
  let answers = createAnswers(null);
  let headSeq = 0;
  let unstored = 0;

  const load = (from: LoggedDocument | null) => {
    snapshot = from?.snapshot ?? null;
    tail = createTail(from?.tail ?? []);
    known = createKnownState(snapshot?.stateVector ?? null);
    for (const entry of tail.entries()) known.add(entry.facts.spans);
    answers = createAnswers(snapshot);
    deletes = null;
    headSeq = Math.max(snapshot?.seq ?? 0, tail.lastSeq());
  };

  const tell = (frame: Buffer, except: unknown) => {
    for (const peer of peers) {
      if (peer === except) continue;
      if (!peer.outlet.isLagging()) peer.outlet.send(frame);
      else if (!missedFrom.has(peer)) missedFrom.set(peer, headSeq);
    }
  };
  const presence = createPresence({
    tell: (frame) => {
      for (const { outlet } of peers) if (!outlet.isLagging()) outlet.send(frame);
    },
    headcount: () => peers.size,
    now,
  });
  const holder: Holder = {
    onCommitted() {
      unstored--;
      if (unstored === 0) onCommitted(room);
    },
  };

  const room: Room = {
    address,
    presence,
    peers,
    get tail() {
      return tail;
    },
    get unstored() {
      return unstored;
    },
    waiting() {
      const entries = tail.entries();
      return entries.slice(entries.length - unstored).map(({ update }) => update);
    },
    join(peer) {
      peers.add(peer);
      peer.outlet.send(syncFrame(SYNC.step1, known.encode()));
      const everyone = presence.everyone();
      if (everyone) peer.outlet.send(everyone);
    },
    leave(peer) {
      peers.delete(peer);
      missedFrom.delete(peer);
      presence.leave(peer);
    },
    answer(peer, stateVector) {
      peer.outlet.send(...answers.to(stateVector, tail));
    },
    accept(author, update, facts) {
      if (facts.deletes === null && known.covers(facts.spans)) return;
      headSeq++;
      const entry = tail.push(headSeq, update, facts);
      known.add(facts.spans);
      if (deletes && facts.deletes) deletes.add(facts.deletes);
      tell(entry.frame, author);
      unstored++;
      const { connectionId, personId } = author;
      const row = { document: address, seq: headSeq, personId, connectionId, receivedAt: now() };
      committer.add({ ...row, bytes: entry.update }, holder);
    },
    hasAll(facts) {
      if (!known.covers(facts.spans)) return false;
      if (!facts.deletes) return true;
      deletes ??= knownDeletes(snapshot, tail.entries());
      return deletes.covers(facts.deletes);
    },
    catchUp(peer) {
      const from = missedFrom.get(peer);
      if (from === undefined) return;
      missedFrom.delete(peer);
      peer.outlet.send(...answers.since(from, tail));
    },
    compacted(next) {
      snapshot = next;
      tail.dropThrough(next.seq);
      answers = createAnswers(next);
      deletes = null;
    },
    reload(from) {
      const waiting = tail.entries().filter(({ seq }) => seq > lastSeqOf(from));
      load(from);
      for (const entry of waiting) {
        tail.push(entry.seq, entry.update, entry.facts);
        known.add(entry.facts.spans);
        headSeq = Math.max(headSeq, entry.seq);
      }
      const ask = syncFrame(SYNC.step1, known.encode());
      for (const peer of peers) peer.outlet.send(ask, ...answers.since(0, tail));
    },
  };

  load(content);
  return room;
}

function lastSeqOf({ snapshot, tail }: LoggedDocument): number {
  return Math.max(snapshot?.seq ?? 0, tail.at(-1)?.seq ?? 0);
}

const NO_STRUCTS = Uint8Array.of(0);

function knownDeletes(
  snapshot: Snapshot | null,
  tail: readonly { readonly facts: UpdateFacts }[],
): KnownDeletes {
  const known = createKnownDeletes();
  if (snapshot) known.add(readFacts(Buffer.concat([NO_STRUCTS, snapshot.deletes])).deletes ?? []);
  for (const { facts } of tail) known.add(facts.deletes ?? []);
  return known;
}
