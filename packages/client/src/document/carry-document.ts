import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import { applyRows } from "./apply-rows.ts";
import type { DocumentExchange } from "./exchange-document.ts";
import type { Keeper } from "./keep-document.ts";
import type { Unconfirmed } from "./unconfirmed.ts";

/** What of a document is to be sent by another way than its socket. */
export interface Parcel {
  readonly updates: readonly Uint8Array[];
  /** Says that the server has committed exactly these. */
  readonly confirm: () => Promise<void>;
}

/** Takes a document's updates to the server and from it where no socket does. */
export interface Carrier {
  /** Resolves to whether all of it is on the device. */
  receive(updates: readonly Uint8Array[]): Promise<boolean>;
  /** Takes in what another tab has put into the device store. */
  reread(): Promise<void>;
  outgoing(): Promise<Parcel>;
}

interface Carried {
  readonly doc: Y.Doc;
  readonly documentId: string;
  readonly store: DeviceStore;
  readonly keeper: Keeper;
  readonly unconfirmed: Unconfirmed;
  readonly exchange: DocumentExchange;
  readonly keepEarly: () => void;
  readonly settle: (numbers: readonly number[]) => Promise<void>;
  readonly onChange: () => void;
}

/** Serves a document that is open and has been read. */
export function createCarrier(carried: Carried): Carrier {
  const { doc, documentId, store, keeper, unconfirmed, exchange } = carried;
  const { keepEarly, settle, onChange } = carried;
  return {
    async receive(updates) {
      exchange.receive(updates);
      keepEarly();
      await keeper.flushed();
      return !keeper.failed();
    },
    async reread() {
      const { updates, waiting } = await store.load(documentId);
      applyRows(doc, updates);
      unconfirmed.addStored(waiting);
      onChange();
    },
    async outgoing() {
      const latest = unconfirmed.latest();
      await keeper.flushed();
      // What the device would not keep is nowhere but here.
      const kept = keeper.failed() ? null : await store.outgoing(documentId);
      return {
        updates: kept?.updates ?? [Y.encodeStateAsUpdate(doc)],
        async confirm() {
          const numbers = new Set([
            ...(kept?.numbers ?? []),
            ...(await unconfirmed.confirm(latest)),
          ]);
          // Those that another tab told of while this was under way are gone with the rest.
          unconfirmed.settled([...numbers]);
          onChange();
          await settle([...numbers]);
        },
      };
    },
  };
}
