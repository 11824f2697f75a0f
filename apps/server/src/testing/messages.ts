import * as encoding from "lib0/encoding";
import * as Y from "yjs";

/** A sync message around bytes: 0 SyncStep1, 1 SyncStep2, 2 Update. */
export function syncMessage(step: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 0);
  encoding.writeVarUint(encoder, step);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** An awareness message of one client. */
export function awarenessMessage(client: number, clock: number, state: string): Uint8Array {
  const entry = encoding.createEncoder();
  encoding.writeVarUint(entry, 1);
  encoding.writeVarUint(entry, client);
  encoding.writeVarUint(entry, clock);
  encoding.writeVarString(entry, state);
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, 1);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(entry));
  return encoding.toUint8Array(encoder);
}

/** The updates of one client that types the words one after another into `caption`. */
export function typed(words: readonly string[]): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText("caption");
  for (const word of words) text.insert(text.length, word);
  return updates;
}

/**
 * An update that every check at the door lets through and no document can take: client 5 writes `x` after
 * its own eighth letter, which comes later.
 */
export const POISON: Uint8Array = Uint8Array.of(1, 1, 5, 0, 0x84, 5, 7, 1, 120, 0);
