import { once } from "node:events";

import { MESSAGE } from "@rembuk/protocol";
import { WebSocket } from "ws";

import { type Door, socketAt } from "../peers/door.ts";
import { bytesOf, EMPTY_UPDATE, type Messages, messagesOf, SYNC, versionOf } from "./message.ts";

/** A client that speaks the protocol but holds no document, so that the load costs little. */
export interface RawClient {
  readonly messages: Messages;
  /** Resolves when the server has answered with the document. */
  readonly whenSynced: Promise<void>;
  /** Sends a whole message, built by `messages`. */
  send(message: Uint8Array): void;
  isOpen(): boolean;
  close(): Promise<void>;
  /** Cuts the connection without a word. */
  cut(): void;
}

/** What a raw client hears. */
export interface Heard {
  /** The content of an update, or of the answer that opens the document. */
  onUpdate?(update: Uint8Array): void;
  /** Everything sent before the message with this version is stored. */
  onStored?(version: number): void;
  /** Hocuspocus says of one update that it is synced: its client then shows nothing as unsaved. */
  onSyncStatus?(): void;
}

/** Connects to a document. */
export function openRawClient(door: Door, key: string, heard: Heard = {}): RawClient {
  const { url, protocols } = socketAt(door, key);
  const socket = new WebSocket(url, protocols, { perMessageDeflate: false });
  const messages = messagesOf(door, key);
  const whenSynced = new Promise<void>((resolve, reject) => {
    socket.on("open", () => socket.send(messages.hello));
    socket.on("error", reject);
    socket.on("close", (code, reason) => {
      reject(new Error(`${url} closed with ${code} ${String(reason)} before it answered.`));
    });
    socket.on("message", (data) => {
      receive(messages.body(data as Buffer), { socket, messages, heard, onSynced: resolve });
    });
  });
  return {
    messages,
    whenSynced,
    send: (message) => socket.send(message),
    isOpen: () => socket.readyState === WebSocket.OPEN,
    async close() {
      if (socket.readyState === WebSocket.CLOSED) return;
      socket.close();
      await once(socket, "close");
    },
    cut: () => socket.terminate(),
  };
}

interface Receiver {
  readonly socket: WebSocket;
  readonly messages: Messages;
  readonly heard: Heard;
  readonly onSynced: () => void;
}

function receive(body: Uint8Array, receiver: Receiver): void {
  const { socket, messages, heard } = receiver;
  const [type = -1] = body;
  switch (type) {
    case MESSAGE.auth:
      socket.send(messages.ask);
      break;
    case MESSAGE.stored:
      heard.onStored?.(versionOf(body));
      break;
    case HOCUSPOCUS.syncStatus:
      heard.onSyncStatus?.();
      break;
    case MESSAGE.sync:
    case HOCUSPOCUS.syncReply:
      receiveSync(body, receiver);
      break;
    default:
    // Presence means nothing to a client without a document.
  }
}

function receiveSync(body: Uint8Array, { socket, messages, heard, onSynced }: Receiver): void {
  const [, step] = body;
  if (step === SYNC.step1) socket.send(messages.sync(SYNC.step2, EMPTY_UPDATE));
  else heard.onUpdate?.(bytesOf(body));
  if (step === SYNC.step2) onSynced();
}

/** Hocuspocus' own messages: a sync message that wants no question back, and its acknowledgement. */
const HOCUSPOCUS = { syncReply: 4, syncStatus: 8 } as const;
