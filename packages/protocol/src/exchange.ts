import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** What goes over the wire when a device catches up, and when it sends what waits on it. */
export type ExchangeFrame =
  /** Comes first: for which commit number the answer is complete, and how much will follow. */
  | {
      readonly type: "head";
      readonly epoch: string;
      readonly now: number;
      readonly head: number;
      readonly documents: number;
      /** An estimate, for showing progress. */
      readonly bytes: number;
    }
  /** A document with its last commit number; 0 where no server has numbered it yet. */
  | {
      readonly type: "document";
      readonly id: string;
      readonly commit: number;
      readonly updates: readonly Uint8Array[];
    }
  /** Comes last: without it the exchange was cut. */
  | { readonly type: "end" };

/** The bytes are not an exchange, or hold more than one frame may. */
export class MalformedFrame extends Error {
  override readonly name = "MalformedFrame";
}

/** Reads frames from chunks that may be cut anywhere. */
export interface FrameReader {
  /** The frames that this chunk completes. @throws MalformedFrame, and again for every later chunk */
  push(chunk: Uint8Array): ExchangeFrame[];
  /** True once `end` was read. */
  isDone(): boolean;
}

/** An update may weigh this many bytes; larger things belong beside documents, not in them. */
export const UPDATE_BYTES: number = 4 * 1024 * 1024;

/** A frame may weigh this many bytes, the four of its length left out. */
export const FRAME_BYTES: number = 32 * 1024 * 1024;

const TYPE = { head: 0, document: 1, end: 2 } as const;
const LENGTH_BYTES = 4;

/** Writes one frame. @throws MalformedFrame for one that no reader would take */
export function writeFrame(frame: ExchangeFrame): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeUint8Array(encoder, new Uint8Array(LENGTH_BYTES));
  encoding.writeUint8(encoder, TYPE[frame.type]);
  if (frame.type === "head") {
    encoding.writeVarString(encoder, frame.epoch);
    for (const number of [frame.now, frame.head, frame.documents, frame.bytes]) {
      encoding.writeVarUint(encoder, number);
    }
  } else if (frame.type === "document") {
    encoding.writeVarString(encoder, frame.id);
    encoding.writeVarUint(encoder, frame.commit);
    encoding.writeVarUint(encoder, frame.updates.length);
    for (const update of frame.updates) encoding.writeVarUint8Array(encoder, update);
  }
  const bytes = encoding.toUint8Array(encoder);
  const size = bytes.length - LENGTH_BYTES;
  if (size > FRAME_BYTES) throw new MalformedFrame("a frame is too large");
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(0, size);
  return bytes;
}

/**
 * Creates a reader for one exchange. It keeps no more than the frame that is under way.
 *
 * @param parts how many documents and updates it may hold together: a few bytes can pretend to be millions
 */
export function createFrameReader({ parts = Infinity } = {}): FrameReader {
  const bytes = createGatherer();
  const budget: Budget = { parts };
  /** The size of the frame under way; `null` until its four bytes are there. */
  let size: number | null = null;
  let isDone = false;
  let failure: MalformedFrame | null = null;

  const next = (): ExchangeFrame | null => {
    size ??= readSize(bytes.take(LENGTH_BYTES));
    const payload = size === null ? null : bytes.take(size);
    if (!payload) return null;
    size = null;
    return readPayload(payload, budget);
  };
  const readAll = (): ExchangeFrame[] => {
    const frames: ExchangeFrame[] = [];
    for (let frame = next(); frame; frame = next()) {
      frames.push(frame);
      if (frame.type !== "end") continue;
      isDone = true;
      if (bytes.size() > 0) throw new MalformedFrame("something follows the end");
      break;
    }
    return frames;
  };

  return {
    push(chunk) {
      if (failure) throw failure;
      if (chunk.length === 0) return [];
      try {
        if (isDone) throw new MalformedFrame("something follows the end");
        bytes.add(chunk);
        return readAll();
      } catch (error) {
        failure = error instanceof MalformedFrame ? error : new MalformedFrame(String(error));
        throw failure;
      }
    },
    isDone: () => isDone && failure === null,
  };
}

function readSize(bytes: Uint8Array | null): number | null {
  if (!bytes) return null;
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  if (size === 0 || size > FRAME_BYTES) throw new MalformedFrame(`a frame of ${size} bytes`);
  return size;
}

/** What is left of what an exchange may hold. */
interface Budget {
  parts: number;
}

function readPayload(payload: Uint8Array, budget: Budget): ExchangeFrame {
  const decoder = decoding.createDecoder(payload);
  const frame = readFields(decoder, budget);
  // lib0 reads past the end of a view where the buffer behind it goes on.
  if (decoder.pos !== payload.length) throw new MalformedFrame("a frame of another length");
  return frame;
}

function readFields(decoder: decoding.Decoder, budget: Budget): ExchangeFrame {
  const type = decoding.readUint8(decoder);
  if (type === TYPE.end) return { type: "end" };
  if (type === TYPE.head) {
    const epoch = decoding.readVarString(decoder);
    const [now, head, documents, bytes] = [0, 1, 2, 3].map(() => decoding.readVarUint(decoder));
    return {
      type: "head",
      epoch,
      now: now!,
      head: head!,
      documents: documents!,
      bytes: bytes!,
    };
  }
  if (type !== TYPE.document) throw new MalformedFrame(`a frame of type ${type}`);
  const id = decoding.readVarString(decoder);
  const commit = decoding.readVarUint(decoder);
  return { type: "document", id, commit, updates: readUpdates(decoder, budget) };
}

function readUpdates(decoder: decoding.Decoder, budget: Budget): Uint8Array[] {
  const count = decoding.readVarUint(decoder);
  budget.parts -= 1 + count;
  if (budget.parts < 0) throw new MalformedFrame("too many updates");
  // Every update takes a byte at least: a larger count is a lie, and would be a long loop.
  if (count > decoder.arr.length - decoder.pos) throw new MalformedFrame("too few updates");
  const updates: Uint8Array[] = [];
  for (let read = 0; read < count; read++) {
    const update = decoding.readVarUint8Array(decoder);
    if (decoder.pos > decoder.arr.length) throw new MalformedFrame("an update is cut");
    // A copy: whoever keeps one update would keep its whole frame, and IndexedDB would write all of it.
    updates.push(update.slice());
  }
  return updates;
}

/** Chunks in a row, out of which pieces of a wanted size are taken. Joins nothing until a piece is whole. */
function createGatherer() {
  let chunks: Uint8Array[] = [];
  let total = 0;
  return {
    size: () => total,
    add(chunk: Uint8Array) {
      chunks.push(chunk);
      total += chunk.length;
    },
    take(size: number): Uint8Array | null {
      if (total < size) return null;
      const piece = new Uint8Array(size);
      const rest: Uint8Array[] = [];
      let at = 0;
      for (const chunk of chunks) {
        const wanted = chunk.subarray(0, size - at);
        piece.set(wanted, at);
        at += wanted.length;
        if (wanted.length < chunk.length) rest.push(chunk.subarray(wanted.length));
      }
      chunks = rest;
      total -= size;
      return piece;
    },
  };
}
