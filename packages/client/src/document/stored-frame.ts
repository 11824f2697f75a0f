import { MESSAGE } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";

/** Asks the server to say when everything sent so far is committed. `edit` is echoed. */
export function writeStoredFrame(edit: number): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, MESSAGE.stored);
  encoding.writeVarUint(encoder, edit);
  return Uint8Array.from(encoding.toUint8Array(encoder));
}

/** Reads the edit that the server echoes; the message type has been read. */
export function readStoredFrame(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}
