import * as Y from "yjs";

import type { Door } from "../peers/door.ts";
import { openStockClient } from "../peers/stock-client.ts";
import { TEXT } from "./written-edits.ts";

/** The document that a set of updates comes to. */
export function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** Reads a document with a fresh stock client. */
export async function readDocument(door: Door, key: string): Promise<Y.Doc> {
  const doc = new Y.Doc();
  const client = openStockClient(door, key, doc);
  const late = setTimeout(() => {
    throw new Error(`${door.url}: ${key} could not be read within 20 s.`);
  }, 20_000);
  await client.whenSynced;
  // What follows the answer as ordinary updates belongs to it.
  await quiet(doc);
  clearTimeout(late);
  client.destroy();
  return doc;
}

/** True when two documents hold the same operations and read the same. */
export function isSame(one: Y.Doc, other: Y.Doc): boolean {
  const vectors = [one, other].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)));
  const [left = new Map<number, number>(), right = new Map<number, number>()] = vectors;
  return (
    left.size === right.size &&
    [...left].every(([client, clock]) => right.get(client) === clock) &&
    one.getText(TEXT).toJSON() === other.getText(TEXT).toJSON()
  );
}

/** Waits until a document has not changed for a fifth of a second. */
function quiet(doc: Y.Doc): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, 200);
    doc.on("update", () => {
      clearTimeout(timer);
      timer = setTimeout(resolve, 200);
    });
  });
}
