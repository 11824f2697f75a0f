import { MESSAGE } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

// Every provider listens for the end of the process.
process.setMaxListeners(30);

/** Another program at the Yjs door: the library's own provider, as it comes from npm. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  synced(): Promise<void>;
  /** The code of a refusal, which the provider takes as final. */
  closed(): Promise<number>;
  leave(): void;
}

/** Where a stock client goes, and by which token. */
export interface StockDoor {
  readonly url: string;
  readonly token: string;
}

/** Opens a document with an unmodified provider. */
export function openStockClient({ url, token }: StockDoor, documentId: string): StockClient {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace("http", "ws")}/sync/y`, documentId, doc, {
    params: { token },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 500,
  });
  const closed = new Promise<number>((resolve) => {
    provider.on("closed", ({ code }) => resolve(code));
  });
  return {
    doc,
    provider,
    synced: () =>
      new Promise((resolve) => {
        const look = () => {
          if (!provider.synced) return;
          provider.off("sync", look);
          resolve();
        };
        provider.on("sync", look);
        look();
      }),
    closed: () => closed,
    leave() {
      provider.destroy();
      provider.awareness.destroy();
      doc.destroy();
    },
  };
}

/** Reads a document as somebody who was never there before. */
export async function readAfresh<T>(
  door: StockDoor,
  documentId: string,
  read: (doc: Y.Doc) => T,
): Promise<T> {
  const client = openStockClient(door, documentId);
  await client.synced();
  const found = read(client.doc);
  client.leave();
  return found;
}

/** Asks the server to say when everything that was sent before is stored. `version` comes back with the answer. */
export function askWhetherStored({ provider }: StockClient, version: number): void {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.stored);
  encoding.writeVarUint(encoder, version);
  provider.ws?.send(encoding.toUint8Array(encoder));
}

/** Hears up to which version everything is stored. */
export function onStored({ provider }: StockClient, listener: (version: number) => void): void {
  provider.messageHandlers[MESSAGE.stored] = (_answer, decoder) => {
    listener(decoding.readVarUint(decoder));
  };
}

/** Resolves when the server has stored everything that was sent so far. */
export function whenStored(client: StockClient): Promise<void> {
  return new Promise((resolve) => {
    onStored(client, () => resolve());
    askWhetherStored(client, 1);
  });
}
