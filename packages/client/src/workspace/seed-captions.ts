import { openYjsDocument, seedText, type YjsDocument } from "@rembuk/crdt/yjs";
import { documentId, draft, MASTER, type Draft } from "@rembuk/model";
import * as Y from "yjs";

import type { NewUpdate } from "../device/device-store.ts";
import type { HeldDocument } from "../document/open-document.ts";
import type { ShelfPlace } from "./rack.ts";
import type { Shelf } from "./shelf.ts";

/** The first caption of a post. */
export interface FirstCaption {
  readonly postId: string;
  readonly caption: string;
}

/** Captions that are kept in one transaction: one each would cost an import of ten thousand a minute. */
const AT_ONCE = 200;

/**
 * Gives posts their first captions without opening their drafts: an import brings thousands.
 *
 * Resolves when they are on the device; they are sent in their turn. Where a draft has a caption nothing
 * happens. Rejects where the device would not keep them; those that were kept before stay.
 */
export async function seedCaptions(
  place: ShelfPlace,
  shelf: Shelf,
  captions: readonly FirstCaption[],
  progress: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < captions.length; from += AT_ONCE) {
    const some = captions.slice(from, from + AT_ONCE);
    await seedSome(place, shelf, some);
    progress(from + some.length);
  }
}

async function seedSome(
  place: ShelfPlace,
  shelf: Shelf,
  captions: readonly FirstCaption[],
): Promise<void> {
  const closed = new Map<string, string>();
  const seeded: Promise<void>[] = [];
  for (const { postId, caption } of captions) {
    const id = documentId(place.workspaceId, "draft", postId);
    if (shelf.find(id)) seeded.push(seedOpen(shelf.hold(draft, "draft", postId), caption));
    else closed.set(id, caption);
  }
  await shelf.addToClosed([...closed.keys()], () => seedsFor(place, closed));
  await Promise.all(seeded);
}

async function seedOpen(open: HeldDocument<Draft>, caption: string): Promise<void> {
  await open.loaded;
  seed(open.live, caption);
  await open.flushed();
}

async function seedsFor(
  place: ShelfPlace,
  captions: ReadonlyMap<string, string>,
): Promise<NewUpdate[]> {
  const updates = await Promise.all(
    [...captions].map(async ([id, caption]) => ({
      documentId: id,
      update: await seedFor(place, id, caption),
    })),
  );
  return updates.filter((seed): seed is NewUpdate => seed.update !== null);
}

/** What the caption adds to the draft that the device holds; `null` when that has one. */
async function seedFor(
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
