import {
  documentId,
  type DocumentKind,
  type DocumentSchema,
  parseDocumentId,
  SCHEMAS,
  type Tables,
} from "@rembuk/model";

import type { DeviceStore } from "../device/device-store.ts";
import type { Door } from "../document/exchange-document.ts";
import { type HeldDocument, openDocument } from "../document/open-document.ts";
import type { Standing } from "../session/save-state.ts";
import { createSender } from "./sender.ts";

/** Where the documents of a workspace are kept and exchanged. */
export interface ShelfPlace {
  readonly workspaceId: string;
  readonly store: DeviceStore;
  readonly door: Door;
}

/** The documents of a workspace that are open here, each once. */
export interface Shelf {
  /** Opens a document for somebody to look at, or finds it open. It stays open: undo may reach into it. */
  hold<T extends Tables>(
    schema: DocumentSchema<T>,
    kind: DocumentKind,
    key?: string,
  ): HeldDocument<T>;
  find(documentId: string): HeldDocument<Tables> | undefined;
  /** Sends what is in the device store although nobody opens it. */
  readonly send: (documentId: string, count: number) => void;
  readonly setOnline: (online: boolean) => void;
  /** What is known of all of them together. */
  standing(): Omit<Standing, "connection">;
  /** Resolves when everything edited is on the device and every document is closed. */
  close(): Promise<void>;
}

const SENDING_AT_ONCE = 6;

/** Begins empty. */
export function createShelf(place: ShelfPlace, onChange: () => void): Shelf {
  const documents = new Map<string, HeldDocument<Tables>>();
  /** Documents that somebody looked at. The others are closed when they have been sent. */
  const looked = new Set<string>();
  let online = true;

  const open = (id: string, schema: DocumentSchema<Tables>) => {
    const known = documents.get(id);
    if (known) return known;
    const opened = openDocument(id, schema, { ...place, onChange: () => changed(id) });
    documents.set(id, opened);
    opened.setOnline(online);
    return opened;
  };

  const sender = createSender(
    SENDING_AT_ONCE,
    (id) => {
      const opened = open(id, schemaOf(id));
      return opened.loaded.then(() => opened);
    },
    (id) => {
      if (looked.has(id)) return;
      documents.get(id)?.close();
      documents.delete(id);
    },
  );

  const changed = (id: string) => {
    const document = documents.get(id);
    // Edited while nobody looks, by an undo: it has to be sent all the same.
    if (document && !document.held() && document.waiting() > 0) sender.add(id, 0);
    sender.look();
    onChange();
  };

  return {
    hold<T extends Tables>(schema: DocumentSchema<T>, kind: DocumentKind, key?: string) {
      const id = documentId(place.workspaceId, kind, key);
      looked.add(id);
      return open(id, schema as unknown as DocumentSchema<Tables>) as unknown as HeldDocument<T>;
    },
    find: (id) => documents.get(id),
    send: sender.add,
    setOnline(now) {
      online = now;
      for (const document of documents.values()) document.setOnline(now);
    },
    standing: () => ({
      waiting: waitingIn(documents.values()) + sender.queued((id) => documents.has(id)),
      storeFailed: !place.store.isLasting || anyFailed(documents.values()),
    }),
    async close() {
      const all = [...documents.values()];
      documents.clear();
      await Promise.all(all.map((document) => document.flushed()));
      for (const document of all) document.close();
    },
  };
}

function waitingIn(documents: Iterable<HeldDocument<Tables>>): number {
  let waiting = 0;
  for (const document of documents) waiting += document.waiting();
  return waiting;
}

function anyFailed(documents: Iterable<HeldDocument<Tables>>): boolean {
  for (const document of documents) if (document.standing().storeFailed) return true;
  return false;
}

function schemaOf(id: string): DocumentSchema<Tables> {
  return SCHEMAS[parseDocumentId(id)!.kind] as unknown as DocumentSchema<Tables>;
}
