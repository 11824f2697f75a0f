import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { Role } from "@rembuk/model";
import { MESSAGE, type RefusalCode } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import * as sync from "y-protocols/sync";
import type * as Y from "yjs";

import type { DeviceStore } from "./device/device-store.ts";
import { createMemoryStore } from "./device/memory-store.ts";
import type { OpenedStore } from "./device/opened-store.ts";
import { answer } from "./testing-exchange.ts";
import { createLog, type Log } from "./testing-log.ts";

/** A server that speaks the Yjs door and the exchange of the API, and stores nothing before the test says so. */
export interface SyncServer {
  /** Its origin. */
  readonly url: string;
  /** What the server has of a document. */
  readonly doc: (documentId: string) => Y.Doc;
  /** Echoes every receipt that was asked for, and from now on at once. */
  readonly store: () => void;
  /** Keeps receipts back until `store`. */
  readonly stall: () => void;
  /** Hears and says nothing any more on open sockets, or on a document's: the lines are dead and do not know it. */
  readonly mute: (documentId?: string) => void;
  /** Closes every socket of a document. */
  readonly hangUp: (documentId: string, code: number) => void;
  /** How many sockets are open. */
  readonly connections: () => number;
  /** Documents for which a socket was opened, once for each. */
  readonly visits: readonly string[];
  /** Requests in their order: `GET /changes?after=0`. */
  readonly requests: string[];
  /** Cuts the next answers after so many documents. */
  cut: number;
  /** How often somebody asked whether the line is still there. */
  reminders: number;
  /** The largest update that was sent, in bytes. */
  readonly largest: number;
  /** How far the server's clock is behind. */
  late: number;
  /** Answers the next requests with this. */
  failing: RefusalCode | null;
  /** Passes an update on to whoever has the document open, as a colleague does. */
  readonly pass: (documentId: string, update: Uint8Array) => void;
  /** Adds bytes to a document that nobody can read. */
  readonly spoil: (documentId: string) => void;
  /** Forgets everything, as after the restore of an empty backup, or of a copy that was put back by hand. */
  readonly forget: (how?: { readonly hasEpoch: boolean }) => void;
  stop(): Promise<void>;
  /** Comes back on the same port with what it has. */
  start(): Promise<void>;
}

/** A device store that several windows of a test share. */
export const createSharedStore = (): DeviceStore => ({ ...createMemoryStore(), isLasting: true });

/** A device store that lasts as long as the test, opened. */
export function keptIn(store: DeviceStore): OpenedStore {
  return {
    store,
    health: () => ({ kind: "lasting" }),
    subscribe: () => () => {},
    onRecovery: () => () => {},
    wasEvicted: false,
    retry: async () => {},
  };
}

/** Waits for a state, on a machine that may be busy with other suites. */
export const eventually = <Value>(check: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(check, { timeout: 20_000 });

/** Lets a faked clock go on while sockets and requests do their part. */
export async function elapse(clock: Clock, milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += STEP_MS) {
    await clock.advanceTimersByTimeAsync(STEP_MS);
    await new Promise((resolve) => trueTimeout(resolve, 2));
  }
}

/** Taken before a test fakes it. */
const trueTimeout = globalThis.setTimeout;

interface Clock {
  advanceTimersByTimeAsync(milliseconds: number): Promise<unknown>;
}

const STEP_MS = 100;

/** Where somebody opens the workspace `w` of a server, on a device of their own or in another tab of the same. */
export const placeAt = (
  server: Pick<SyncServer, "url">,
  store: DeviceStore,
  role: Role = "owner",
) => ({
  workspaceId: "w",
  personId: "sari",
  role,
  server: { url: server.url, token: "a-token-of-this-device" },
  opened: keptIn(store),
});

/** Starts one; a closed document of `refused` is answered with its code, on sockets and in the API. */
export async function startSyncServer(
  refused: ReadonlyMap<string, number> = new Map(),
): Promise<SyncServer> {
  const sockets = new Map<WebSocket, string>();
  const hearers = new Set<WebSocket>();
  const muted = new WeakSet<WebSocket>();
  const owed: (() => void)[] = [];
  const log = createLog(() => {
    for (const socket of hearers) send(socket, newsFrame(log));
  });
  let stalled = false;
  let port = 0;
  let http: Server;

  const send = (socket: WebSocket, frame: Uint8Array) => {
    if (socket.readyState === WebSocket.OPEN && !muted.has(socket)) socket.send(frame);
  };
  const pay = () => {
    for (const give of owed.splice(0)) give();
  };
  const receive = (socket: WebSocket, documentId: string, frame: Uint8Array) => {
    if (muted.has(socket)) return;
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.stored) owed.push(() => send(socket, frame));
    if (!stalled) pay();
    if (type === MESSAGE.queryAwareness) {
      server.reminders++;
      send(socket, Uint8Array.of(MESSAGE.awareness, 1, 0));
    }
    if (type === MESSAGE.news) {
      hearers.add(socket);
      send(socket, newsFrame(log));
    }
    if (type !== MESSAGE.sync) return;
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    sync.readSyncMessage(decoder, encoder, log.doc(documentId), socket);
    if (encoding.length(encoder) > 1) send(socket, encoding.toUint8Array(encoder));
  };
  const enter = (socket: WebSocket, documentId: string) => {
    server.visits.push(documentId);
    const code = refused.get(documentId);
    if (code !== undefined) return socket.close(code);
    sockets.set(socket, documentId);
    socket.on("close", () => {
      sockets.delete(socket);
      hearers.delete(socket);
    });
    socket.on("message", (data: Buffer) => receive(socket, documentId, new Uint8Array(data)));
    follow(socket, log.doc(documentId), (frame) => send(socket, frame));
  };

  const server = {
    url: "",
    doc: log.doc,
    store() {
      stalled = false;
      pay();
    },
    stall: () => (stalled = true),
    mute(documentId?: string) {
      for (const [socket, open] of sockets) {
        if (documentId === undefined || open === documentId) muted.add(socket);
      }
    },
    hangUp(documentId: string, code: number) {
      for (const [socket, open] of sockets) if (open === documentId) socket.close(code);
    },
    connections: () => sockets.size,
    visits: [] as string[],
    requests: [] as string[],
    cut: Infinity,
    reminders: 0,
    get largest() {
      return log.largest;
    },
    late: 0,
    failing: null as RefusalCode | null,
    pass(documentId: string, update: Uint8Array) {
      for (const [socket, open] of sockets) {
        if (open === documentId) send(socket, updateFrame(update));
      }
    },
    spoil: log.spoil,
    forget: log.forget,
    async stop() {
      owed.splice(0);
      for (const socket of sockets.keys()) socket.terminate();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
    async start() {
      const door = new WebSocketServer({ noServer: true });
      http = createServer((request, response) => {
        void answer(request, response, { log, server, refused });
      });
      http.on("upgrade", (request, socket, head) => {
        door.handleUpgrade(request, socket, head, (webSocket) => {
          enter(webSocket, decodeURIComponent(request.url!.slice("/sync/y/".length)));
        });
      });
      http.listen(port, "127.0.0.1");
      await once(http, "listening");
      port = (http.address() as AddressInfo).port;
      server.url = `http://127.0.0.1:${port}`;
    },
  };
  await server.start();
  return server;
}

function updateFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.sync);
  sync.writeUpdate(encoder, update);
  return encoding.toUint8Array(encoder);
}

function newsFrame(log: Log): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.news);
  encoding.writeVarUint(encoder, log.rows().length);
  return encoding.toUint8Array(encoder);
}

/** Asks a newcomer what it has, and passes on what others write. */
function follow(socket: WebSocket, doc: Y.Doc, send: (frame: Uint8Array) => void): void {
  const write = (fill: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, MESSAGE.sync);
    fill(encoder);
    send(encoding.toUint8Array(encoder));
  };
  const pass = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) write((encoder) => sync.writeUpdate(encoder, update));
  };
  write((encoder) => sync.writeSyncStep1(encoder, doc));
  doc.on("update", pass);
  socket.on("close", () => doc.off("update", pass));
}
