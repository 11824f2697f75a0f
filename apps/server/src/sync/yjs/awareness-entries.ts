import * as decoding from "lib0/decoding";

import { Malformed, TooLarge } from "./refusals.ts";
import { sizeOfVarUint, writeVarUint } from "./var-uint.ts";

/** What a client shows of itself, as y-protocols encodes it. */
export interface AwarenessEntry {
  readonly client: number;
  readonly clock: number;
  /** True when the client says that it leaves. */
  readonly leaves: boolean;
  readonly state: Uint8Array;
  /** Client, clock and state as they travel. */
  readonly bytes: Uint8Array;
}

/** A state may weigh this many bytes. */
const STATE_BYTES = 8 * 1024;

/** Reads the payload of an awareness message; states are not looked into. @throws Malformed */
export function readEntries(payload: Uint8Array): AwarenessEntry[] {
  try {
    const decoder = decoding.createDecoder(payload);
    const count = decoding.readVarUint(decoder);
    const entries: AwarenessEntry[] = [];
    for (let read = 0; read < count; read++) entries.push(readEntry(decoder, payload));
    return entries;
  } catch {
    throw new Malformed("an awareness message ends too early");
  }
}

function readEntry(decoder: decoding.Decoder, payload: Uint8Array): AwarenessEntry {
  const start = decoder.pos;
  const client = decoding.readVarUint(decoder);
  const clock = decoding.readVarUint(decoder);
  const state = decoding.readVarUint8Array(decoder);
  const bytes = payload.slice(start, decoder.pos);
  return { client, clock, state, bytes, leaves: NULL.equals(state) };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A state that is not JSON would throw inside every other client's socket handler. @throws Malformed, TooLarge */
export function checkState({ state }: AwarenessEntry): void {
  if (state.length > STATE_BYTES) throw new TooLarge("an awareness state");
  try {
    JSON.parse(utf8.decode(state));
  } catch {
    throw new Malformed("an awareness state is not JSON");
  }
}

const NULL = Buffer.from("null");

/** What the server says for a client whose socket is gone. */
export function leavingEntry(client: number, clock: number): AwarenessEntry {
  const bytes = Buffer.concat([varUint(client), varUint(clock), varUint(NULL.length), NULL]);
  return { client, clock, state: NULL, bytes, leaves: true };
}

function varUint(value: number): Uint8Array {
  const bytes = new Uint8Array(sizeOfVarUint(value));
  writeVarUint(bytes, 0, value);
  return bytes;
}
