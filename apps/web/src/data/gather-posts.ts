import type { WorkspaceSession } from "@rembuk/client";
import { openYjsDocument } from "@rembuk/crdt/yjs";
import type { ExportedNote, ExportedPost } from "@rembuk/formats";
import { draft, MASTER, membersOf, parseDocumentId, type Post } from "@rembuk/model";
import * as Y from "yjs";

/** Which posts are taken out; all of them where nothing is said. */
export interface PostFilter {
  /** `2026-12` */
  readonly month?: string;
  readonly channelId?: string;
}

/** Posts with their words, as far as they are on this device. */
export interface GatheredPosts {
  readonly posts: readonly ExportedPost[];
  readonly notes: readonly ExportedNote[];
  /** How many posts have a caption that is not on this device. */
  readonly withoutCaption: number;
}

/** The posts that are not in the bin and pass a filter, and the remarks on days of that month. */
export async function findPosts(session: WorkspaceSession, { month, channelId }: PostFilter) {
  const shards = (await session.everyShard()).map(({ live }) => live.read());
  const isMeant = (post: Post) =>
    post.deletedAt === undefined &&
    (month === undefined || post.date?.startsWith(month) === true) &&
    (channelId === undefined || membersOf(post, "channels").includes(channelId));
  return {
    posts: shards.flatMap(({ posts }) => Object.values(posts).filter(isMeant)),
    notes: shards
      .flatMap(({ dayNotes }) => Object.values(dayNotes))
      .filter(({ id }) => month === undefined || id.startsWith(month)),
  };
}

/**
 * Finds posts and reads their captions from the device, one draft after the other and without opening any for
 * exchange.
 */
export async function gatherPosts(
  session: WorkspaceSession,
  filter: PostFilter,
  { onDraft, signal }: { onDraft: (done: number, all: number) => void; signal: AbortSignal },
): Promise<GatheredPosts> {
  const { posts, notes } = await findPosts(session, filter);
  const wanted = new Set(posts.map(({ id }) => id));
  const words = new Map<string, Omit<ExportedPost, "post">>();
  for await (const { id, state } of session.bundleSource().documents()) {
    signal.throwIfAborted();
    const name = parseDocumentId(id);
    if (name?.kind !== "draft" || !wanted.has(name.key!)) continue;
    words.set(name.key!, wordsIn(state));
    onDraft(words.size, wanted.size);
  }
  return {
    posts: posts.map((post) => ({ post, ...(words.get(post.id) ?? { caption: "" }) })),
    notes,
    withoutCaption: posts.filter(({ id, excerpt }) => excerpt && !words.has(id)).length,
  };
}

function wordsIn(state: Uint8Array): Omit<ExportedPost, "post"> {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const live = openYjsDocument(doc, draft);
  const captionOf = (variant: string) => live.text("variants", variant, "caption").read();
  const own = Object.values(live.read().variants).filter((one) => one.own && one.id !== MASTER);
  const words = {
    caption: captionOf(MASTER),
    ...(own.length > 0 && {
      ownCaptions: Object.fromEntries(own.map(({ id }) => [id, captionOf(id)])),
    }),
  };
  doc.destroy();
  return words;
}
