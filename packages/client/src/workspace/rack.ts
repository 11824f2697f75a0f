import { type DocumentSchema, parseDocumentId, SCHEMAS, type Tables } from "@rembuk/model";

import type { DeviceStore } from "../device/device-store.ts";
import type { TabChannel } from "../device/tab-channel.ts";
import type { Door } from "../document/exchange-document.ts";
import { type HeldDocument, openDocument } from "../document/open-document.ts";
import { createSender } from "./sender.ts";
import type { Sleepers } from "./sleepers.ts";

/** Where the documents of a workspace are kept and exchanged. */
export interface ShelfPlace {
  readonly workspaceId: string;
  readonly store: DeviceStore;
  readonly door: Door;
  readonly tabs: TabChannel;
  /** False where the server takes nothing from this person. */
  readonly mayWrite: boolean;
}

/** The open documents, who looks at them, and the sending of those at which nobody does. */
export interface Rack {
  readonly documents: ReadonlyMap<string, HeldDocument<Tables>>;
  /** Opens a document that stays open, or finds it. */
  readonly keep: (documentId: string, schema: DocumentSchema<Tables>) => HeldDocument<Tables>;
  /** Sends what waits in a document, where this person may. */
  readonly send: (documentId: string) => void;
  readonly setOnline: (online: boolean) => void;
  /** Resolves when everything edited is on the device and every document is closed. */
  close(): Promise<void>;
}

const SENDING_AT_ONCE = 6;

/** Begins empty. */
export function createRack(place: ShelfPlace, sleepers: Sleepers, onChange: () => void): Rack {
  const documents = new Map<string, HeldDocument<Tables>>();
  /** Documents that somebody looked at. The others are closed when they have been sent. */
  const kept = new Set<string>();
  let online = true;

  const open = (id: string, schema: DocumentSchema<Tables>) => {
    const known = documents.get(id);
    if (known) return known;
    const { store } = sleepers;
    const opened = openDocument(id, schema, { ...place, store, onChange: () => changed(id) });
    documents.set(id, opened);
    opened.setOnline(online);
    void opened.loaded.then(() => {
      if (opened.isRead()) sleepers.forget(id);
    });
    return opened;
  };
  const openToSend = async (id: string) => {
    const opened = open(id, schemaOf(id));
    await opened.loaded;
    return { ...opened, isRefused: () => isRefused(opened) };
  };
  const close = (id: string) => {
    const document = documents.get(id);
    if (!document || kept.has(id)) return;
    document.close();
    documents.delete(id);
  };
  const sender = createSender(SENDING_AT_ONCE, openToSend, close);
  const send = (id: string) => {
    if (place.mayWrite) sender.add(id);
  };
  const changed = (id: string) => {
    const document = documents.get(id);
    // Nobody looks at it, and it has to be sent all the same: edited by an undo, or put away before it was sent.
    if (document?.waiting() && !document.held() && !isRefused(document)) send(id);
    sender.look();
    onChange();
  };

  return {
    documents,
    keep(id, schema) {
      kept.add(id);
      return open(id, schema);
    },
    send,
    setOnline(now) {
      online = now;
      for (const document of documents.values()) document.setOnline(now);
    },
    close() {
      sender.stop();
      return closeAll(documents);
    },
  };
}

/** True once the server has said for good that it will not take a document. */
export const isRefused = (document: HeldDocument<Tables>) =>
  document.connection().kind === "refused";

async function closeAll(documents: Map<string, HeldDocument<Tables>>): Promise<void> {
  const all = [...documents.values()];
  documents.clear();
  await Promise.all(all.map((document) => document.flushed()));
  for (const document of all) document.close();
}

function schemaOf(id: string): DocumentSchema<Tables> {
  return SCHEMAS[parseDocumentId(id)!.kind] as unknown as DocumentSchema<Tables>;
}
