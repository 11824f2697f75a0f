import { may, parseDocumentId, type Role, SCHEMAS } from "@rembuk/model";
import { Refusal, type RefusalCode } from "@rembuk/protocol";

import type { DocumentAddress } from "../store/log.ts";
import { createBreather } from "./breather.ts";
import type { Committer } from "./committer.ts";
import { UPDATE_BYTES } from "./limits.ts";
import type { Author } from "./yjs/room.ts";
import type { Rooms } from "./yjs/rooms.ts";
import { readFacts, type UpdateFacts } from "./yjs/update-facts.ts";

/** What waited on a device and is sent without sockets. */
export interface Push {
  readonly workspaceId: string;
  readonly role: Role;
  readonly author: Author;
  readonly documents: readonly SentDocument[];
}

/** What one document is to say from now on too. */
export interface SentDocument {
  readonly id: string;
  readonly updates: readonly Uint8Array[];
}

/** A document of which nothing was taken. */
export interface RefusedDocument {
  readonly id: string;
  readonly code: RefusalCode;
}

/**
 * Takes edits in as sockets do: whoever has a document open hears of it at once, what is known already adds
 * nothing. Resolves when all of it is stored, with what was refused.
 *
 * @throws Refusal `unavailable` while the store fails; what was taken is kept and stored later
 */
export async function takeIn(
  { rooms, committer }: { rooms: Rooms; committer: Committer },
  push: Push,
): Promise<RefusedDocument[]> {
  const breathe = createBreather();
  const refused: RefusedDocument[] = [];
  for (const { id, updates } of push.documents) {
    if (committer.isFull()) throw new Refusal("unavailable", "store");
    const checked = check(push, { id, updates });
    if (typeof checked === "string") refused.push({ id, code: checked });
    else write(rooms, push.author, checked);
    await breathe();
  }
  if (!(await isStored(committer))) throw new Refusal("unavailable", "store");
  return refused;
}

interface CheckedDocument {
  readonly address: DocumentAddress;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly facts: UpdateFacts }[];
}

/** A document is taken whole or not at all. */
function check(
  { workspaceId, role }: Push,
  { id, updates }: SentDocument,
): CheckedDocument | RefusalCode {
  const name = parseDocumentId(id);
  const isKnown = name?.workspaceId === workspaceId && SCHEMAS[name.kind].engine === "yjs";
  if (!isKnown) return "not-found";
  if (!may(role, "write", name.kind)) return "forbidden";
  if (updates.some(({ length }) => length > UPDATE_BYTES)) return "too-large";
  try {
    const read = updates.map((bytes) => ({ bytes, facts: readFacts(bytes) }));
    return { address: { id, workspaceId, kind: name.kind }, updates: read };
  } catch {
    return "invalid";
  }
}

function write(rooms: Rooms, author: Author, { address, updates }: CheckedDocument): void {
  rooms.hold(address, (room) => {
    for (const { bytes, facts } of updates) {
      if (!room.hasAll(facts)) room.accept(author, bytes, facts);
    }
  });
}

/** Waits for the commit that covers everything so far; false when the store refuses it. */
function isStored(committer: Committer): Promise<boolean> {
  return new Promise((resolve) => {
    const waiter = {
      onStored: () => resolve(true),
      onFailed() {
        committer.forget(waiter);
        resolve(false);
      },
    };
    committer.whenStored(waiter);
  });
}
