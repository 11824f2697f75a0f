import type { Tables } from "@rembuk/model";
import * as Y from "yjs";

import type { YjsDocument } from "./open-yjs-document.ts";

/**
 * Writes the first words of an empty text in the same bytes on every device.
 *
 * Two people who import the same file offline would otherwise each type the caption, and nothing being
 * lost, it would stand there twice. Where the text is not empty nothing happens.
 */
export function seedText<T extends Tables>(
  document: YjsDocument<T>,
  table: keyof T & string,
  id: string,
  field: string,
  words: string,
): void {
  const live = document.text(table, id, field);
  if (document.access() !== "open" || words === "" || live.read() !== "") return;
  Y.applyUpdate(document.doc, seedUpdate(`${table}/${id}/${field}`, words), "local");
  // The same words were here before and have been deleted: the seed is known and adds nothing.
  if (live.read() === "") live.edit(0, 0, words);
}

function seedUpdate(name: string, words: string): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = clientOf(`${name}\n${words}`);
  doc.getText(name).insert(0, words);
  return Y.encodeStateAsUpdate(doc);
}

/** A writer's number made from what it writes: FNV-1a, 32 bits as Yjs draws them. */
function clientOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}
