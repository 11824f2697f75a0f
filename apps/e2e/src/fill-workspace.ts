import type { LiveDocument } from "@rembuk/crdt";
import { openYjsDocument } from "@rembuk/crdt/yjs";
import {
  addChannel,
  assignPost,
  calendar,
  type Calendar,
  createPost,
  documentId,
  draft,
  MASTER,
  noteShard,
  type Platform,
  postIdIn,
  setChannel,
  setExcerpt,
  type Status,
  type Tables,
  type Verb,
  workspace,
} from "@rembuk/model";

import { openStockClient, type StockClient, type StockDoor, whenStored } from "./stock-client.ts";

/** A post as another program plans it. */
export interface PlannedPost {
  readonly title: string;
  readonly date: string;
  readonly time?: string;
  readonly zone?: string;
  readonly status?: Status;
  readonly platforms?: readonly Platform[];
  readonly assigneeId?: string;
  readonly caption?: string;
}

/** What is put into a workspace. */
export interface Filling {
  readonly posts: readonly PlannedPost[];
  /** What each platform's channel is called there. */
  readonly handles?: Partial<Record<Platform, string>>;
}

/** Fills a workspace through the Yjs door with the model's own verbs. Returns the ids of the posts, in order. */
export async function fillWorkspace(
  door: StockDoor,
  workspaceId: string,
  { posts, handles = {} }: Filling,
): Promise<string[]> {
  const index = await openAt(door, documentId(workspaceId, "workspace"));
  const about = openYjsDocument(index.doc, workspace);
  for (const [platform, handle] of Object.entries(handles) as [Platform, string][]) {
    perform(about, addChannel, { id: platform, platform, handle, zone: "Asia/Jakarta" });
  }
  const years = [...new Set(posts.map(({ date }) => date.slice(0, 4)))];
  const ids = new Map(
    posts.map((post, at) => [post, postIdIn(post.date.slice(0, 4), `post${at}`)]),
  );
  for (const year of years) {
    const shard = await openAt(door, documentId(workspaceId, "calendar", year));
    const live = openYjsDocument(shard.doc, calendar);
    for (const [post, id] of ids) if (post.date.startsWith(year)) planPost(live, id, post);
    perform(about, noteShard, year, year);
    await leave(shard);
  }
  await leave(index);
  for (const [{ caption }, id] of ids) {
    if (caption === undefined) continue;
    const words = await openAt(door, documentId(workspaceId, "draft", id));
    openYjsDocument(words.doc, draft).text("variants", MASTER, "caption").edit(0, 0, caption);
    await leave(words);
  }
  return [...ids.values()];
}

function planPost(live: LiveDocument<Calendar>, id: string, planned: PlannedPost): void {
  const { platforms = [], caption, assigneeId, zone = "Asia/Jakarta", ...post } = planned;
  perform(live, createPost, { id, zone, ...post });
  for (const platform of platforms) perform(live, setChannel, id, platform, true);
  if (assigneeId !== undefined) perform(live, assignPost, id, assigneeId);
  if (caption !== undefined) perform(live, setExcerpt, id, caption);
}

function perform<T extends Tables, Args extends readonly unknown[]>(
  live: LiveDocument<T>,
  verb: Verb<T, Args>,
  ...args: Args
): void {
  live.apply(verb(live.read(), ...args));
}

async function openAt(door: StockDoor, id: string): Promise<StockClient> {
  const client = openStockClient(door, id);
  await client.synced();
  return client;
}

async function leave(client: StockClient): Promise<void> {
  await whenStored(client);
  client.leave();
}
