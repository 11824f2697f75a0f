import { SYNC, syncFrame } from "./frames.ts";
import { readFacts, type UpdateFacts } from "./update-facts.ts";

/** One update after the snapshot, framed once for everyone who will ever need it. */
export interface TailEntry {
  readonly seq: number;
  readonly facts: UpdateFacts;
  /** The whole WebSocket frame. */
  readonly frame: Buffer;
  /** The update inside the frame. */
  readonly update: Uint8Array;
}

/** What a document has become since its snapshot. */
export interface Tail {
  readonly rows: number;
  readonly bytes: number;
  entries(): readonly TailEntry[];
  lastSeq(): number;
  push(seq: number, update: Uint8Array, facts: UpdateFacts): TailEntry;
  dropThrough(seq: number): void;
  /** All frames as one buffer; kept until the tail changes, because people tend to arrive together. */
  joined(): Buffer;
}

/** Starts a tail from rows of the log. */
export function createTail(
  rows: readonly { readonly seq: number; readonly bytes: Uint8Array }[],
): Tail {
  let entries: TailEntry[] = rows.map(({ seq, bytes }) => entryOf(seq, bytes, factsOrNone(bytes)));
  let bytes = entries.reduce((sum, entry) => sum + entry.frame.length, 0);
  let joined: Buffer | null = null;
  return {
    get rows() {
      return entries.length;
    },
    get bytes() {
      return bytes;
    },
    entries: () => entries,
    lastSeq: () => entries.at(-1)?.seq ?? 0,
    push(seq, update, facts) {
      const entry = entryOf(seq, update, facts);
      entries.push(entry);
      bytes += entry.frame.length;
      joined = null;
      return entry;
    },
    dropThrough(seq) {
      entries = entries.filter((entry) => entry.seq > seq);
      bytes = entries.reduce((sum, entry) => sum + entry.frame.length, 0);
      joined = null;
    },
    joined: () => (joined ??= Buffer.concat(entries.map(({ frame }) => frame))),
  };
}

function entryOf(seq: number, update: Uint8Array, facts: UpdateFacts): TailEntry {
  const frame = syncFrame(SYNC.update, update);
  return { seq, facts, frame, update: frame.subarray(frame.length - update.length) };
}

/** Rows were checked at the door, so this only meets a damaged disk: the doctor reports it, the room lives on. */
function factsOrNone(bytes: Uint8Array): UpdateFacts {
  try {
    return readFacts(bytes);
  } catch {
    return { spans: [], deletes: null };
  }
}
