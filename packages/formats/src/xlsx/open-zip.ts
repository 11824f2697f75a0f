import { Inflate } from "fflate";

import { FileRefused } from "../reason.ts";
import { LIMITS } from "../table/limits.ts";
import { crc32 } from "./crc32.ts";

/** A packed file of which single parts can be unpacked. */
export interface Zip {
  readonly names: readonly string[];
  /** The bytes of a part; `undefined` where there is none of that name. */
  readonly unpack: (name: string) => Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly start: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;

/**
 * Opens a zip file by its directory.
 *
 * Nothing that the file says about sizes is believed: what counts is what comes out, all parts together,
 * and unpacking stops at the limit. Parts that overlap, the trick of the worst bombs, are refused.
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  refuseOverlaps(entries);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  let budget: number = LIMITS.unpackedBytes;
  return {
    names: [...byName.keys()],
    unpack(name) {
      const entry = byName.get(name);
      if (!entry) return undefined;
      const part = unpack(bytes.subarray(entry.start, entry.start + entry.packed), entry, budget);
      budget -= part.length;
      return part;
    },
  };
}

const broken = (part: string) => new FileRefused({ code: "brokenWorkbook", part });

function readDirectory(bytes: Uint8Array, view: DataView): Entry[] {
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.parts) throw broken("zip");
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY) throw broken("zip");
    entries.push(readEntry(bytes, view, at));
    const extra = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    at += 46 + view.getUint16(at + 28, true) + extra;
  }
  return entries;
}

/** The end record lies at the end, before a comment of at most 65,535 bytes. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw broken("zip");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Entry {
  const name = new TextDecoder().decode(
    bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)),
  );
  // The lowest bit says that a part is encrypted.
  if (view.getUint16(at + 8, true) & 1) throw new FileRefused({ code: "oldOrLockedWorkbook" });
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) throw broken(name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) throw broken(name);
  const method = view.getUint16(at + 10, true);
  return { name, method, crc: view.getUint32(at + 16, true), packed, start };
}

function refuseOverlaps(entries: readonly Entry[]): void {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  for (const [at, { name, start }] of sorted.entries()) {
    const before = sorted[at - 1];
    if (before && before.start + before.packed > start) throw broken(name);
  }
}

function unpack(packed: Uint8Array, { name, method, crc }: Entry, budget: number): Uint8Array {
  if (method !== 0 && method !== 8) throw broken(name);
  const part = method === 0 ? within(budget, packed) : inflate(packed, name, budget);
  if (crc32(part) !== crc) throw broken(name);
  return part;
}

function within<T extends { readonly length: number }>(budget: number, part: T): T {
  if (part.length <= budget) return part;
  throw new FileRefused({ code: "unpacksTooLarge", limit: LIMITS.unpackedBytes });
}

/** Bytes unpacked at once: at the format's best ratio they become 16 MB, which is what a bomb can add. */
const STEP = 16 * 1024;

function inflate(packed: Uint8Array, name: string, budget: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let done = false;
  const stream = new Inflate((piece, final) => {
    pieces.push(piece);
    size += piece.length;
    done = final;
  });
  for (let at = 0; at < packed.length; at += STEP) {
    push(stream, packed.subarray(at, at + STEP), at + STEP >= packed.length, name);
    within(budget, { length: size });
  }
  if (!done) throw broken(name);
  return joined(pieces, size);
}

function push(stream: Inflate, piece: Uint8Array, last: boolean, name: string): void {
  try {
    stream.push(piece, last);
  } catch {
    throw broken(name);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
