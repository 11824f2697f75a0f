import { type Calendar, type Post, shardOf } from "@rembuk/model";
import { createSignal, getOwner, onCleanup, runWithOwner, untrack } from "solid-js";
import { unwrap } from "solid-js/store";

import type { WorkspaceHandle } from "../workspace/workspace-context.tsx";
import { saidOfNote, saidOfPost } from "./said-of.ts";
import { createSearchIndex, type SearchIndex } from "./search-index.ts";
import { type IdleWork, whenIdle } from "./when-idle.ts";

/** A remark on a day. */
export type DayNote = Calendar["dayNotes"][string];

/** What was found, the likeliest first. */
export interface Found {
  readonly posts: readonly Post[];
  readonly notes: readonly DayNote[];
}

/** Searches everything that this device holds of a workspace, with or without a server. */
export interface Search {
  /** Tracked: answers anew when more of the calendar has been read, or something of it changes. */
  readonly find: (query: string, today: string, most: number) => Found;
}

/** Milliseconds of reading between two chances for what somebody types. */
const SLICE = 6;
const NOTE = "note:";
const NAMED = new Set<string>(["channels", "campaigns", "pillars", "labels", "people"]);

/** Makes the search of a workspace. It reads nothing until somebody first looks for something. */
export function createSearch(handle: WorkspaceHandle): Search {
  const { posts, workspace, session } = handle;
  const owner = getOwner();
  const [version, setVersion] = createSignal(0);
  const lookUp = createLookUp(handle);
  const index = createSearchIndex((id) =>
    id.startsWith(NOTE)
      ? saidOfNote(lookUp.note(id))
      : saidOfPost(lookUp.post(id), unwrap(workspace)),
  );
  const reading = whenIdle(
    () => index.read(endsIn(SLICE)),
    () => setVersion((before) => before + 1),
  );
  onCleanup(reading.stop);
  onCleanup(
    session.workspace.live.subscribe(({ changes }) => {
      if (!changes.some(({ table }) => NAMED.has(table))) return;
      index.touchAll();
      reading.again();
    }),
  );
  const followed = new Set<string>();
  const follow = (year: string) => {
    if (followed.has(year)) return;
    followed.add(year);
    untrack(() => runWithOwner(owner, () => followShard(posts.shard(year), index, reading)));
  };

  return {
    find(query, today, most) {
      for (const year of new Set([today.slice(0, 4), ...Object.keys(workspace.shards)])) {
        follow(year);
      }
      version();
      const ids = index.find(query, today, most);
      return {
        posts: ids.flatMap((id) => (id.startsWith(NOTE) ? [] : (lookUp.post(id) ?? []))),
        notes: ids.flatMap((id) => (id.startsWith(NOTE) ? (lookUp.note(id) ?? []) : [])),
      };
    },
  };
}

/** Records as they lie in the shards, by the ids of the index. */
function createLookUp({ posts }: Pick<WorkspaceHandle, "posts">) {
  const viewOf = (year: string) => unwrap(untrack(() => posts.shard(year)).view);
  return {
    post: (id: string): Post | undefined => viewOf(shardOf(id)).posts[id],
    note: (id: string): DayNote | undefined => {
      const date = id.slice(NOTE.length);
      return viewOf(date.slice(0, 4)).dayNotes[date];
    },
  };
}

function followShard(
  { open, view }: ReturnType<WorkspaceHandle["posts"]["shard"]>,
  index: SearchIndex,
  reading: IdleWork,
): void {
  const { posts, dayNotes } = unwrap(view);
  for (const id of Object.keys(posts)) index.touch(id);
  for (const date of Object.keys(dayNotes)) index.touch(`${NOTE}${date}`);
  onCleanup(
    open.live.subscribe(({ changes }) => {
      for (const change of changes) {
        const id = change.type === "insert" ? change.record.id : change.id;
        index.touch(change.table === "posts" ? id : `${NOTE}${id}`);
      }
      reading.again();
    }),
  );
  reading.again();
}

function endsIn(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}
