import { finalReason, MESSAGE, subprotocolsFor } from "@rembuk/protocol";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import type * as Y from "yjs";

import type { Connection } from "../session/save-state.ts";
import { readStoredFrame, writeStoredFrame } from "./stored-frame.ts";

/** Where documents are exchanged: the Yjs door of a server (`wss://…/sync/y`) and this device's token. */
export interface Door {
  readonly url: string;
  readonly token: string;
}

/** Exchanges one document with the server while it is connected. */
export interface Exchange {
  readonly awareness: Awareness;
  readonly provider: WebsocketProvider;
  connection(): Connection;
  /** True once the server's answer has been merged. */
  synced(): boolean;
  connect(): void;
  disconnect(): void;
  /** Asks the server to confirm what was sent, once for all edits of this moment. */
  askForConfirmation(): void;
  destroy(): void;
}

export interface ExchangeEvents {
  /** The edit to ask about, 0 when nothing waits. */
  latestEdit(): number;
  onSynced(): void;
  onConfirmed(edit: number): void;
  onConnection(): void;
}

/** Ties a document to the server. Does not connect by itself. */
export function exchangeDocument(
  doc: Y.Doc,
  documentId: string,
  door: Door,
  events: ExchangeEvents,
): Exchange {
  const awareness = new Awareness(doc);
  const provider = new WebsocketProvider(door.url, documentId, doc, {
    awareness,
    connect: false,
    protocols: subprotocolsFor(door.token),
    // The stock back-off has no jitter: a whole team would come back in the same quarter of a second.
    maxBackoffTime: 1500 + Math.random() * 2500,
  });
  let connection: Connection = { kind: "offline" };
  let asking = false;

  const become = (next: Connection) => {
    if (connection.kind === "refused" || next.kind === connection.kind) return;
    connection = next;
    events.onConnection();
  };
  const ask = () => {
    asking = false;
    const edit = events.latestEdit();
    const { ws } = provider;
    if (edit > 0 && provider.synced && ws?.readyState === ws?.OPEN)
      ws?.send(writeStoredFrame(edit));
  };

  provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) => {
    events.onConfirmed(readStoredFrame(decoder));
  };
  provider.on("status", ({ status }) => {
    if (status !== "connected") become({ kind: provider.shouldConnect ? "connecting" : "offline" });
  });
  provider.on("sync", (synced) => {
    if (!synced) return;
    become({ kind: "live" });
    events.onSynced();
    // The server asks for what it lacks before it answers, so everything made so far has been sent by now.
    ask();
  });
  provider.on("closed", ({ code }) => {
    become({ kind: "refused", reason: finalReason(code) ?? "forbidden" });
  });

  return {
    awareness,
    provider,
    connection: () => connection,
    synced: () => provider.synced,
    connect: () => {
      if (connection.kind !== "refused") provider.connect();
    },
    disconnect() {
      provider.disconnect();
      become({ kind: "offline" });
    },
    askForConfirmation() {
      if (asking) return;
      asking = true;
      queueMicrotask(ask);
    },
    destroy: () => provider.destroy(),
  };
}
