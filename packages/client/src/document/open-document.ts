import { openYjsDocument } from "@rembuk/crdt/yjs";
import type { DocumentSchema, Tables } from "@rembuk/model";
import * as Y from "yjs";

import { type Attention, createAttention } from "./attention.ts";
import { createCarrier } from "./carry-document.ts";
import {
  type DocumentExchange,
  exchangeDocument,
  type ExchangeEvents,
  exchangeNothing,
} from "./exchange-document.ts";
import type { DocumentPlace, HeldDocument } from "./held-document.ts";
import { holdOnDevice, type OnDevice } from "./hold-on-device.ts";
import { createEarlyKeeper } from "./keep-early.ts";
import { trackEdits } from "./track-edits.ts";

/** Opens a document: shows what the device has, then exchanges it with the server. */
export function openDocument<T extends Tables>(
  id: string,
  schema: DocumentSchema<T>,
  place: DocumentPlace,
): HeldDocument<T> {
  const doc = new Y.Doc();
  // What turns out to wait although nobody edited just now has to be asked about too.
  const onFound = () => {
    exchange.askForConfirmation();
    place.onChange();
  };
  const device = holdOnDevice(doc, id, { ...place, onChange: onFound });
  const { keeper, unconfirmed, readiness } = device;
  const settle = (numbers: readonly number[]) => {
    attention.look();
    if (numbers.length === 0) return Promise.resolve();
    place.tabs.tellNews({ type: "settled", settled: [{ documentId: id, numbers }] });
    return keeper.settle(numbers);
  };
  const { exchange, attention } = exchangeHeld(doc, id, { ...place, ...device, settle });
  const parts = { ...place, doc, documentId: id, keeper, unconfirmed, exchange, settle };
  const keepEarly = createEarlyKeeper(doc, keeper);
  const carrier = createCarrier({ ...parts, keepEarly, onChange: onFound });
  const edits = trackEdits({ ...parts, reread: () => carrier.reread() });
  const loaded = device.load().then(attention.loaded);

  return {
    id,
    live: openYjsDocument(doc, schema),
    ...looking(attention, exchange, place.onChange),
    ...kept(device),
    loaded,
    waiting: () => unconfirmed.size(),
    hear: edits.hear,
    hearSettled(numbers) {
      unconfirmed.settled(numbers);
      attention.look();
      place.onChange();
    },
    reread: () => carrier.reread(),
    compare: () => exchange.compare().finally(keepEarly),
    async receive(updates) {
      await loaded;
      const isKept = await carrier.receive(updates);
      readiness.reach();
      return isKept;
    },
    outgoing: () => loaded.then(() => carrier.outgoing()),
    recover: (recovery) => loaded.then(() => device.recover(recovery)),
    close() {
      exchange.destroy();
      doc.destroy();
    },
  };
}

type Kept = "ready" | "isReady" | "storeFailed" | "isRead" | "flushed";

/** What has to do with the device. */
function kept({ readiness, keeper, isRead }: OnDevice): Pick<HeldDocument<Tables>, Kept> {
  return {
    ready: readiness.promise,
    isReady: readiness.isReached,
    storeFailed: keeper.failed,
    isRead,
    flushed: keeper.flushed,
  };
}

type Looked = "awareness" | "retain" | "release" | "held" | "setOnline" | "line" | "tryNow";

/** What has to do with who looks at the document, and with its socket. */
function looking(
  { retain, release, held, setOnline }: Attention,
  { awareness, line, tryNow }: DocumentExchange,
  onChange: () => void,
): Pick<HeldDocument<Tables>, Looked> {
  return {
    awareness,
    retain,
    release() {
      release();
      onChange();
    },
    held,
    setOnline,
    line,
    tryNow,
  };
}

interface Exchanged extends DocumentPlace, OnDevice {
  readonly settle: (numbers: readonly number[]) => Promise<void>;
}

/** Ties the document to the server, with a socket while somebody looks at it or it is being confirmed. */
function exchangeHeld(
  doc: Y.Doc,
  documentId: string,
  { door, mayWrite, unconfirmed, readiness, settle, onChange, onNews }: Exchanged,
): { readonly exchange: DocumentExchange; readonly attention: Attention } {
  const isSending = () => mayWrite && unconfirmed.size() > 0;
  const events: ExchangeEvents = {
    mayWrite,
    latestEdit: () => (isSending() ? unconfirmed.latest() : 0),
    onSynced: readiness.reach,
    onLine: onChange,
    onConfirmed: (edit) => {
      void unconfirmed.confirm(edit).then(settle);
      attention.look();
      onChange();
    },
    ...(onNews && { onNews }),
  };
  const exchange = door ? exchangeDocument(doc, documentId, door, events) : exchangeNothing(doc);
  const attention = createAttention(exchange, isSending);
  return { exchange, attention };
}
