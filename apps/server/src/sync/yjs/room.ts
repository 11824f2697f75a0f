import type { DocumentAddress, LoggedDocument, Snapshot } from "../../store/log.ts";
import type { Committer, Holder } from "../committer.ts";
import type { Outlet } from "../outlet.ts";
import { createContent, type Weight } from "./content.ts";
import { SYNC, syncFrame } from "./frames.ts";
import { createPresence, type Presence } from "./presence.ts";
import type { UpdateFacts } from "./update-facts.ts";

/** Who an update comes from; not every writer has a socket. */
export interface Author {
  readonly connectionId: string;
  readonly personId: string;
  /** When it was written, in milliseconds since 1970; now when absent. */
  readonly at?: number;
}

/** Someone who has the document open. */
export interface Peer extends Author {
  readonly outlet: Outlet;
}

/** The people who have one document open, what they may have missed, and nothing of what it means. */
export interface Room {
  readonly address: DocumentAddress;
  readonly presence: Presence;
  readonly headcount: number;
  /** How many accepted updates are not stored yet. */
  readonly unstored: number;
  join(peer: Peer): void;
  leave(peer: Peer): void;
  /** Sends what somebody with this state vector lacks. */
  answer(peer: Peer, stateVector: Uint8Array): void;
  /** Passes an update on and puts it in line for the log. */
  accept(author: Author, update: Uint8Array, facts: UpdateFacts): void;
  /** Accepts an update unless nothing in it is new; answers whether something was. */
  offer(author: Author, update: Uint8Array, facts: UpdateFacts): boolean;
  /** True when nothing in it is new, deletions included. */
  hasAll(facts: UpdateFacts): boolean;
  /** Brings a peer up to date that did not read for a while. */
  catchUp(peer: Peer): void;
  /** Accepted updates that are not stored yet. */
  waiting(): Uint8Array[];
  /** How much has gathered behind the snapshot. */
  weight(): Weight;
  compacted(snapshot: Snapshot): void;
  /** Starts over from the log, and asks everyone to compare: something was taken out of it. */
  reload(logged: LoggedDocument): void;
}

interface RoomDeps {
  readonly address: DocumentAddress;
  readonly logged: LoggedDocument | null;
  readonly committer: Committer;
  readonly now: () => number;
  readonly onStored: (room: Room) => void;
}

/** Opens a room over what the log holds. `onStored` is called whenever nothing is waiting any more. */
export function createRoom({ address, logged, committer, now, onStored }: RoomDeps): Room {
  const crowd = createCrowd();
  const content = createContent(logged);
  const presence = createPresence({ tell: crowd.mention, headcount: crowd.size, now });
  let unstored = 0;
  const holder: Holder = {
    onCommitted: () => --unstored === 0 && onStored(room),
  };
  const ask = () => syncFrame(SYNC.step1, content.stateVector());

  const room: Room = {
    address,
    presence,
    get headcount() {
      return crowd.size();
    },
    get unstored() {
      return unstored;
    },
    join(peer) {
      crowd.add(peer);
      const everyone = presence.everyone();
      peer.outlet.send(ask(), ...(everyone ? [everyone] : []));
    },
    leave(peer) {
      crowd.remove(peer);
      presence.leave(peer);
    },
    answer: (peer, stateVector) => peer.outlet.send(...content.framesFor(stateVector)),
    accept(author, update, facts) {
      const entry = content.push(update, facts);
      if (!entry) return;
      crowd.tell(entry.frame, entry.seq, author);
      unstored++;
      const { seq, update: bytes } = entry;
      const { connectionId, personId, at: receivedAt = now() } = author;
      committer.add({ document: address, seq, personId, connectionId, receivedAt, bytes }, holder);
    },
    offer(author, update, facts) {
      const isNew = !content.hasAll(facts);
      if (isNew) room.accept(author, update, facts);
      return isNew;
    },
    hasAll: content.hasAll,
    catchUp(peer) {
      const missed = crowd.takeMissed(peer);
      if (missed !== null) peer.outlet.send(...content.framesSince(missed));
    },
    waiting: () => (unstored === 0 ? [] : content.lastUpdates(unstored)),
    weight: content.weight,
    compacted: content.compacted,
    reload(from) {
      content.reload(from);
      for (const frame of [ask(), ...content.framesSince(0)]) crowd.tell(frame, 0, null);
    },
  };
  return room;
}

/** The peers of a room, and since when each of those who read too slowly has missed updates. */
function createCrowd() {
  const peers = new Set<Peer>();
  const missedSince = new Map<Peer, number>();
  return {
    size: () => peers.size,
    add: (peer: Peer) => void peers.add(peer),
    remove(peer: Peer) {
      peers.delete(peer);
      missedSince.delete(peer);
    },
    tell(frame: Uint8Array, seq: number, except: Author | null) {
      for (const peer of peers) {
        if (peer === except) continue;
        if (!peer.outlet.isLagging()) peer.outlet.send(frame);
        else if (!missedSince.has(peer)) missedSince.set(peer, seq);
      }
    },
    /** Tells what is not worth catching up on. */
    mention: (frame: Uint8Array) => {
      for (const { outlet } of peers) if (!outlet.isLagging()) outlet.send(frame);
    },
    takeMissed(peer: Peer): number | null {
      const seq = missedSince.get(peer) ?? null;
      missedSince.delete(peer);
      return seq;
    },
  };
}
