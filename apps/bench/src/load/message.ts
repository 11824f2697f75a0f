import { MESSAGE } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

import { type Door, documentAt } from "../peers/door.ts";

/** The second number of a sync message, as y-protocols has it. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const;

const EMPTY_STATE_VECTOR = new Uint8Array([0]);
/** An update that holds nothing: the answer of a client that has nothing. */
export const EMPTY_UPDATE = new Uint8Array([0, 0]);

/** Builds and takes apart the messages of one document, with the name in front where the server wants it. */
export interface Messages {
  /** What a client says first. */
  readonly hello: Uint8Array;
  /** Asks for the document. */
  readonly ask: Uint8Array;
  sync(step: number, bytes: Uint8Array): Uint8Array;
  stored(version: number): Uint8Array;
  /** The message without the document's name. */
  body(message: Uint8Array): Uint8Array;
}

/** The messages of a document behind a door. */
export function messagesOf(door: Door, key: string): Messages {
  const head = door.speech === "hocuspocus" ? nameHead(documentAt(door, key)) : new Uint8Array();
  const message = (write: (encoder: encoding.Encoder) => void) => {
    const encoder = encoding.createEncoder();
    encoding.writeUint8Array(encoder, head);
    write(encoder);
    return encoding.toUint8Array(encoder);
  };
  const sync = (step: number, bytes: Uint8Array) =>
    message((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync);
      encoding.writeVarUint(encoder, step);
      encoding.writeVarUint8Array(encoder, bytes);
    });
  const ask = sync(SYNC.step1, EMPTY_STATE_VECTOR);
  return {
    hello: door.speech === "hocuspocus" ? message(writeToken) : ask,
    ask,
    sync,
    stored: (version) =>
      message((encoder) => {
        encoding.writeVarUint(encoder, MESSAGE.stored);
        encoding.writeVarUint(encoder, version);
      }),
    body: (received) => received.subarray(head.length),
  };
}

function nameHead(name: string): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarString(encoder, name));
}

/** Hocuspocus wants a token before anything else, and an empty one will do. */
function writeToken(encoder: encoding.Encoder): void {
  encoding.writeVarUint(encoder, MESSAGE.auth);
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarString(encoder, "");
  encoding.writeVarString(encoder, "4.7.0");
}

/** The bytes that a sync message carries, after its two numbers. */
export function bytesOf(syncBody: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(syncBody);
  decoder.pos = 2;
  return decoding.readVarUint8Array(decoder);
}

/** The version that a stored message echoes. */
export function versionOf(storedBody: Uint8Array): number {
  const decoder = decoding.createDecoder(storedBody);
  decoder.pos = 1;
  return decoding.readVarUint(decoder);
}
