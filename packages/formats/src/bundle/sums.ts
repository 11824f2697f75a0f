import { sha256 } from "@noble/hashes/sha2.js";

import type { Hash } from "./bundle.ts";

/** Size and sha-256 of an entry, in hexadecimal digits. */
export interface Sum {
  readonly size: number;
  readonly sha256: string;
}

/** Sums bytes up as they pass, so that no entry has to be in memory whole. */
export interface Summing {
  add(bytes: Uint8Array): void;
  sum(): Sum;
}

/** Starts a sum. The browser's own digest wants all bytes at once, which a film is too large for. */
export function startSum(startHash: () => Hash = () => sha256.create()): Summing {
  const hash = startHash();
  let size = 0;
  return {
    add(bytes) {
      hash.update(bytes);
      size += bytes.length;
    },
    sum: () => ({ size, sha256: hexOf(hash.digest()) }),
  };
}

/** The sum of bytes that are at hand. */
export function sumOf(bytes: Uint8Array): Sum {
  return { size: bytes.length, sha256: hexOf(sha256(bytes)) };
}

const hexOf = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
