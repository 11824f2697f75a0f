import * as Y from "yjs";

import type { TabChannel, TabEdit } from "../device/tab-channel.ts";
import { FROM_DEVICE } from "./apply-rows.ts";
import type { DocumentExchange } from "./exchange-document.ts";
import type { Keeper } from "./keep-document.ts";
import { hasGap } from "./keep-early.ts";
import type { Unconfirmed } from "./unconfirmed.ts";

/** Marks updates that another tab made and keeps. */
const FROM_TAB = "tab";

/** What follows a document's edits. */
export interface Tracked {
  readonly doc: Y.Doc;
  readonly documentId: string;
  readonly keeper: Keeper;
  readonly unconfirmed: Unconfirmed;
  readonly exchange: DocumentExchange;
  readonly tabs: TabChannel;
  /** True where edits wait for a server. */
  readonly isShared: () => boolean;
  /** Takes in what another tab has put into the device store. */
  readonly reread: () => Promise<void>;
  readonly onChange: () => void;
}

/** Keeps every update of a document on the device, counts those that people made, and tells other tabs of them. */
export function trackEdits(tracked: Tracked): { readonly hear: (edit: TabEdit) => void } {
  const { doc, documentId, keeper, unconfirmed, exchange, tabs, isShared, reread, onChange } =
    tracked;
  const count = (kept: Promise<number | null>) => {
    unconfirmed.add(kept);
    const edit = unconfirmed.latest();
    // Where there is no server, the device confirms.
    if (!isShared()) {
      void kept.then((number) => {
        if (number === null || !keeper.isLasting()) return;
        void unconfirmed.confirm(edit);
        onChange();
      });
    }
    exchange.askForConfirmation();
    onChange();
  };
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin === FROM_DEVICE || origin === FROM_TAB) return;
    const isEdit = !exchange.isOrigin(origin);
    const kept = keeper.keep(update, isEdit && isShared());
    if (!isEdit) return;
    count(kept);
    // Told when it is kept: whichever tab lives longer finds it in the store. What goes with this window is for the
    // others to keep.
    void kept.then((number) =>
      tabs.tell({ documentId, update, number: keeper.isLasting() ? number : null }),
    );
  });
  return {
    hear({ update, number }) {
      const hadGap = hasGap(doc);
      Y.applyUpdate(doc, update, FROM_TAB);
      // It builds on what came to the other tab from a server, or while this one slept: that is in the store.
      if (!hadGap && hasGap(doc)) void reread().catch(() => {});
      // What the other tab could not keep, this one tries to.
      count(number === null ? keeper.keep(update, isShared()) : Promise.resolve(number));
    },
  };
}
