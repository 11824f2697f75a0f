import type { DocumentAddress, Log } from "../../store/log.ts";
import type { Committer } from "../committer.ts";
import { createRoom, type Peer, type Room } from "./room.ts";

/** The rooms that somebody is in, or that hold something which is not stored yet. */
export interface Rooms {
  /** Opens a document, whether anyone has written to it or not. */
  open(address: DocumentAddress): Room;
  /** Opens a document for one deed: until that has returned, the room stays. */
  hold<Result>(address: DocumentAddress, deed: (room: Room) => Result): Result;
  /** Opens a document for as long as a deed takes: until `release` is called, the room stays. */
  borrow(address: DocumentAddress): { readonly room: Room; readonly release: () => void };
  find(documentId: string): Room | undefined;
  leave(room: Room, peer: Peer): void;
  readonly size: number;
}

/**
 * Keeps rooms by document. A room goes when its last peer has left and its last row is stored, and then
 * costs nothing.
 *
 * @param onSettled hears of a document whose rows are all stored: it may be worth compacting
 */
export function createRooms({
  log,
  committer,
  now,
  onSettled,
}: {
  log: Log;
  committer: Committer;
  now: () => number;
  onSettled: (room: Room) => void;
}): Rooms {
  const roomsById = new Map<string, Room>();
  /** Rooms that somebody works in without a socket, and how many do. */
  const holds = new Map<Room, number>();
  const settle = (room: Room) => {
    onSettled(room);
    if (room.headcount > 0 || room.unstored > 0 || holds.has(room)) return;
    room.presence.stop();
    roomsById.delete(room.address.id);
  };
  const open = (address: DocumentAddress) => {
    const known = roomsById.get(address.id);
    if (known) return known;
    const logged = log.load(address.id);
    const room = createRoom({ address, logged, committer, now, onStored: settle });
    roomsById.set(address.id, room);
    return room;
  };
  const release = (room: Room) => {
    const left = holds.get(room)! - 1;
    if (left > 0) return void holds.set(room, left);
    holds.delete(room);
    if (room.unstored === 0) settle(room);
  };
  const borrow = (address: DocumentAddress) => {
    const room = open(address);
    holds.set(room, (holds.get(room) ?? 0) + 1);
    return { room, release: () => release(room) };
  };
  return {
    open,
    borrow,
    hold(address, deed) {
      const { room, release: giveBack } = borrow(address);
      try {
        return deed(room);
      } finally {
        giveBack();
      }
    },
    find: (documentId) => roomsById.get(documentId),
    leave(room, peer) {
      room.leave(peer);
      if (room.headcount === 0 && room.unstored === 0) settle(room);
    },
    get size() {
      return roomsById.size;
    },
  };
}
