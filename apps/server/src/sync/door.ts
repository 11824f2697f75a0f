import { once } from "node:events";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";

import { newId } from "@rembuk/model";
import { CLOSE, SUBPROTOCOL, tokenIn } from "@rembuk/protocol";
import { type WebSocket, WebSocketServer } from "ws";

import type { Guesses } from "../people/guesses.ts";
import type { Holder, Keys } from "../people/keys.ts";
import { createAdmission } from "./admission.ts";
import type { Codec, Served, Visitor } from "./codec.ts";

/** Where sockets come in: who is it, may they, and which codec do they speak. */
export interface Door {
  readonly connections: number;
  /** Asks everyone to come back a little later, and shuts. */
  close(): Promise<void>;
}

/** A frame may weigh this many bytes. */
const FRAME_BYTES = 8 * 1024 * 1024;
/** Stock clients hang up after 30 s without a message. */
const KEEP_ALIVE_MS = 12_000;
/** How long a socket may take to say goodbye when the server stops. */
const GOODBYE_MS = 500;

interface Inside {
  readonly webSocket: WebSocket;
  readonly tokenId: string;
  served: Served | null;
  isAlive: boolean;
}

interface DoorDeps {
  readonly codecs: readonly Codec[];
  readonly keys: Keys;
  readonly guesses: Guesses;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
  /** How often a socket must show that it is alive, in milliseconds: who misses two is gone. */
  readonly keepAliveMs?: number;
}

/**
 * Opens the door of a server.
 *
 * A refusal is a close frame after the upgrade: an HTTP status reads as 1006 in browsers, and stock
 * clients then try again for ever.
 */
export function openDoor(server: Server, deps: DoorDeps): Door {
  const inside = new Set<Inside>();
  const admission = createAdmission();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: FRAME_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: (offers) => (offers.has(SUBPROTOCOL) ? SUBPROTOCOL : [...offers][0]!),
  });

  const enter = (visitor: Omit<Visitor, "connectionId">, codec: Codec) => {
    const { webSocket, holder } = visitor;
    const entry: Inside = { webSocket, tokenId: holder.tokenId, served: null, isAlive: true };
    inside.add(entry);
    webSocket.on("close", () => inside.delete(entry));
    webSocket.on("pong", () => (entry.isAlive = true));
    // Nothing is read, and so nothing kept, of somebody who still waits to be let in.
    webSocket.pause();
    admission.enter(() => {
      if (webSocket.readyState !== webSocket.OPEN) return;
      entry.served = codec.serve({ ...visitor, connectionId: newId() });
      webSocket.resume();
    });
  };
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const codec = deps.codecs.find(({ path }) => url.pathname.startsWith(path));
    if (!codec) return hangUp(socket);
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on("error", ignore);
      const holder = identify(request, url, deps);
      if (typeof holder === "number") return webSocket.close(holder);
      const target = targetOf(url, codec);
      const refused = codec.refuse(holder, target);
      if (refused !== null) return webSocket.close(refused);
      enter({ webSocket, socket, holder, target }, codec);
    });
  });
  deps.keys.onRevoked((tokenId) => {
    for (const { webSocket, tokenId: theirs } of inside) {
      if (theirs === tokenId) webSocket.close(CLOSE.revoked, "revoked");
    }
  });
  const heartbeat = setInterval(() => {
    for (const entry of inside) beat(entry);
  }, deps.keepAliveMs ?? KEEP_ALIVE_MS).unref();

  return {
    get connections() {
      return inside.size;
    },
    async close() {
      clearInterval(heartbeat);
      admission.stop();
      sockets.close();
      await sayGoodbye([...inside].map(({ webSocket }) => webSocket));
    },
  };
}

/** Stands alone because a function made where the request is known would keep the request as long as the socket. */
const ignore = () => undefined;

/** Whom the token names, or the close code of the refusal. */
function identify(request: IncomingMessage, url: URL, deps: DoorDeps): Holder | number {
  if (!deps.isOwnOrigin(request)) return CLOSE.forbidden;
  const offers = (request.headers["sec-websocket-protocol"] ?? "").split(",");
  // Stock clients cannot offer a subprotocol everywhere; theirs comes in the query, which is never logged.
  const secret = tokenIn(offers.map((offer) => offer.trim())) ?? url.searchParams.get("token");
  const holder = secret ? deps.keys.holderOf(secret) : null;
  if (holder) return holder;
  return deps.guesses.count(request.socket.remoteAddress) ? CLOSE.revoked : CLOSE.later;
}

async function sayGoodbye(webSockets: readonly WebSocket[]): Promise<void> {
  const gone = webSockets.map((webSocket) => once(webSocket, "close"));
  for (const webSocket of webSockets) webSocket.close(CLOSE.restart, "restart");
  const late = setTimeout(() => {
    for (const webSocket of webSockets) webSocket.terminate();
  }, GOODBYE_MS);
  await Promise.all(gone);
  clearTimeout(late);
}

function beat(entry: Inside): void {
  if (!entry.isAlive) return entry.webSocket.terminate();
  entry.isAlive = false;
  entry.webSocket.ping();
  entry.served?.keepAlive();
}

function targetOf(url: URL, { path }: Codec): string {
  try {
    return decodeURIComponent(url.pathname.slice(path.length));
  } catch {
    return "";
  }
}

function hangUp(socket: Duplex): void {
  socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}
