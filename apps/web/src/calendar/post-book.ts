import type { OpenDocument, WorkspaceSession } from "@rembuk/client";
import { type Calendar, type Post, shardOf } from "@rembuk/model";
import { createProjection, createSubscription } from "@rembuk/reactive";
import { type Accessor, createSignal, getOwner, onCleanup, runWithOwner, untrack } from "solid-js";
import type { Store } from "solid-js/store";

import { createDayIndex, type DayIndex } from "./day-index.ts";

/** A calendar shard as the screen sees it. */
export interface Shard {
  readonly year: string;
  readonly open: OpenDocument<Calendar>;
  readonly view: Store<Calendar>;
  /** False until what is shown is the shard and not its absence. */
  readonly isReady: Accessor<boolean>;
  /** False for a shard that a newer version wrote. */
  readonly isOpen: Accessor<boolean>;
}

/** All posts that are on the screen, whichever shards they live in. */
export interface PostBook {
  /** Opens a shard, or finds it open. It stays so as long as the book. */
  readonly shard: (year: string) => Shard;
  /** A post by its id; opens its shard. */
  readonly post: (postId: string) => Post | undefined;
  /** The remark on a day, such as a holiday; opens the shard of its year. Tracked. */
  readonly noteOn: (date: string) => string | undefined;
  readonly days: DayIndex;
  /** Remembers a post that was planned in this window. */
  readonly noteBirth: (postId: string) => void;
  /** True for such a post: nobody else can have written its caption before. */
  readonly isBornHere: (postId: string) => boolean;
}

/** Makes the one book of a session. Call it under an owner that lives as long. */
export function createPostBook(session: Pick<WorkspaceSession, "calendar">): PostBook {
  const owner = getOwner();
  const days = createDayIndex();
  const shards = new Map<string, Shard>();
  const born = new Set<string>();

  const openShard = (year: string): Shard => {
    const open = session.calendar(year);
    const [isReady, setReady] = createSignal(open.isReady());
    void open.ready.then(() => setReady(true));
    const shard: Shard = {
      year,
      open,
      view: createProjection<Calendar>(open.live),
      isReady,
      isOpen: createSubscription(
        (listener) => open.live.subscribe(listener),
        () => open.live.access() === "open",
      ),
    };
    // After the projection: whoever hears of a new post in a day finds its record in the view.
    onCleanup(days.follow(open.live));
    return shard;
  };

  const shard = (year: string): Shard => {
    const known = shards.get(year);
    if (known) return known;
    const opened = untrack(() => runWithOwner(owner, () => openShard(year)))!;
    shards.set(year, opened);
    return opened;
  };

  return {
    shard,
    days,
    noteOn(date) {
      const note = shard(date.slice(0, 4)).view.dayNotes[date];
      return note?.deletedAt === undefined ? note?.text : undefined;
    },
    post: (postId) => shard(shardOf(postId)).view.posts[postId],
    noteBirth: (postId) => void born.add(postId),
    isBornHere: (postId) => born.has(postId),
  };
}
