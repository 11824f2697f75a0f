import { openYjsDocument, seedText, type YjsDocument } from "@rembuk/crdt/yjs";
import { documentId, draft, MASTER, type Draft } from "@rembuk/model";
import * as Y from "yjs";

import type { Shelf, ShelfPlace } from "./shelf.ts";

/**
 * Gives a post its first caption without opening its draft: an import brings thousands.
 *
 * Resolves when it is on the device; it is sent in its turn. Where the draft has a caption nothing happens.
 */
export async function seedCaption(
  place: ShelfPlace,
  shelf: Shelf,
  postId: string,
  caption: string,
): Promise<void> {
  const id = documentId(place.workspaceId, "draft", postId);
  const open = shelf.find(id);
  if (open) {
    await open.loaded;
    seed(open.live as unknown as YjsDocument<Draft>, caption);
    return open.flushed();
  }
  const update = await seededUpdate(place, id, caption);
  if (!update) return;
  await place.store.append(id, update, true);
  shelf.send(id, 1);
}

/** What the caption adds to the draft that the device holds; `null` when that has one. */
async function seededUpdate(
  { store }: ShelfPlace,
  id: string,
  caption: string,
): Promise<Uint8Array | null> {
  const doc = new Y.Doc();
  const { updates } = await store.load(id);
  for (const update of updates) Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  const live = openYjsDocument(doc, draft);
  if (live.text("variants", MASTER, "caption").read() !== "") return null;
  seed(live, caption);
  return Y.encodeStateAsUpdate(doc, before);
}

const seed = (document: YjsDocument<Draft>, caption: string) =>
  seedText(document, "variants", MASTER, "caption", caption);
