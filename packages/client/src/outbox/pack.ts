import { writeFrame } from "@rembuk/protocol";

/** What waits in one document. */
export interface Letter {
  readonly id: string;
  readonly updates: readonly Uint8Array[];
}

/** One request: the bytes, and the documents of which it carries the last piece. */
export interface Batch {
  readonly body: Uint8Array;
  readonly ids: readonly string[];
  readonly completes: readonly string[];
}

/** Our server takes more; smaller requests tell sooner how far sending has come. */
const BATCH_BYTES = 1024 * 1024;

interface Piece extends Letter {
  readonly isLast: boolean;
  readonly bytes: number;
}

/** Packs what waits into requests of at most a mebibyte, unless a single update is larger. Order is kept. */
export function* pack(letters: Iterable<Letter>, limit = BATCH_BYTES): Generator<Batch> {
  let pieces: Piece[] = [];
  let bytes = 0;
  for (const piece of piecesOf(letters, limit)) {
    if (pieces.length > 0 && bytes + piece.bytes > limit) {
      yield batchOf(pieces);
      pieces = [];
      bytes = 0;
    }
    pieces.push(piece);
    bytes += piece.bytes;
  }
  if (pieces.length > 0) yield batchOf(pieces);
}

function* piecesOf(letters: Iterable<Letter>, limit: number): Generator<Piece> {
  for (const { id, updates } of letters) {
    let from = 0;
    while (from < updates.length) {
      let bytes = updates[from]!.length;
      let to = from + 1;
      while (to < updates.length && bytes + updates[to]!.length <= limit) {
        bytes += updates[to++]!.length;
      }
      yield { id, updates: updates.slice(from, to), isLast: to === updates.length, bytes };
      from = to;
    }
  }
}

function batchOf(pieces: readonly Piece[]): Batch {
  const frames = pieces.map(({ id, updates }) =>
    writeFrame({ type: "document", id, commit: 0, updates }),
  );
  return {
    body: joined([...frames, writeFrame({ type: "end" })]),
    ids: pieces.map(({ id }) => id),
    completes: pieces.filter(({ isLast }) => isLast).map(({ id }) => id),
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((bytes, part) => bytes + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
