import { type Calendar, type Change, type Patch, type Post, shardOf } from "@rembuk/model";

import { changedParts, fingerprintOf, type Part, PARTS } from "./fingerprint.ts";
import type { IdentifiedRow } from "./identify.ts";
import type { Existing, ImportRequest, PlannedText } from "./import-plan.ts";
import { channelsIn, fieldsHeldBy, fieldsOf } from "./post-fields.ts";
import { lastRankOf, ranksAfter } from "./ranks.ts";
import type { References } from "./references.ts";
import type { ReadRow } from "./row.ts";

/** What an import does to one post. */
export interface Step {
  readonly postId: string;
  readonly outcome: "new" | "changed" | "unchanged";
  readonly changes: readonly Change<Calendar>[];
  /** How its caption is written, if it is. */
  readonly text?: PlannedText["mode"];
}

/** Says for each row what becomes of its post. Rows must come in their order, because ranks follow it. */
export function createPostPlanner(
  request: ImportRequest,
  calendars: Existing["calendars"],
  references: References,
): (row: IdentifiedRow) => Step {
  const find = createFinder(calendars);
  const create = createCreator(request, calendars, references);
  return (identified) => {
    const post = find(identified);
    return post ? update(identified.row, post, references, request.zone) : create(identified);
  };
}

/** Finds the post of a row by its id, or by its source where it was imported in another year. */
function createFinder(calendars: Existing["calendars"]): (row: IdentifiedRow) => Post | undefined {
  const bySource = new Map<string, Post>();
  for (const { posts } of Object.values(calendars)) {
    for (const post of Object.values(posts)) {
      if (post.sourceKey !== undefined) bySource.set(post.sourceKey, post);
    }
  }
  return ({ postId, sourceKey }) =>
    calendars[shardOf(postId)]?.posts[postId] ?? bySource.get(sourceKey);
}

function createCreator(
  request: ImportRequest,
  calendars: Existing["calendars"],
  references: References,
): (row: IdentifiedRow) => Step {
  const next = createNextRank(calendars);
  return ({ row, sourceKey, postId }) => {
    references.shard(shardOf(postId), shardOf(postId));
    const parts = PARTS.map((part) => fieldsOf(part, row, references, request.zone));
    const record = {
      id: postId,
      ...(row.date === undefined ? {} : { date: row.date }),
      rank: next(row.date, sourceKey),
      ...(request.createdBy === undefined ? {} : { createdBy: request.createdBy }),
      createdAt: request.now,
      sourceKey,
      sourceHash: fingerprintOf(row),
    };
    Object.assign(record, ...parts, channelsIn(row, references));
    const changes: Change<Calendar>[] = [
      { type: "insert", table: "posts", record: record as unknown as Post },
    ];
    const step: Step = { postId, outcome: "new", changes };
    return row.caption === "" ? step : { ...step, text: "fill" };
  };
}

/** Ranks behind the posts of the same day, in the order of the rows. */
function createNextRank(
  calendars: Existing["calendars"],
): (day: string | undefined, seed: string) => string {
  const posts = Object.values(calendars).flatMap((calendar) => Object.values(calendar.posts));
  const days = Map.groupBy(posts, ({ date }) => date);
  const ranks = new Map<string | undefined, () => string>();
  return (day, seed) => {
    const next = ranks.get(day) ?? ranksAfter(lastRankOf(days.get(day) ?? []), seed);
    ranks.set(day, next);
    return next();
  };
}

function update(row: ReadRow, post: Post, references: References, home: string): Step {
  const sourceHash = fingerprintOf(row);
  const parts = changedParts(post.sourceHash ?? "", sourceHash);
  const binned = post.deletedAt !== undefined;
  if (parts.size === 0 && !binned) return { postId: post.id, outcome: "unchanged", changes: [] };
  const wanted: Wanted = { ...patchOf(parts, row, post, references, home), sourceHash };
  const fields = differing(post, binned ? { ...wanted, deletedAt: null } : wanted);
  if (fields.date) references.shard(shardOf(post.id), fields.date.slice(0, 4));
  const changes: Change<Calendar>[] = [{ type: "update", table: "posts", id: post.id, fields }];
  const step: Step = { postId: post.id, outcome: "changed", changes };
  if (parts.has("caption")) return { ...step, text: "replace" };
  // Taking back an import empties the caption too.
  return binned && row.caption !== "" ? { ...step, text: "fill" } : step;
}

type Wanted = Readonly<Record<string, string | number | true | null>>;

/** The fields that the changed parts of a row set, and those of them that it no longer fills. */
function patchOf(
  parts: ReadonlySet<Part>,
  row: ReadRow,
  post: Post,
  references: References,
  home: string,
): Wanted {
  const patch: Record<string, string | number | true | null> = {};
  for (const part of parts) {
    for (const key of fieldsHeldBy(part, row, post)) patch[key] = null;
    Object.assign(patch, fieldsOf(part, row, references, home));
  }
  return patch;
}

function differing(post: Post, wanted: Wanted): Patch<Post> {
  const there = post as { readonly [key: string]: unknown };
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => (there[key] ?? null) !== value),
  ) as Patch<Post>;
}
