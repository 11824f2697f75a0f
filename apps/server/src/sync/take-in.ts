import { may, parseDocumentId, type Role, SCHEMAS } from "@rembuk/model";
import { Refusal, type RefusalCode, UPDATE_BYTES } from "@rembuk/protocol";

import type { DocumentAddress } from "../store/log.ts";
import { createBreather } from "./breather.ts";
import type { Committer } from "./committer.ts";
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
    const checked = await check(push, { id, updates }, breathe);
    if (typeof checked === "string") refused.push({ id, code: checked });
    else await write(rooms, push.author, { ...checked, breathe });
    await breathe();
  }
  if (!(await isStored(committer))) throw new Refusal("unavailable", "store");
  return refused;
}

interface CheckedDocument {
  readonly address: DocumentAddress;
  readonly updates: readonly CheckedUpdate[];
}

interface CheckedUpdate {
  readonly bytes: Uint8Array;
  readonly facts: UpdateFacts;
}

type Breathe = ReturnType<typeof createBreather>;

/** A document is taken whole or not at all. */
async function check(
  { workspaceId, role }: Push,
  { id, updates }: SentDocument,
  breathe: Breathe,
): Promise<CheckedDocument | RefusalCode> {
  const name = parseDocumentId(id);
  const isKnown = name?.workspaceId === workspaceId && SCHEMAS[name.kind].engine === "yjs";
  if (!isKnown) return "not-found";
  if (!may(role, "write", name.kind)) return "forbidden";
  if (updates.some(({ length }) => length > UPDATE_BYTES)) return "too-large";
  const read: CheckedUpdate[] = [];
  for (const bytes of updates) {
    const facts = factsOf(bytes);
    if (!facts) return "invalid";
    read.push({ bytes, facts });
    await breathe();
  }
  return { address: { id, workspaceId, kind: name.kind }, updates: read };
}

function factsOf(update: Uint8Array): UpdateFacts | null {
  try {
    return readFacts(update);
  } catch {
    return null;
  }
}

async function write(
  rooms: Rooms,
  author: Author,
  { address, updates, breathe }: CheckedDocument & { breathe: Breathe },
): Promise<void> {
  if (updates.length === 0) return;
  const { room, release } = rooms.borrow(address);
  try {
    for (const { bytes, facts } of updates) {
      room.offer(author, bytes, facts);
      await breathe();
    }
  } finally {
    release();
  }
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
