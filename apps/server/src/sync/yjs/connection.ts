import { may } from "@rembuk/model";
import { CLOSE, UPDATE_BYTES } from "@rembuk/protocol";

import { createAllowance } from "../allowance.ts";
import type { Served, Visitor } from "../codec.ts";
import type { Committer } from "../committer.ts";
import type { News } from "../news.ts";
import { createOutlet } from "../outlet.ts";
import { createReceipts } from "../receipts.ts";
import { KEEP_ALIVE } from "./frames.ts";
import { type Message, readMessage } from "./messages.ts";
import { Malformed, Refused, TooLarge } from "./refusals.ts";
import type { Peer, Room } from "./room.ts";
import type { Rooms } from "./rooms.ts";
import { readFacts, type UpdateFacts } from "./update-facts.ts";

/** Of the WebSocket protocol; stock clients come back after it. */
const INTERNAL_ERROR = 1011;

interface House {
  readonly room: Room;
  readonly rooms: Rooms;
  readonly committer: Committer;
  readonly news: News;
  readonly report: (problem: string) => void;
}

/** Serves one stock y-websocket client, ours included, until its socket closes. */
export function serveYjs(visitor: Visitor, house: House): Served {
  const { room, rooms, committer, news, report } = house;
  const { webSocket, socket, holder, connectionId } = visitor;
  let unanswered: Uint8Array | null = null;
  let endNews: (() => void) | null = null;

  const outlet = createOutlet(socket, {
    isOpen: () => webSocket.readyState === webSocket.OPEN,
    onDrained() {
      room.catchUp(peer);
      if (unanswered) answer(unanswered);
    },
    onHopeless: () => webSocket.close(CLOSE.later, "unread"),
  });
  const peer: Peer = { connectionId, personId: holder.personId, outlet };
  const receipts = createReceipts(outlet, committer);
  const mayWrite = may(holder.role, "write", room.address.kind);

  // Who does not read gets one answer when they do, not one for every time they asked.
  const answer = (stateVector: Uint8Array) => {
    unanswered = outlet.isLagging() ? stateVector : null;
    if (!unanswered) room.answer(peer, stateVector);
  };
  const followNews = () => {
    const { kind, workspaceId } = room.address;
    if (kind === "workspace") endNews ??= news.follow(workspaceId, outlet);
  };
  const take = (update: Uint8Array, answered: boolean) => {
    if (mayWrite) write(update, answered, { room, committer, peer });
    // An honest SyncStep2 comes from every client, with all the deletions it knows of.
    else if (!answered) throw new Refused(CLOSE.forbidden, "read-only");
  };
  const handle = (message: Message) => {
    if (message.type === "update") take(message.update, message.answered);
    else if (message.type === "presence") room.presence.receive(peer, message.payload);
    else if (message.type === "stored") {
      // What a viewer sent was passed over, so there is nothing to vouch for.
      if (mayWrite) receipts.ask(message.frame);
    } else if (message.type === "ask") answer(message.stateVector);
    else if (message.type === "news") followNews();
    else if (message.type === "whoIsThere") outlet.send(room.presence.everyone() ?? KEEP_ALIVE);
  };

  listen(visitor, handle, report);
  webSocket.on("close", () => {
    receipts.forget();
    endNews?.();
    rooms.leave(room, peer);
  });
  room.join(peer);

  return {
    keepAlive() {
      if (!outlet.takeSpoken()) outlet.send(KEEP_ALIVE);
    },
  };
}

function listen(
  { webSocket }: Visitor,
  handle: (message: Message) => void,
  report: (problem: string) => void,
): void {
  const allowance = createAllowance(performance.now());
  webSocket.on("message", (data: Buffer, isBinary) => {
    if (webSocket.readyState !== webSocket.OPEN) return;
    if (!isBinary) return webSocket.close(1003, "text");
    try {
      handle(readMessage(data));
    } catch (error) {
      if (error instanceof Refused) webSocket.close(error.closeCode, error.message);
      else {
        // A mistake of ours that one peer has found must not take the others down.
        report(
          `A message could not be handled: ${error instanceof Error ? error.stack : String(error)}`,
        );
        webSocket.close(INTERNAL_ERROR);
      }
    }
    const pause = allowance.spend(data.length, performance.now());
    if (pause > 0) pauseReading(webSocket, pause);
  });
}

function write(
  update: Uint8Array,
  answered: boolean,
  { room, committer, peer }: { room: Room; committer: Committer; peer: Peer },
): void {
  if (update.length > UPDATE_BYTES) throw new TooLarge("an update");
  const facts = checked(update);
  const isKnown = () => answered && room.hasAll(facts);
  if (committer.isFull() && !isKnown()) throw new Refused(CLOSE.later, "the store is failing");
  if (answered) room.offer(peer, update, facts);
  else room.accept(peer, update, facts);
}

function checked(update: Uint8Array): UpdateFacts {
  try {
    return readFacts(update);
  } catch {
    throw new Malformed("not an update");
  }
}

function pauseReading(webSocket: Visitor["webSocket"], milliseconds: number): void {
  if (webSocket.isPaused) return;
  webSocket.pause();
  setTimeout(() => webSocket.resume(), milliseconds).unref();
}
