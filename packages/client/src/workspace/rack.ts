import { documentId, type DocumentSchema, type Tables } from "@rembuk/model";

import type { DeviceStore } from "../device/device-store.ts";
import type { Recovery } from "../device/opened-store.ts";
import type { TabChannel } from "../device/tab-channel.ts";
import type { Door } from "../document/exchange-document.ts";
import type { HeldDocument } from "../document/held-document.ts";
import { openDocument } from "../document/open-document.ts";
import type { Sleepers } from "./sleepers.ts";

/** Where the documents of a workspace are kept and exchanged. */
export interface ShelfPlace {
  readonly workspaceId: string;
  readonly store: DeviceStore;
  /** `null` where no server holds the workspace. */
  readonly door: Door | null;
  readonly tabs: TabChannel;
  /** False where the server takes nothing from this person. */
  readonly mayWrite: boolean;
  /** True where edits wait for a server: also while one is only about to take the workspace in. */
  readonly isShared: () => boolean;
  /** The workspace's last commit number, whenever the server tells of it. */
  readonly onNews: (head: number) => void;
}

/** The documents that are open. They stay so as long as the session: undo may reach into them. */
export interface Rack {
  readonly documents: ReadonlyMap<string, HeldDocument<Tables>>;
  /** Opens a document, or finds it. */
  readonly open: (documentId: string, schema: DocumentSchema<Tables>) => HeldDocument<Tables>;
  readonly setOnline: (online: boolean) => void;
  /** Tries now what waits for its turn. */
  readonly tryNow: () => void;
  /** The device keeps things again: each document sees to it that it is kept whole. */
  readonly recover: (recovery: Recovery) => Promise<void>;
  /** Resolves when everything edited is on the device and every document is closed. */
  close(): Promise<void>;
}

/** Begins empty. */
export function createRack(place: ShelfPlace, sleepers: Sleepers, onChange: () => void): Rack {
  const documents = new Map<string, HeldDocument<Tables>>();
  let online = true;

  return {
    documents,
    open(id, schema) {
      const known = documents.get(id);
      if (known) return known;
      const { store } = sleepers;
      const opened = openDocument(id, schema, { ...placeOf(id, place), store, onChange });
      documents.set(id, opened);
      opened.setOnline(online);
      void opened.loaded.then(() => {
        if (opened.isRead()) sleepers.forget(id);
      });
      return opened;
    },
    setOnline(now) {
      online = now;
      for (const document of documents.values()) document.setOnline(now);
    },
    tryNow() {
      for (const document of documents.values()) document.tryNow();
    },
    async recover(recovery) {
      await Promise.all([...documents.values()].map((document) => document.recover(recovery)));
      await sleepers.count();
      onChange();
    },
    close: () => closeAll(documents),
  };
}

/** True once the server has said for good that it will not take a document. */
export const isRefused = (document: HeldDocument<Tables>) => document.line().kind === "refused";

/** Only the workspace's own document is told of news: they are the same on all. */
function placeOf(id: string, { onNews, ...place }: ShelfPlace) {
  return { ...place, ...(id === documentId(place.workspaceId, "workspace") && { onNews }) };
}

async function closeAll(documents: Map<string, HeldDocument<Tables>>): Promise<void> {
  const all = [...documents.values()];
  documents.clear();
  await Promise.all(all.map((document) => document.flushed()));
  for (const document of all) document.close();
}
