import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** A row as a pack keeps it. Its hash is left out: brotli's own check and the pack's bytes stand for it. */
export interface PackedRow {
  readonly commit: number;
  readonly seq: number;
  readonly personId: string;
  readonly connectionId: string;
  readonly receivedAt: number;
  readonly bytes: Uint8Array;
}

const FORMAT = 1;
/** Above this quality brotli takes many times longer for a few percent. */
const QUALITY = 5;

/**
 * Packs rows column by column, as differences.
 *
 * Updates of one person are alike: same client, clocks one higher. Written as the difference to the last
 * update of the same length they are nearly all zeros, and a typed letter costs one to two bytes.
 */
export function encodePack(rows: readonly PackedRow[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FORMAT);
  encoding.writeVarUint(encoder, rows.length);
  writeNumbers(
    encoder,
    rows.map(({ commit }) => commit),
  );
  writeNumbers(
    encoder,
    rows.map(({ seq }) => seq),
  );
  writeNumbers(
    encoder,
    rows.map(({ receivedAt }) => receivedAt),
  );
  writeNames(
    encoder,
    rows.map(({ personId }) => personId),
  );
  writeNames(
    encoder,
    rows.map(({ connectionId }) => connectionId),
  );
  writeNumbers(
    encoder,
    rows.map(({ bytes }) => bytes.length),
  );
  const lastByLength = new Map<number, Uint8Array>();
  for (const { bytes } of rows) {
    encoding.writeUint8Array(encoder, difference(bytes, lastByLength.get(bytes.length)));
    lastByLength.set(bytes.length, bytes);
  }
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY };
  return brotliCompressSync(encoding.toUint8Array(encoder), { params });
}

/** Reads a pack. @throws Error for a damaged one */
export function decodePack(pack: Uint8Array): PackedRow[] {
  const decoder = decoding.createDecoder(brotliDecompressSync(pack));
  const format = decoding.readVarUint(decoder);
  if (format !== FORMAT) throw new Error(`a pack of format ${format}`);
  const count = decoding.readVarUint(decoder);
  const commits = readNumbers(decoder, count);
  const seqs = readNumbers(decoder, count);
  const times = readNumbers(decoder, count);
  const people = readNames(decoder, count);
  const connections = readNames(decoder, count);
  const lengths = readNumbers(decoder, count);
  const lastByLength = new Map<number, Uint8Array>();
  return lengths.map((length, at) => {
    const bytes = sum(decoding.readUint8Array(decoder, length), lastByLength.get(length));
    lastByLength.set(length, bytes);
    return {
      commit: commits[at]!,
      seq: seqs[at]!,
      personId: people[at]!,
      connectionId: connections[at]!,
      receivedAt: times[at]!,
      bytes,
    };
  });
}

function writeNumbers(encoder: encoding.Encoder, numbers: readonly number[]): void {
  let last = 0;
  for (const number of numbers) {
    encoding.writeVarInt(encoder, number - last);
    last = number;
  }
}

function readNumbers(decoder: decoding.Decoder, count: number): number[] {
  let last = 0;
  return Array.from({ length: count }, () => (last += decoding.readVarInt(decoder)));
}

/** Each name once, then numbers for it. */
function writeNames(encoder: encoding.Encoder, names: readonly string[]): void {
  const distinct = [...new Set(names)];
  encoding.writeVarUint(encoder, distinct.length);
  for (const name of distinct) encoding.writeVarString(encoder, name);
  const numberByName = new Map(distinct.map((name, number) => [name, number]));
  for (const name of names) encoding.writeVarUint(encoder, numberByName.get(name)!);
}

function readNames(decoder: decoding.Decoder, count: number): string[] {
  const size = decoding.readVarUint(decoder);
  const distinct = Array.from({ length: size }, () => decoding.readVarString(decoder));
  return Array.from({ length: count }, () => distinct[decoding.readVarUint(decoder)]!);
}

function difference(bytes: Uint8Array, last: Uint8Array | undefined): Uint8Array {
  return last ? bytes.map((byte, at) => byte - last[at]!) : bytes;
}

function sum(bytes: Uint8Array, last: Uint8Array | undefined): Uint8Array {
  return last ? bytes.map((byte, at) => byte + last[at]!) : bytes.slice();
}
