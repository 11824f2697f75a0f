import { HocuspocusProvider, HocuspocusProviderWebsocket } from "@hocuspocus/provider";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";

import { type Door, documentAt } from "./door.ts";

/** A document in the hands of the client library that belongs to the server. */
export interface StockClient {
  readonly synced: () => boolean;
  /** Resolves when the server's answer has been merged. */
  readonly whenSynced: Promise<void>;
  destroy(): void;
}

type SocketClass = typeof globalThis.WebSocket;

/** Opens a document with the server's own client, unmodified. */
export function openStockClient(door: Door, key: string, doc: Y.Doc): StockClient {
  return door.speech === "hocuspocus"
    ? openHocuspocusClient(door, key, doc)
    : openYWebsocketClient(door, key, doc);
}

function openYWebsocketClient(door: Door, key: string, doc: Y.Doc): StockClient {
  const provider = new WebsocketProvider(door.url, documentAt(door, key), doc, {
    WebSocketPolyfill: WebSocket as unknown as SocketClass,
    disableBc: true,
    params: door.token === undefined ? {} : { token: door.token },
  });
  return {
    synced: () => provider.synced,
    whenSynced: new Promise((resolve) => {
      provider.on("sync", (synced) => {
        if (synced) resolve();
      });
    }),
    destroy() {
      provider.destroy();
      // The library leaves this one's timer to whoever owns the document.
      provider.awareness.destroy();
    },
  };
}

function openHocuspocusClient(door: Door, key: string, doc: Y.Doc): StockClient {
  const websocketProvider = new HocuspocusProviderWebsocket({
    url: door.url,
    WebSocketPolyfill: WebSocket,
  });
  const provider = new HocuspocusProvider({
    websocketProvider,
    name: documentAt(door, key),
    document: doc,
  });
  provider.attach();
  return {
    synced: () => provider.isSynced,
    whenSynced: new Promise((resolve) => {
      provider.on("synced", () => resolve());
    }),
    destroy() {
      provider.destroy();
      provider.awareness?.destroy();
      websocketProvider.destroy();
    },
  };
}
