import type * as Y from "yjs";

import type { Recovery } from "../device/opened-store.ts";
import type { DocumentPlace } from "./held-document.ts";
import { keepDocument, type Keeper, type Loaded } from "./keep-document.ts";
import { createReadiness, type Readiness } from "./readiness.ts";
import { createUnconfirmed, type Unconfirmed } from "./unconfirmed.ts";

/** An open document and the device: what is kept of it, what of that waits, and whether it can be shown. */
export interface OnDevice {
  readonly keeper: Keeper;
  readonly unconfirmed: Unconfirmed;
  readonly readiness: Readiness;
  /** True once what waits in the store is counted. */
  readonly isRead: () => boolean;
  /** Takes in what the device has. */
  readonly load: () => Promise<void>;
  /** The store keeps things again: what it missed is kept now. */
  readonly recover: (recovery: Recovery) => Promise<void>;
}

/** Begins with nothing read. */
export function holdOnDevice(
  doc: Y.Doc,
  documentId: string,
  { store, door, isShared, onChange }: DocumentPlace,
): OnDevice {
  const unconfirmed = createUnconfirmed();
  const readiness = createReadiness();
  const keeper = keepDocument(doc, documentId, store, {
    onChange() {
      confirmHere();
      onChange();
    },
    isWaiting: () => isShared() && unconfirmed.size() > 0,
    onWaiting: (number) => unconfirmed.addStored([number]),
  });
  /** Where there is no server, the device confirms: what goes with the window has not been kept. */
  const confirmHere = () => {
    if (!isShared() && !keeper.failed() && keeper.isLasting()) unconfirmed.forgetDone();
  };
  let isRead = false;
  const take = (found: Loaded | null) => {
    isRead ||= found !== null;
    unconfirmed.addStored(found?.waiting ?? []);
    // Where there is no server, what the device does not have is not there.
    if (found?.had || (found !== null && door === null)) readiness.reach();
    onChange();
  };
  return {
    keeper,
    unconfirmed,
    readiness,
    isRead: () => isRead,
    load: async () => take(await keeper.load()),
    async recover(recovery) {
      const found = await keeper.recover(recovery);
      confirmHere();
      take(found);
    },
  };
}
