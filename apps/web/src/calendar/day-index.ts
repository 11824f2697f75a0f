import type { LiveDocument } from "@rembuk/crdt";
import { byTime, type Calendar, type Post } from "@rembuk/model";
import { batch, createSignal, type Accessor, type Setter } from "solid-js";

/** Which posts a day shows, kept up to date change by change. */
export interface DayIndex {
  /** Ids of a day's posts in the order they are read. Tracked: runs again only when this day's order changes. */
  idsOn(date: string): readonly string[];
  /** Ids of the posts in the bin, latest first. Tracked. */
  binned(): readonly string[];
  /** Follows a calendar shard until the returned function is called. */
  follow(live: Pick<LiveDocument<Calendar>, "read" | "subscribe">): () => void;
}

/** Where a post stood when it was last looked at: enough to sort it without asking the store. */
type Place = Pick<Post, "id" | "date" | "time" | "rank" | "deletedAt">;

interface Day {
  readonly places: Map<string, Place>;
  readonly ids: Accessor<readonly string[]>;
  readonly setIds: Setter<readonly string[]>;
}

const BIN = "bin";

/**
 * Sorts posts into days.
 *
 * It listens to the documents rather than deriving from their projections: a memo over 10,000 posts
 * would run through all of them for one move, this touches the two days that changed.
 */
export function createDayIndex(): DayIndex {
  const places = new Map<string, Place>();
  const days = new Map<string, Day>();

  const dayOf = (key: string): Day => {
    const known = days.get(key);
    if (known) return known;
    const [ids, setIds] = createSignal<readonly string[]>([], { equals: sameList });
    const day = { places: new Map<string, Place>(), ids, setIds };
    days.set(key, day);
    return day;
  };

  const put = (id: string, next: Place | undefined, touched: Set<string>) => {
    const from = keyOf(places.get(id));
    const to = keyOf(next);
    if (from !== undefined) {
      dayOf(from).places.delete(id);
      touched.add(from);
    }
    if (next) places.set(id, next);
    else places.delete(id);
    if (to === undefined || !next) return;
    dayOf(to).places.set(id, next);
    touched.add(to);
  };

  const publish = (touched: Set<string>) =>
    batch(() => {
      for (const key of touched) {
        const day = dayOf(key);
        const order = key === BIN ? byBinned : byTime;
        day.setIds([...day.places.values()].sort(order).map(({ id }) => id));
      }
    });

  return {
    idsOn: (date) => dayOf(date).ids(),
    binned: () => dayOf(BIN).ids(),
    follow(live) {
      const mine = new Set<string>();
      const take = (id: string, post: Place | undefined, touched: Set<string>) => {
        if (post) mine.add(id);
        put(id, post, touched);
      };
      const touched = new Set<string>();
      for (const post of Object.values(live.read().posts)) take(post.id, placeOf(post), touched);
      publish(touched);

      const stop = live.subscribe(({ changes }) => {
        const moved = new Set<string>();
        for (const change of changes) {
          if (change.table !== "posts") continue;
          if (change.type === "insert") take(change.record.id, placeOf(change.record), moved);
          else if (change.type === "remove") take(change.id, undefined, moved);
          else {
            const place = places.get(change.id);
            if (place && touchesPlace(change.fields)) {
              take(change.id, patched(place, change.fields), moved);
            }
          }
        }
        publish(moved);
      });
      return () => {
        stop();
        const left = new Set<string>();
        for (const id of mine) put(id, undefined, left);
        publish(left);
      };
    },
  };
}

const PLACE_FIELDS = ["date", "time", "rank", "deletedAt"] as const;

const touchesPlace = (fields: object) => PLACE_FIELDS.some((field) => field in fields);

function placeOf(post: Place): Place {
  return patched({ id: post.id, rank: post.rank }, post);
}

function patched(place: Place, fields: object): Place {
  const next: Record<string, unknown> = { ...place };
  for (const field of PLACE_FIELDS) {
    if (!(field in fields)) continue;
    const value = (fields as Record<string, unknown>)[field];
    if (value === null || value === undefined) delete next[field];
    else next[field] = value;
  }
  return next as Place;
}

function keyOf(place: Place | undefined): string | undefined {
  if (!place) return undefined;
  return place.deletedAt === undefined ? place.date : BIN;
}

function byBinned(a: Place, b: Place): number {
  return (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || (a.id < b.id ? -1 : 1);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
