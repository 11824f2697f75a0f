import { may, type Role } from "@rembuk/model";
import { FRAME_BYTES, writeFrame } from "@rembuk/protocol";

import type { ChangedDocument, Changes, Lacking } from "../store/changes.ts";
import type { Log } from "../store/log.ts";
import { createBreather } from "./breather.ts";

/** What a device asks for. */
export interface CatchUp extends Lacking {
  readonly workspaceId: string;
  readonly role: Role;
  /** Documents that it has open, and so gets over their own sockets. */
  readonly except: ReadonlySet<string>;
}

interface Source {
  readonly log: Log;
  readonly changes: Changes;
  readonly epoch: string;
  readonly now: () => number;
}

/** Small documents go out together, about so many bytes at a time. */
const CHUNK_BYTES = 64 * 1024;
/** Beside its updates a frame holds the document's id, and before each update its length, in at most so many bytes. */
const HEAD_BYTES = 1_024;
const LENGTH_BYTES = 5;

/**
 * What was changed since a device was last here, as bytes of frames, a little at a time.
 *
 * Which documents come is settled before the first frame: what is committed later belongs to the next
 * request. Each is read when it is its turn, so no more than one is held.
 */
export async function* catchUp(
  source: Source,
  wanted: CatchUp,
  chunkBytes: number = CHUNK_BYTES,
): AsyncGenerator<Uint8Array> {
  const { log, changes, epoch, now } = source;
  const head = log.lastCommit();
  const lacking = believable(wanted, head);
  const documents = changes
    .documents(wanted.workspaceId, lacking)
    .filter(({ id, kind }) => !wanted.except.has(id) && may(wanted.role, "read", kind));
  const breathe = createBreather();
  let bytes = 0;
  for (const { no } of documents) {
    bytes += changes.weigh(no, lacking.after);
    await breathe();
  }
  const gathered = createGathered();
  gathered.add(
    writeFrame({ type: "head", epoch, now: now(), head, documents: documents.length, bytes }),
  );
  for (const document of documents) {
    gathered.add(frameOf(changes, document, lacking.after));
    if (gathered.size() >= chunkBytes) yield gathered.take();
    await breathe();
  }
  gathered.add(writeFrame({ type: "end" }));
  yield gathered.take();
}

/** Who knows more than there is has met an older copy of the data, put back by hand: they get everything. */
function believable({ after, part }: Lacking, head: number): Lacking {
  return Math.max(after, part?.top ?? 0) > head ? { after: 0 } : { after, ...(part && { part }) };
}

/** A document that no frame can hold comes without its content: its own socket brings it when it is opened. */
function frameOf(changes: Changes, document: ChangedDocument, after: number): Uint8Array {
  const { no, id, commit } = document;
  const updates = changes.weigh(no, after) > FRAME_BYTES ? [] : changes.read(no, after);
  const size = updates.reduce((sum, { length }) => sum + length + LENGTH_BYTES, HEAD_BYTES);
  return writeFrame({ type: "document", id, commit, updates: size > FRAME_BYTES ? [] : updates });
}

function createGathered() {
  let parts: Uint8Array[] = [];
  let size = 0;
  return {
    size: () => size,
    add(part: Uint8Array) {
      parts.push(part);
      size += part.length;
    },
    take(): Uint8Array {
      const taken = Buffer.concat(parts);
      parts = [];
      size = 0;
      return taken;
    },
  };
}
