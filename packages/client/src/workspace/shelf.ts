import { documentId, type DocumentKind, type DocumentSchema, type Tables } from "@rembuk/model";

import type { DeviceStore } from "../device/device-store.ts";
import type { Door } from "../document/exchange-document.ts";
import { type HeldDocument, openDocument } from "../document/open-document.ts";
import type { Standing } from "../session/save-state.ts";
import { createTurns } from "../session/turns.ts";

/** The documents of a workspace that are open here, each once. */
export interface Shelf {
  /** Opens a document, or finds it open. */
  hold<T extends Tables>(
    schema: DocumentSchema<T>,
    kind: DocumentKind,
    key?: string,
  ): HeldDocument<T>;
  readonly setOnline: (online: boolean) => void;
  /** What is known of all of them together. */
  standing(): Omit<Standing, "connection">;
  /** Resolves when everything edited is on the device and every document is closed. */
  close(): Promise<void>;
}

/** Enough to send a long import in a minute, too few to crowd out what people look at. */
const UNATTENDED_SOCKETS = 6;

/** Begins empty. */
export function createShelf(
  place: { readonly workspaceId: string; readonly store: DeviceStore; readonly door: Door },
  onChange: () => void,
): Shelf {
  const documents = new Map<string, HeldDocument<Tables>>();
  const turns = createTurns(UNATTENDED_SOCKETS);
  let online = true;

  return {
    hold<T extends Tables>(schema: DocumentSchema<T>, kind: DocumentKind, key?: string) {
      const id = documentId(place.workspaceId, kind, key);
      const known = documents.get(id);
      if (known) return known as unknown as HeldDocument<T>;
      const opened = openDocument(id, schema, { ...place, turns, onChange });
      opened.setOnline(online);
      documents.set(id, opened as unknown as HeldDocument<Tables>);
      return opened;
    },
    setOnline(now) {
      online = now;
      for (const document of documents.values()) document.setOnline(now);
    },
    standing() {
      let waiting = 0;
      let storeFailed = false;
      for (const document of documents.values()) {
        const standing = document.standing();
        waiting += standing.waiting;
        storeFailed ||= standing.storeFailed;
      }
      return { waiting, storeFailed };
    },
    async close() {
      const open = [...documents.values()];
      documents.clear();
      await Promise.all(open.map((document) => document.flushed()));
      for (const document of open) document.close();
    },
  };
}
