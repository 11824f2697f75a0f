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

function receive(body: Uint8Array, { socket, messages, heard, onSynced }: Receiver): void {
  const [type = -1] = body;
  switch (type) {
    case MESSAGE.auth:
      socket.send(messages.ask);
      break;
    case MESSAGE.stored:
      heard.onStored?.(versionOf(body));
      break;
    case MESSAGE.sync:
    case HOCUSPOCUS_SYNC_REPLY:
      if (body[1] === SYNC.step1) socket.send(messages.sync(SYNC.step2, EMPTY_UPDATE));
      else heard.onUpdate?.(bytesOf(body));
      if (body[1] === SYNC.step2) onSynced();
      break;
    default:
    // Awareness and Hocuspocus' own states mean nothing to a client without a document.
  }
}

/** What Hocuspocus calls a sync message that wants no question back. */
const HOCUSPOCUS_SYNC_REPLY = 4;
