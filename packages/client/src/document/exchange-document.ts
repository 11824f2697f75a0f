import { MESSAGE, subprotocolsFor } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import { Awareness } from "y-protocols/awareness";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";

import type { Line } from "../session/connection.ts";
import { type Comparison, createComparison } from "./compare.ts";
import { followLine } from "./follow-line.ts";
import { sendEdits } from "./send-edits.ts";
import { readStoredFrame, writeStoredFrame } from "./stored-frame.ts";
import { watchSilence } from "./watch-silence.ts";

/** Where documents are exchanged: the Yjs door of a server (`wss://…/sync/y`) and this device's token. */
export interface Door {
  readonly url: string;
  readonly token: string;
}

/** Exchanges one document with the server while it is connected. */
export interface DocumentExchange {
  readonly awareness: Awareness;
  readonly line: () => Line;
  readonly connect: () => void;
  readonly disconnect: () => void;
  /** Tries now what waits for its turn. */
  readonly tryNow: () => void;
  /** Asks the server to confirm what was sent, once for all edits of this moment. */
  readonly askForConfirmation: () => void;
  /**
   * Asks the server what is missing here. Resolves to true when that is here, to false when the line broke
   * or stayed silent.
   */
  readonly compare: Comparison["ask"];
  /** Takes in what the server sent by another way. It is not sent back. */
  readonly receive: (updates: readonly Uint8Array[]) => void;
  /** True for the origin of transactions that came from the server. */
  readonly isOrigin: (origin: unknown) => boolean;
  destroy(): void;
}

/** What an exchange asks and tells whoever holds the document. */
export interface ExchangeEvents {
  /** False where the server takes nothing from this person, and shuts out whoever sends it something. */
  readonly mayWrite: boolean;
  /** The edit to ask about, 0 when nothing waits. */
  readonly latestEdit: () => number;
  readonly onSynced: () => void;
  readonly onConfirmed: (edit: number) => void;
  readonly onLine: () => void;
  /** The workspace's last commit number. Given, the server is asked to tell of it. */
  readonly onNews?: (head: number) => void;
}

/** Ties a document to the server. Does not connect by itself. */
export function exchangeDocument(
  doc: Y.Doc,
  documentId: string,
  door: Door,
  events: ExchangeEvents,
): DocumentExchange {
  const awareness = new Awareness(doc);
  const provider = new WebsocketProvider(door.url, documentId, doc, {
    awareness,
    connect: false,
    // It would be silent while there is no network, and would not say whose edits wait for the server.
    disableBc: true,
    protocols: subprotocolsFor(door.token),
  });
  sendEdits(doc, provider, events.mayWrite);
  const { line, hangUp, tryNow } = followLine(provider, () => {
    if (line().kind !== "live") silence.stop();
    events.onLine();
  });
  const silence = watchSilence(provider, hangUp);
  const comparison = createComparison(provider, silence.asked);
  const ask = (edit: number) => {
    if (edit > 0 && sendOn(provider, writeStoredFrame(edit))) silence.asked();
  };
  const { onNews } = events;

  provider.messageHandlers[MESSAGE.stored] = (_encoder, decoder) =>
    events.onConfirmed(readStoredFrame(decoder));
  provider.messageHandlers[MESSAGE.news] = (_encoder, decoder) => {
    onNews?.(decoding.readVarUint(decoder));
  };
  provider.on("sync", (synced) => {
    if (!synced) return;
    events.onSynced();
    // The server asks for what it lacks before it answers, so everything made so far has been sent by now.
    ask(events.latestEdit());
    if (onNews) sendOn(provider, Uint8Array.of(MESSAGE.news));
  });

  return {
    awareness,
    line,
    connect: () => {
      if (line().kind !== "refused") provider.connect();
    },
    disconnect: () => provider.disconnect(),
    tryNow,
    askForConfirmation: oncePerMoment(() => ask(events.latestEdit())),
    compare: comparison.ask,
    // Under the provider's own name: it sends everything else on, and a viewer's is refused for good.
    receive: (updates) => applyAll(doc, updates, provider),
    isOrigin: (origin) => origin === provider,
    destroy() {
      silence.stop();
      comparison.stop();
      provider.destroy();
    },
  };
}

/** An exchange with nobody, for a workspace that is on this device alone. */
export function exchangeNothing(doc: Y.Doc): DocumentExchange {
  const nobody = {};
  return {
    awareness: new Awareness(doc),
    line: () => ({ kind: "closed" }),
    connect() {},
    disconnect() {},
    tryNow() {},
    askForConfirmation() {},
    compare: async () => false,
    receive: (updates) => applyAll(doc, updates, nobody),
    isOrigin: (origin) => origin === nobody,
    destroy() {},
  };
}

/** One transaction: whoever watches the document hears once of all that came. */
function applyAll(doc: Y.Doc, updates: readonly Uint8Array[], origin: unknown): void {
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update, origin);
  }, origin);
}

function sendOn(provider: WebsocketProvider, frame: Uint8Array<ArrayBuffer>): boolean {
  const { ws } = provider;
  if (!provider.synced || ws?.readyState !== ws?.OPEN) return false;
  ws?.send(frame);
  return true;
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
