import type { DocumentEvent, LiveDocument } from "@rembuk/crdt";
import { byTime, type Calendar, type Post } from "@rembuk/model";
import { type Accessor, batch, createSignal, type Setter } from "solid-js";

import { type Place, patchPlace, placeOf, touchesPlace } from "./place.ts";

/** Which posts a day shows, kept up to date change by change. */
export interface DayIndex {
  /** Ids of a day's posts in the order they are read. Tracked: runs again only when this day's order changes. */
  readonly idsOn: (date: string) => readonly string[];
  /** Ids of the posts that have no day yet, in their order. Tracked. */
  readonly undated: () => readonly string[];
  /** Ids of the posts in the bin, latest first. Tracked. */
  readonly binned: () => readonly string[];
  /** Follows a calendar shard until the returned function is called. */
  readonly follow: (live: Pick<LiveDocument<Calendar>, "read" | "subscribe">) => () => void;
}

/**
 * Sorts posts into days.
 *
 * It listens to the documents rather than deriving from their projections: a memo over 10,000 posts
 * would run through all of them for one move, this touches the two days that changed.
 */
export function createDayIndex(): DayIndex {
  const shelf = createShelf();
  return {
    idsOn: (date) => shelf.ids(date),
    undated: () => shelf.ids(UNDATED),
    binned: () => shelf.ids(BIN),
    follow(live) {
      const mine = new Set<string>();
      const take = (post: Post) => {
        mine.add(post.id);
        shelf.put(post.id, placeOf(post));
      };
      const hear = ({ changes }: DocumentEvent<Calendar>) =>
        shelf.settle(() => {
          for (const change of changes) {
            if (change.table !== "posts") continue;
            if (change.type === "insert") take(change.record);
            else if (change.type === "remove") shelf.put(change.id, undefined);
            else if (touchesPlace(change.fields)) shelf.patch(change.id, change.fields);
          }
        });

      shelf.settle(() => Object.values(live.read().posts).forEach(take));
      const stop = live.subscribe(hear);
      return () => {
        stop();
        shelf.settle(() => mine.forEach((id) => shelf.put(id, undefined)));
      };
    },
  };
}

/** Where posts in the bin, and those without a day, are kept among the days. */
const BIN = "bin";
const UNDATED = "undated";

interface Day {
  readonly places: Map<string, Place>;
  readonly ids: Accessor<readonly string[]>;
  readonly setIds: Setter<readonly string[]>;
}

/** Days and the places on them; what is put while settling is told once, at the end. */
function createShelf() {
  const places = new Map<string, Place>();
  const days = new Map<string, Day>();
  const touched = new Set<string>();

  const dayOf = (key: string): Day => {
    const known = days.get(key);
    if (known) return known;
    const [ids, setIds] = createSignal<readonly string[]>([], { equals: sameList });
    const day = { places: new Map<string, Place>(), ids, setIds };
    days.set(key, day);
    return day;
  };
  const take = (key: string | undefined, change: (day: Day) => void) => {
    if (key === undefined) return;
    change(dayOf(key));
    touched.add(key);
  };
  const put = (id: string, next: Place | undefined) => {
    take(keyOf(places.get(id)), (day) => day.places.delete(id));
    if (next) places.set(id, next);
    else places.delete(id);
    take(keyOf(next), (day) => day.places.set(id, next!));
  };

  return {
    ids: (key: string) => dayOf(key).ids(),
    put,
    patch(id: string, fields: object) {
      const place = places.get(id);
      if (place) put(id, patchPlace(place, fields));
    },
    settle: (work: () => void) =>
      batch(() => {
        work();
        for (const key of touched) {
          const { places: held, setIds } = dayOf(key);
          const order = key === BIN ? byBinned : byTime;
          setIds([...held.values()].sort(order).map(({ id }) => id));
        }
        touched.clear();
      }),
  };
}

function keyOf(place: Place | undefined): string | undefined {
  if (!place) return undefined;
  return place.deletedAt === undefined ? (place.date ?? UNDATED) : BIN;
}

function byBinned(a: Place, b: Place): number {
  return (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || (a.id < b.id ? -1 : 1);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
