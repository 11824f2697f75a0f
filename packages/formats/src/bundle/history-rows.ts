import { BundleRefused, type HistoryRow } from "./bundle.ts";
import { isId } from "./is-id.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

/** Numbers before a row's words: lengths of person and update, and the time in two halves. */
const HEAD = 16;
const HALF = 2 ** 32;
/** The last moment that a date can be, in milliseconds since 1970; a database keeps no number far above. */
const LATEST = 8.64e15;

/** Writes the history of a document: per row four numbers of 32 bits, the person and the update. */
export function encodeHistory(rows: readonly HistoryRow[]): Uint8Array {
  const written = rows.map(({ personId, at, update }) => {
    const person = encoder.encode(personId);
    const row = new Uint8Array(HEAD + person.length + update.length);
    const head = new DataView(row.buffer);
    head.setUint32(0, person.length);
    head.setUint32(4, update.length);
    head.setUint32(8, Math.floor(at / HALF));
    head.setUint32(12, at % HALF);
    row.set(person, HEAD);
    row.set(update, HEAD + person.length);
    return row;
  });
  return joined(written);
}

/** Reads the history of a document. @throws BundleRefused where it does not end with a row, or a row is none */
export function decodeHistory(bytes: Uint8Array, entry: string): HistoryRow[] {
  const rows: HistoryRow[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let from = 0; from < bytes.length;) {
    const words = from + HEAD;
    const update = words <= bytes.length ? words + view.getUint32(from) : Infinity;
    const end = update <= bytes.length ? update + view.getUint32(from + 4) : Infinity;
    if (end > bytes.length) throw new BundleRefused({ code: "alteredBundle", entry });
    const personId = textOf(bytes.subarray(words, update), entry);
    const at = view.getUint32(from + 8) * HALF + view.getUint32(from + 12);
    if (!isId(personId) || at > LATEST) throw new BundleRefused({ code: "alteredBundle", entry });
    rows.push({ personId, at, update: bytes.slice(update, end) });
    from = end;
  }
  return rows;
}

/** Puts pieces behind each other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function textOf(bytes: Uint8Array, entry: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BundleRefused({ code: "alteredBundle", entry });
  }
}
