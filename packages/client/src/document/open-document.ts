import { openYjsDocument, type YjsDocument } from "@rembuk/crdt/yjs";
import type { DocumentSchema, Tables } from "@rembuk/model";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import type { Connection, Standing } from "../session/save-state.ts";
import type { Turns } from "../session/turns.ts";
import { type Door, type Exchange, exchangeDocument } from "./exchange-document.ts";
import { FROM_DEVICE, keepDocument } from "./keep-document.ts";
import { createUnconfirmed } from "./unconfirmed.ts";

/** A document of the workspace that is open here and exchanged with the server. */
export interface OpenDocument<T extends Tables> {
  readonly id: string;
  readonly live: YjsDocument<T>;
  /** Cursors and selections in this document's texts. */
  readonly awareness: Awareness;
  /** Resolves once what is shown is the document and not its absence: the device had it, or the server answered. */
  readonly ready: Promise<void>;
  isReady(): boolean;
  /** Says that nobody looks at it any more. Its socket closes once the server has everything. */
  release(): void;
}

/** What the session asks of a document besides showing it. */
export interface HeldDocument<T extends Tables> extends OpenDocument<T> {
  /** Says that somebody looks at it: opens its socket. */
  retain(): void;
  standing(): Standing;
  connection(): Connection;
  /** The browser says whether there is a network. */
  setOnline(online: boolean): void;
  /** Resolves when every edit is in the device store. */
  flushed(): Promise<void>;
  close(): void;
}

export interface DocumentPlace {
  readonly store: DeviceStore;
  readonly door: Door;
  /** Turns of documents that have something to send and nobody looking. */
  readonly turns: Turns;
  /** Called when the standing changed. */
  onChange(): void;
}

/** Opens a document: shows what the device has, then exchanges it with the server. */
export function openDocument<T extends Tables>(
  id: string,
  schema: DocumentSchema<T>,
  { store, door, turns, onChange }: DocumentPlace,
): HeldDocument<T> {
  const doc = new Y.Doc();
  const unconfirmed = createUnconfirmed();
  const keeper = keepDocument(doc, id, store, onChange);
  const holders = { count: 0, online: true, loaded: false };
  const readiness = createReadiness();

  const exchange: Exchange = exchangeDocument(doc, id, door, {
    latestEdit: () => (unconfirmed.size() > 0 ? unconfirmed.latest() : 0),
    onSynced: readiness.reach,
    onConnection: onChange,
    onConfirmed: (edit) => {
      void unconfirmed.confirm(edit).then(keeper.settle);
      settleConnection();
      onChange();
    },
  });

  /** A socket is open while somebody looks, or, in turn with others, while something waits. */
  const settleConnection = () => {
    const reachable = holders.loaded && holders.online;
    if (reachable && holders.count === 0 && unconfirmed.size() > 0) {
      turns.take(id, exchange.connect);
      return;
    }
    turns.give(id);
    if (reachable && holders.count > 0) exchange.connect();
    else exchange.disconnect();
  };

  doc.on(
    "update",
    (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
      if (origin === FROM_DEVICE) return;
      const madeHere = transaction.local;
      const kept = keeper.keep(update, madeHere);
      if (!madeHere) return;
      unconfirmed.add(kept);
      if (holders.count === 0) settleConnection();
      exchange.askForConfirmation();
      onChange();
    },
  );

  void keeper.load().then(({ had, waiting }) => {
    for (const number of waiting) unconfirmed.add(Promise.resolve(number));
    holders.loaded = true;
    if (had) readiness.reach();
    settleConnection();
    onChange();
  });

  return {
    id,
    live: openYjsDocument(doc, schema),
    awareness: exchange.awareness,
    ready: readiness.promise,
    isReady: readiness.isReached,
    retain() {
      holders.count++;
      settleConnection();
    },
    release() {
      holders.count--;
      settleConnection();
    },
    standing: () => ({
      connection: exchange.connection().kind,
      waiting: unconfirmed.size(),
      storeFailed: keeper.failed(),
    }),
    connection: exchange.connection,
    setOnline(online) {
      holders.online = online;
      settleConnection();
    },
    flushed: keeper.flushed,
    close() {
      turns.give(id);
      exchange.destroy();
      doc.destroy();
    },
  };
}

function createReadiness() {
  let reached = false;
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    promise,
    isReached: () => reached,
    reach() {
      reached = true;
      resolve();
    },
  };
}
