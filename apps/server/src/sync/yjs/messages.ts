import { MESSAGE } from "@rembuk/protocol";
import * as decoding from "lib0/decoding";
import * as Y from "yjs";

import { SYNC } from "./frames.ts";
import { Malformed } from "./refusals.ts";

/** What a client of the Yjs door can say. */
export type Message =
  | { readonly type: "ask"; readonly stateVector: Uint8Array }
  /** `answered`: a SyncStep2, which is what the server asked for and not what somebody just did. */
  | { readonly type: "update"; readonly update: Uint8Array; readonly answered: boolean }
  | { readonly type: "presence"; readonly payload: Uint8Array }
  | { readonly type: "whoIsThere" }
  | { readonly type: "stored"; readonly frame: Uint8Array }
  | { readonly type: "news" }
  /** A type that only a newer client knows. */
  | { readonly type: "unknown" };

/** Reads one message. The bytes it answers are views into it. @throws Malformed */
export function readMessage(message: Uint8Array): Message {
  try {
    const decoder = decoding.createDecoder(message);
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) return readSync(decoder);
    if (type === MESSAGE.awareness) {
      return { type: "presence", payload: decoding.readVarUint8Array(decoder) };
    }
    if (type === MESSAGE.queryAwareness) return { type: "whoIsThere" };
    if (type === MESSAGE.news) return { type: "news" };
    return type === MESSAGE.stored ? { type: "stored", frame: message } : { type: "unknown" };
  } catch {
    throw new Malformed("a message that cannot be read");
  }
}

function readSync(decoder: decoding.Decoder): Message {
  const step = decoding.readVarUint(decoder);
  const bytes = decoding.readVarUint8Array(decoder);
  if (step === SYNC.step1) return { type: "ask", stateVector: checkedStateVector(bytes) };
  if (step === SYNC.step2 || step === SYNC.update) {
    return { type: "update", update: bytes, answered: step === SYNC.step2 };
  }
  return { type: "unknown" };
}

function checkedStateVector(bytes: Uint8Array): Uint8Array {
  Y.decodeStateVector(bytes);
  return bytes;
}
