import * as Y from "yjs";

import { clientIdOf, TEXT } from "./written-edits.ts";

/** Writes a text of about `bytes` in paragraphs of a kilobyte, as real updates in their order. */
export function writeDocument(bytes: number): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = clientIdOf(0);
  const updates: Uint8Array[] = [];
  doc.on("update", (update) => updates.push(update));
  const text = doc.getText(TEXT);
  for (let written = 0, no = 0; written < bytes; written += 1_000, no++) {
    const paragraph = `${no} a plan that everybody can read and anybody can mend `;
    // Every second paragraph goes in front, so that the document does not melt into one run.
    text.insert(no % 2 === 0 ? text.length : 0, paragraph.repeat(20).slice(0, 1_000));
  }
  doc.destroy();
  return updates;
}
