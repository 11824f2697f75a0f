import { openYjsDocument, seedText, type YjsDocument } from "@rembuk/crdt/yjs";
import { documentId, draft, MASTER, type Draft, setOwnCaption } from "@rembuk/model";
import * as Y from "yjs";

import type { NewUpdate } from "../device/device-store.ts";
import { applyRows } from "../document/apply-rows.ts";
import type { HeldDocument } from "../document/held-document.ts";
import type { ShelfPlace } from "./rack.ts";
import type { Shelf } from "./shelf.ts";

/** The first caption of a post. */
export interface FirstCaption {
  readonly postId: string;
  readonly caption: string;
  /** The channel that says it in its own words; absent for the caption of all channels. */
  readonly channelId?: string;
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
  const closed = new Map<string, FirstCaption[]>();
  const seeded: Promise<void>[] = [];
  for (const first of captions) {
    const id = documentId(place.workspaceId, "draft", first.postId);
    if (shelf.find(id)) seeded.push(seedOpen(shelf.hold(draft, "draft", first.postId), first));
    else closed.set(id, [...(closed.get(id) ?? []), first]);
  }
  await shelf.addToClosed([...closed.keys()], () => seedsFor(place, closed));
  await Promise.all(seeded);
}

async function seedOpen(open: HeldDocument<Draft>, first: FirstCaption): Promise<void> {
  await open.loaded;
  seed(open.live, first);
  await open.flushed();
}

async function seedsFor(
  place: ShelfPlace,
  captions: ReadonlyMap<string, readonly FirstCaption[]>,
): Promise<NewUpdate[]> {
  const updates = await Promise.all(
    [...captions].map(async ([id, firsts]) => ({
      documentId: id,
      update: await seedFor(place, id, firsts),
    })),
  );
  return updates.filter((seed): seed is NewUpdate => seed.update !== null);
}

/** What the captions add to the draft that the device holds; `null` when that has them. */
async function seedFor(
  { store }: ShelfPlace,
  id: string,
  firsts: readonly FirstCaption[],
): Promise<Uint8Array | null> {
  const doc = new Y.Doc();
  const { updates } = await store.load(id);
  applyRows(doc, updates);
  const before = Y.encodeStateVector(doc);
  const live = openYjsDocument(doc, draft);
  const missing = firsts.filter((first) => captionFor(live, first).read() === "");
  for (const first of missing) seed(live, first);
  return missing.length > 0 ? Y.encodeStateAsUpdate(doc, before) : null;
}

function seed(live: YjsDocument<Draft>, first: FirstCaption): void {
  if (captionFor(live, first).read() !== "") return;
  const { channelId = MASTER, caption } = first;
  if (channelId !== MASTER) live.apply(setOwnCaption(live.read(), channelId, true));
  seedText(live, "variants", channelId, "caption", caption);
}

const captionFor = (live: YjsDocument<Draft>, { channelId = MASTER }: FirstCaption) =>
  live.text("variants", channelId, "caption");
