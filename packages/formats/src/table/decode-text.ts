import { FileRefused } from "../reason.ts";
import type { Encoding } from "./table.ts";

/**
 * Turns the bytes of a text file into text.
 *
 * A byte order mark decides. Without one, zeros in every other byte are UTF-16, what is valid UTF-8 is UTF-8 and everything else Windows-1252,
 * which every byte sequence fits: the wrong letters it may give are seen in the preview.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = markOf(bytes);
  if (marked) return { text: decodeStrictly(bytes, marked), encoding: marked };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

function markOf(bytes: Uint8Array): Encoding | null {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  return utf16In(bytes.subarray(0, SNIFFED));
}

/** Bytes that are enough to tell. */
const SNIFFED = 1_024;

/** UTF-16 without a mark: half of the letters or more are Latin ones, whose upper byte is zero, and no lower byte is. */
function utf16In(bytes: Uint8Array): Encoding | null {
  const letters = Math.floor(bytes.length / 2);
  const zerosAt = (place: 0 | 1) =>
    bytes.filter((byte, at) => byte === 0 && at % 2 === place).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  // One place has zeros in plenty, the other none at all.
  if (even * odd > 0 || (even + odd) * 2 < letters || even + odd === 0) return null;
  return odd > 0 ? "utf-16le" : "utf-16be";
}

/** A file that names its encoding and breaks it has been damaged on the way; guessing would hide that. */
function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused({ code: "brokenText", encoding });
  }
}
