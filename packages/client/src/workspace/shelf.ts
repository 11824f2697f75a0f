import {
  documentId,
  type DocumentKind,
  type DocumentSchema,
  parseDocumentId,
  type Tables,
} from "@rembuk/model";

import type { NewUpdate } from "../device/device-store.ts";
import type { HeldDocument } from "../document/open-document.ts";
import type { Connection, Standing } from "../session/save-state.ts";
import { createRack, isRefused, type ShelfPlace } from "./rack.ts";
import { createSleepers } from "./sleepers.ts";

/** The documents of a workspace that are open here, each once. */
export interface Shelf {
  /** Opens a document for somebody to look at, or finds it open. It stays open: undo may reach into it. */
  hold<T extends Tables>(
    schema: DocumentSchema<T>,
    kind: DocumentKind,
    key?: string,
  ): HeldDocument<T>;
  find(documentId: string): HeldDocument<Tables> | undefined;
  /** Sends what an earlier window left in the device store, although nobody opens it. */
  readonly wake: () => Promise<void>;
  /**
   * Adds edits to documents that nobody has open, and sends them. Who opens one of them meanwhile gets it
   * with the edit.
   */
  addToClosed(documentIds: readonly string[], edits: () => Promise<NewUpdate[]>): Promise<void>;
  readonly setOnline: (online: boolean) => void;
  /** What is known of all of them together. */
  standing(): Omit<Standing, "connection">;
  /** Why the server will not take what waits in one of them; `null` while it does. */
  readonly refusal: () => Connection | null;
  /** Resolves when everything edited is on the device and every document is closed. */
  close(): Promise<void>;
}

/** Begins empty. */
export function createShelf(place: ShelfPlace, onChange: () => void): Shelf {
  const sleepers = createSleepers(place.store);
  const rack = createRack(place, sleepers, onChange);
  const { documents, send } = rack;
  place.tabs.hear((edit) => documents.get(edit.documentId)?.hear(edit));

  return {
    hold<T extends Tables>(schema: DocumentSchema<T>, kind: DocumentKind, key?: string) {
      const id = documentId(place.workspaceId, kind, key);
      const kept = rack.keep(id, schema as unknown as DocumentSchema<Tables>);
      return kept as unknown as HeldDocument<T>;
    },
    find: (id) => documents.get(id),
    async wake() {
      await sleepers.count((id) => documents.get(id)?.isRead());
      for (const id of sleepers.ids()) {
        if (parseDocumentId(id)?.workspaceId === place.workspaceId) send(id);
      }
      onChange();
    },
    async addToClosed(ids, edits) {
      for (const id of await sleepers.add(ids, edits)) send(id);
      onChange();
    },
    setOnline: rack.setOnline,
    standing: () => ({
      waiting: waitingIn(documents) + sleepers.waiting(),
      storeFailed: !place.store.isLasting || hasFailed(documents),
      isCounted: sleepers.isCounted(),
    }),
    refusal: () => refusalAmong(documents),
    close: () => rack.close(),
  };
}

type Documents = ReadonlyMap<string, HeldDocument<Tables>>;

function waitingIn(documents: Documents): number {
  let waiting = 0;
  for (const document of documents.values()) waiting += document.waiting();
  return waiting;
}

const hasFailed = (documents: Documents) =>
  [...documents.values()].some((document) => document.storeFailed());

function refusalAmong(documents: Documents): Connection | null {
  for (const document of documents.values()) {
    if (document.waiting() > 0 && isRefused(document)) return document.connection();
  }
  return null;
}
