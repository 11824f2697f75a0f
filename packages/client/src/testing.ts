import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { MESSAGE } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket, WebSocketServer } from "ws";
import * as sync from "y-protocols/sync";
import * as Y from "yjs";

/** A server that speaks the Yjs door's protocol, and stores nothing before the test says so. */
export interface SyncServer {
  readonly url: string;
  /** What the server has of a document. */
  readonly doc: (documentId: string) => Y.Doc;
  /** Echoes every receipt that was asked for, and from now on at once. */
  readonly store: () => void;
  /** Keeps receipts back until `store`. */
  readonly stall: () => void;
  /** Closes every socket of a document. */
  readonly hangUp: (documentId: string, code: number) => void;
  /** How many sockets are open. */
  readonly connections: () => number;
  stop(): Promise<void>;
  /** Comes back on the same port with what it has. */
  start(): Promise<void>;
}

/** Starts one; a closed document of `refused` is answered with its code. */
export async function startSyncServer(
  refused: ReadonlyMap<string, number> = new Map(),
): Promise<SyncServer> {
  const docs = new Map<string, Y.Doc>();
  const owed: (() => void)[] = [];
  let stalled = false;
  let port = 0;
  let server: WebSocketServer;

  const doc = (documentId: string) => {
    const known = docs.get(documentId) ?? new Y.Doc();
    docs.set(documentId, known);
    return known;
  };
  const receive = (socket: WebSocket, documentId: string, frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.stored) owed.push(() => socket.send(frame));
    if (!stalled) pay();
    if (type !== MESSAGE.sync) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    sync.readSyncMessage(decoder, encoder, doc(documentId), socket);
    if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder));
  };
  const pay = () => {
    for (const send of owed.splice(0)) send();
  };
  const start = async () => {
    server = new WebSocketServer({ port, host: "127.0.0.1" });
    server.on("connection", (socket, request) => {
      const documentId = decodeURIComponent(new URL(request.url!, "http://x").pathname.slice(1));
      const code = refused.get(documentId);
      if (code !== undefined) return socket.close(code);
      sockets.set(socket, documentId);
      socket.on("close", () => sockets.delete(socket));
      socket.on("message", (data: Buffer) => receive(socket, documentId, new Uint8Array(data)));
      follow(socket, doc(documentId));
    });
    await once(server, "listening");
    port = (server.address() as AddressInfo).port;
  };
  const sockets = new Map<WebSocket, string>();

  await start();
  return {
    url: `ws://127.0.0.1:${port}`,
    doc,
    store() {
      stalled = false;
      pay();
    },
    stall: () => (stalled = true),
    hangUp(documentId, code) {
      for (const [socket, open] of sockets) if (open === documentId) socket.close(code);
    },
    connections: () => sockets.size,
    async stop() {
      owed.splice(0);
      for (const socket of sockets.keys()) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
    start,
  };
}

/** Asks a newcomer what it has, and passes on what others write. */
function follow(socket: WebSocket, doc: Y.Doc): void {
  const send = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    write(encoder);
    if (socket.readyState === WebSocket.OPEN) socket.send(encoding.toUint8Array(encoder));
  };
  const pass = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send((encoder) => sync.writeUpdate(encoder, update));
  };
  send((encoder) => sync.writeSyncStep1(encoder, doc));
  doc.on("update", pass);
  socket.on("close", () => doc.off("update", pass));
}
