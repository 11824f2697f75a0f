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
