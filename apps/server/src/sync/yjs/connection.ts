import { may } from "@rembuk/model";
import { CLOSE } from "@rembuk/protocol";

import { createAllowance } from "../allowance.ts";
import type { Served, Visitor } from "../codec.ts";
import type { Committer, Waiter } from "../committer.ts";
import { createOutlet } from "../outlet.ts";
import { echoFrame, KEEP_ALIVE } from "./frames.ts";
import { type Message, readMessage } from "./messages.ts";
import { Malformed, TooLarge } from "./refusals.ts";
import type { Peer, Room } from "./room.ts";
import type { Rooms } from "./rooms.ts";
import { readFacts, type UpdateFacts } from "./update-facts.ts";

/** An update may weigh this many bytes; larger things belong beside documents, not in them. */
export const UPDATE_BYTES = 4 * 1024 * 1024;

/** Serves one stock y-websocket client, ours included, until its socket closes. */
export function serveYjs(
  { webSocket, socket, holder, connectionId }: Visitor,
  { room, rooms, committer }: { room: Room; rooms: Rooms; committer: Committer },
): Served {
  const mayWrite = may(holder.role, "write", room.address.kind);
  const allowance = createAllowance(performance.now());
  let toEcho: Uint8Array | null = null;
  let unanswered: Uint8Array | null = null;

  const outlet = createOutlet(socket, {
    isOpen: () => webSocket.readyState === webSocket.OPEN,
    onDrained() {
      room.catchUp(peer);
      if (unanswered) answer(unanswered);
    },
    onHopeless: () => webSocket.close(CLOSE.later, "unread"),
  });
  const peer: Peer = { connectionId, personId: holder.personId, outlet };
  const waiter: Waiter = {
    onStored() {
      if (toEcho) outlet.send(echoFrame(toEcho));
      toEcho = null;
    },
  };

  // Who does not read gets one answer when they do, not one for every time they asked.
  const answer = (stateVector: Uint8Array) => {
    unanswered = outlet.isLagging() ? stateVector : null;
    if (!unanswered) room.answer(peer, stateVector);
  };
  const update = (bytes: Uint8Array, answered: boolean) => {
    if (!mayWrite) {
      // An honest SyncStep2 comes from every client, with all the deletions it knows of.
      if (!answered) webSocket.close(CLOSE.forbidden, "read-only");
      return;
    }
    if (bytes.length > UPDATE_BYTES) throw new TooLarge("an update");
    const facts = checked(bytes);
    if (answered && room.hasAll(facts)) return;
    if (committer.isFull()) webSocket.close(CLOSE.later, "the store is failing");
    else room.accept(peer, bytes, facts);
  };
  const handle = (message: Message) => {
    if (message.type === "update") update(message.update, message.answered);
    else if (message.type === "presence") room.presence.receive(peer, message.payload);
    else if (message.type === "stored") {
      toEcho = message.frame;
      committer.whenStored(waiter);
    } else if (message.type === "ask") answer(message.stateVector);
    else if (message.type === "whoIsThere") {
      const everyone = room.presence.everyone();
      if (everyone) outlet.send(everyone);
    }
  };

  webSocket.on("message", (data: Buffer, isBinary) => {
    if (webSocket.readyState !== webSocket.OPEN) return;
    if (!isBinary) return webSocket.close(1003, "text");
    try {
      handle(readMessage(data));
    } catch (error) {
      webSocket.close(closeCodeOf(error), error instanceof Error ? error.message : "");
    }
    const pause = allowance.spend(data.length, performance.now());
    if (pause > 0) pauseReading(webSocket, pause);
  });
  webSocket.on("close", () => {
    committer.forget(waiter);
    rooms.leave(room, peer);
  });
  room.join(peer);

  return {
    keepAlive() {
      if (!outlet.takeSpoken()) outlet.send(KEEP_ALIVE);
    },
  };
}

function checked(update: Uint8Array): UpdateFacts {
  try {
    return readFacts(update);
  } catch {
    throw new Malformed("not an update");
  }
}

function closeCodeOf(error: unknown): number {
  if (error instanceof TooLarge) return CLOSE.tooLarge;
  if (error instanceof Malformed) return CLOSE.malformed;
  throw error;
}

function pauseReading(webSocket: Visitor["webSocket"], milliseconds: number): void {
  if (webSocket.isPaused) return;
  webSocket.pause();
  setTimeout(() => webSocket.resume(), milliseconds).unref();
}
