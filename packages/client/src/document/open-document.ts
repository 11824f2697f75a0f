import { openYjsDocument, type YjsDocument } from "@rembuk/crdt/yjs";
import type { DocumentSchema, Tables } from "@rembuk/model";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import type { TabChannel, TabEdit } from "../device/tab-channel.ts";
import type { Connection } from "../session/save-state.ts";
import { createAttention } from "./attention.ts";
import { type Door, type Exchange, exchangeDocument } from "./exchange-document.ts";
import { FROM_DEVICE, keepDocument, type Keeper } from "./keep-document.ts";
import { createReadiness, type Readiness } from "./readiness.ts";
import { createUnconfirmed, type Unconfirmed } from "./unconfirmed.ts";

/** A document of the workspace that is open here and exchanged with the server. */
export interface OpenDocument<T extends Tables> {
  readonly id: string;
  readonly live: YjsDocument<T>;
  /** Cursors and selections in this document's texts. */
  readonly awareness: Awareness;
  /** Resolves once what is shown is the document and not its absence: the device had it, or the server answered. */
  readonly ready: Promise<void>;
  isReady(): boolean;
  /** Resolves when the device store has been read, whatever it had. */
  readonly loaded: Promise<void>;
  /** Says that nobody looks at it any more. Its socket closes once the server has everything. */
  readonly release: () => void;
}

/** What the session asks of a document besides showing it. */
export interface HeldDocument<T extends Tables> extends OpenDocument<T> {
  /** Says that somebody looks at it: opens its socket. */
  readonly retain: () => void;
  /** True while somebody looks at it or sends it. */
  held(): boolean;
  /** True once it counts what the device store had waiting. */
  isRead(): boolean;
  /** Edits that the server has not confirmed. */
  waiting(): number;
  /** True once something could not be kept on the device. */
  storeFailed(): boolean;
  connection(): Connection;
  /** The browser says whether there is a network. */
  setOnline(online: boolean): void;
  /** Takes in what was edited in another tab. */
  hear(edit: TabEdit): void;
  /** Resolves when every edit is in the device store. */
  flushed(): Promise<void>;
  close(): void;
}

/** Where a document is kept and exchanged, and by whom. */
export interface DocumentPlace {
  readonly store: DeviceStore;
  readonly door: Door;
  readonly tabs: TabChannel;
  /** False where the server takes nothing from this person: then it confirms nothing either. */
  readonly mayWrite: boolean;
  /** Called when it stands otherwise than before. */
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
  const keeper = keepDocument(doc, id, place.store, {
    onChange: place.onChange,
    isWaiting: () => unconfirmed.size() > 0,
    onWaiting: (number) => unconfirmed.add(Promise.resolve(number)),
  });
  const readiness = createReadiness();
  const isSending = () => place.mayWrite && unconfirmed.size() > 0;
  const exchange = exchangeDocument(doc, id, place.door, {
    latestEdit: () => (isSending() ? unconfirmed.latest() : 0),
    onSynced: readiness.reach,
    onConnection: place.onChange,
    onConfirmed: (edit) => {
      void unconfirmed.confirm(edit).then(keeper.settle);
      attention.look();
      place.onChange();
    },
  });
  const attention = createAttention(exchange, isSending);
  const edits = trackEdits(doc, id, { keeper, unconfirmed, exchange, place });
  let isRead = false;
  const loaded = load(keeper, unconfirmed, readiness).then((read) => {
    isRead = read;
    attention.loaded();
    place.onChange();
  });

  return {
    id,
    live: openYjsDocument(doc, schema),
    awareness: exchange.awareness,
    ready: readiness.promise,
    isReady: readiness.isReached,
    retain: attention.retain,
    release() {
      attention.release();
      place.onChange();
    },
    setOnline: attention.setOnline,
    connection: exchange.connection,
    storeFailed: keeper.failed,
    isRead: () => isRead,
    flushed: keeper.flushed,
    loaded,
    held: attention.held,
    waiting: () => unconfirmed.size(),
    hear: edits.hear,
    close() {
      exchange.destroy();
      doc.destroy();
    },
  };
}

/** Reads what the device has; resolves to whether it could. */
async function load(
  keeper: Keeper,
  unconfirmed: Unconfirmed,
  readiness: Readiness,
): Promise<boolean> {
  const stored = await keeper.load();
  for (const number of stored?.waiting ?? []) unconfirmed.add(Promise.resolve(number));
  if (stored?.had) readiness.reach();
  return stored !== null;
}

/** Marks updates that another tab made and keeps. */
const FROM_TAB = "tab";

interface Trackers {
  readonly keeper: Keeper;
  readonly unconfirmed: Unconfirmed;
  readonly exchange: Exchange;
  readonly place: DocumentPlace;
}

/** Keeps every update of a document on the device, counts those that people made, and tells other tabs of them. */
function trackEdits(
  doc: Y.Doc,
  documentId: string,
  { keeper, unconfirmed, exchange, place }: Trackers,
): { readonly hear: (edit: TabEdit) => void } {
  const count = (kept: Promise<number | null>) => {
    unconfirmed.add(kept);
    exchange.askForConfirmation();
    place.onChange();
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_DEVICE || origin === FROM_TAB) return;
    const isEdit = !exchange.isOrigin(origin);
    const kept = keeper.keep(update, isEdit);
    if (!isEdit) return;
    count(kept);
    // Told when it is kept: whichever tab lives longer finds it in the store.
    void kept.then((number) => place.tabs.tell({ documentId, update, number }));
  });
  return {
    hear({ update, number }) {
      Y.applyUpdate(doc, update, FROM_TAB);
      // What the other tab could not keep, this one tries to.
      count(number === null ? keeper.keep(update, true) : Promise.resolve(number));
    },
  };
}
