import { Refusal } from "@rembuk/protocol";

import type { DocumentAddress, Log } from "../store/log.ts";
import type { Committer } from "./committer.ts";
import type { Author } from "./yjs/room.ts";
import type { Rooms } from "./yjs/rooms.ts";
import { readFacts } from "./yjs/update-facts.ts";

/** What somebody writes into one document. */
export interface DocumentEdit {
  readonly address: DocumentAddress;
  readonly updates: readonly Uint8Array[];
}

/** Documents for those who read and write them without a socket: joining, importing, the doctor. */
export interface Documents {
  /** Every update that makes up the document, those not stored yet included. */
  contentOf(address: DocumentAddress): Uint8Array[];
  /**
   * Writes like any other writer: live rooms hear of it at once. Returns when all of it is stored.
   *
   * @throws Refusal `unavailable` while the store is failing
   */
  append(author: Author, edits: readonly DocumentEdit[]): void;
}

/** Opens that way in over the rooms. */
export function createDocuments({
  log,
  rooms,
  committer,
}: {
  log: Log;
  rooms: Rooms;
  committer: Committer;
}): Documents {
  return {
    contentOf(address) {
      committer.flush();
      const content = log.load(address.id);
      const waiting = rooms.find(address.id)?.waiting() ?? [];
      if (!content) return waiting;
      const snapshot = content.snapshot ? [content.snapshot.bytes] : [];
      return [...snapshot, ...content.tail.map(({ bytes }) => bytes), ...waiting];
    },
    append(author, edits) {
      for (const { address, updates } of edits) {
        rooms.hold(address, (room) => {
          for (const update of updates) room.accept(author, update, readFacts(update));
        });
      }
      if (!committer.flush()) throw new Refusal("unavailable", "store");
    },
  };
}
