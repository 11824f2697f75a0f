import { openYjsDocument, type YjsDocument } from "@rembuk/crdt/yjs";
import type { DocumentSchema, Tables } from "@rembuk/model";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import type { Connection, Standing } from "../session/save-state.ts";
import { createAttention } from "./attention.ts";
import { type Door, type Exchange, exchangeDocument } from "./exchange-document.ts";
import { FROM_DEVICE, keepDocument, type Keeper } from "./keep-document.ts";
import { createReadiness } from "./readiness.ts";
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
  readonly release: () => void;
}

/** What the session asks of a document besides showing it. */
export interface HeldDocument<T extends Tables> extends OpenDocument<T> {
  /** Says that somebody looks at it: opens its socket. */
  readonly retain: () => void;
  /** True while somebody looks at it or sends it. */
  held(): boolean;
  /** Resolves when the device store has been read. */
  readonly loaded: Promise<void>;
  /** Edits that the server has not confirmed. */
  waiting(): number;
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
  /** Called when the standing changed. */
  readonly onChange: () => void;
}

/** Opens a document: shows what the device has, then exchanges it with the server. */
export function openDocument<T extends Tables>(
  id: string,
  schema: DocumentSchema<T>,
  place: DocumentPlace,
): HeldDocument<T> {
  const doc = new Y.Doc();
  const unconfirmed = createUnconfirmed();
  const keeper = keepDocument(doc, id, place.store, place.onChange);
  const readiness = createReadiness();
  const exchange = exchangeDocument(doc, id, place.door, {
    latestEdit: () => (unconfirmed.size() > 0 ? unconfirmed.latest() : 0),
    onSynced: readiness.reach,
    onConnection: place.onChange,
    onConfirmed: (edit) => {
      void unconfirmed.confirm(edit).then(keeper.settle);
      place.onChange();
    },
  });
  const attention = createAttention(exchange);
  const { promise: loaded, resolve: setLoaded } = Promise.withResolvers<void>();

  keepUpdates(doc, keeper, exchange.isOrigin, (kept) => {
    unconfirmed.add(kept);
    exchange.askForConfirmation();
    place.onChange();
  });
  void keeper.load().then(({ had, waiting }) => {
    for (const number of waiting) unconfirmed.add(Promise.resolve(number));
    if (had) readiness.reach();
    attention.loaded();
    setLoaded();
    place.onChange();
  });

  return {
    id,
    live: openYjsDocument(doc, schema),
    awareness: exchange.awareness,
    ready: readiness.promise,
    isReady: readiness.isReached,
    retain: attention.retain,
    release: attention.release,
    setOnline: attention.setOnline,
    connection: exchange.connection,
    standing: () => ({
      connection: exchange.connection().kind,
      waiting: unconfirmed.size(),
      storeFailed: keeper.failed(),
    }),
    flushed: keeper.flushed,
    loaded,
    held: attention.held,
    waiting: () => unconfirmed.size(),
    close() {
      exchange.destroy();
      doc.destroy();
    },
  };
}

/** Keeps every update of a document on the device; `onEdit` hears of those that were made here. */
function keepUpdates(
  doc: Y.Doc,
  keeper: Keeper,
  isFromOutside: Exchange["isOrigin"],
  onEdit: (kept: Promise<number | null>) => void,
): void {
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_DEVICE) return;
    const kept = keeper.keep(update, !isFromOutside(origin));
    if (!isFromOutside(origin)) onEdit(kept);
  });
}
