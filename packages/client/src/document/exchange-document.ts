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
  readonly connection: () => Connection;
  readonly connect: () => void;
  readonly disconnect: () => void;
  /** Asks the server to confirm what was sent, once for all edits of this moment. */
  readonly askForConfirmation: () => void;
  /** True for the origin of transactions that came from the server. */
  readonly isOrigin: (origin: unknown) => boolean;
  destroy(): void;
}

/** What an exchange asks and tells whoever holds the document. */
export interface ExchangeEvents {
  /** The edit to ask about, 0 when nothing waits. */
  readonly latestEdit: () => number;
  readonly onSynced: () => void;
  readonly onConfirmed: (edit: number) => void;
  readonly onConnection: () => void;
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
    // It would be silent while there is no network, and would not say whose edits wait for the server.
    disableBc: true,
    protocols: subprotocolsFor(door.token),
    // The stock back-off has no jitter: a whole team would come back in the same quarter of a second.
    maxBackoffTime: 1500 + Math.random() * 2500,
  });
  const askForConfirmation = oncePerMoment(() => ask(provider, events.latestEdit()));
  const connection = followConnection(provider, events.onConnection);

  provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) => {
    events.onConfirmed(readStoredFrame(decoder));
  };
  provider.on("sync", (synced) => {
    if (!synced) return;
    events.onSynced();
    // The server asks for what it lacks before it answers, so everything made so far has been sent by now.
    ask(provider, events.latestEdit());
  });

  return {
    awareness,
    connection,
    connect: () => {
      if (connection().kind !== "refused") provider.connect();
    },
    disconnect: () => provider.disconnect(),
    askForConfirmation,
    isOrigin: (origin) => origin === provider,
    destroy: () => provider.destroy(),
  };
}

/** Turns the provider's events into one state. A refusal is final. */
function followConnection(provider: WebsocketProvider, onChange: () => void): () => Connection {
  let connection: Connection = { kind: "offline" };
  const become = (next: Connection) => {
    if (connection.kind === "refused" || next.kind === connection.kind) return;
    connection = next;
    onChange();
  };
  provider.on("status", ({ status }) => {
    // Connected is not yet live: the documents have not been compared.
    if (status !== "connected") become({ kind: provider.shouldConnect ? "connecting" : "offline" });
  });
  provider.on("connection-close", () => {
    if (!provider.shouldConnect) become({ kind: "offline" });
  });
  provider.on("sync", (synced) => {
    if (synced) become({ kind: "live" });
  });
  provider.on("closed", ({ code }) => {
    become({ kind: "refused", reason: finalReason(code) ?? "forbidden" });
  });
  return () => connection;
}

function ask(provider: WebsocketProvider, edit: number): void {
  const { ws } = provider;
  if (edit > 0 && provider.synced && ws?.readyState === ws?.OPEN) ws?.send(writeStoredFrame(edit));
}

/** Asks after the provider has sent what was edited in this moment, and once for all of it. */
function oncePerMoment(act: () => void): () => void {
  let due = false;
  return () => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      act();
    });
  };
}
