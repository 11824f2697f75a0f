import {
  type Calendar,
  type Change,
  documentId,
  MASTER,
  type Patch,
  type Post,
  shardOf,
  type Workspace,
} from "@rembuk/model";

import type { DateOrderFound } from "../date/date-order.ts";
import { changedParts, fingerprintOf, type Part, PARTS } from "./fingerprint.ts";
import { identify, type IdentifiedRow } from "./identify.ts";
import { channelsIn, fieldsHeldBy, fieldsOf } from "./post-fields.ts";
import { lastRankOf, ranksAfter } from "./ranks.ts";
import { type ImportInput, readRows, type RefusedRow, type WarnedRow } from "./read-rows.ts";
import { createReferences, type References } from "./references.ts";

/** An import that is to be planned. */
export interface ImportRequest extends ImportInput {
  readonly workspaceId: string;
  /** Who imports. */
  readonly createdBy?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What the workspace has already. */
export interface Existing {
  readonly workspace: Workspace;
  /** The shards that `shardsNeeded` names, by year. One that does not exist yet may be left out. */
  readonly calendars: Readonly<Record<string, Calendar>>;
}

/** The changes of one document. */
export type PlannedEdit =
  | {
      readonly kind: "workspace";
      readonly documentId: string;
      readonly changes: Change<Workspace>[];
    }
  | {
      readonly kind: "calendar";
      readonly documentId: string;
      readonly changes: Change<Calendar>[];
    };

/** A live text that an import writes, after the edits. */
export interface PlannedText {
  readonly documentId: string;
  readonly table: "variants";
  readonly id: string;
  readonly field: "caption";
  readonly text: string;
  /** `replace` what is there, or write only where there is nothing (`fill`). */
  readonly mode: "replace" | "fill";
}

/** What becomes of one row. */
export interface PlannedRow {
  readonly row: number;
  readonly outcome: "new" | "changed" | "unchanged";
  readonly postId: string;
  readonly title: string;
  readonly date?: string;
  readonly time?: string;
}

/** A whole import before it happens. A dry run is a plan that is not applied. */
export interface ImportPlan {
  readonly format: "csv" | "xlsx";
  /** How many rows of the table hold anything. */
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly WarnedRow[];
  readonly planned: readonly PlannedRow[];
  readonly dateOrder: DateOrderFound;
  /** The workspace first, because posts refer to what it holds. Only documents that change. */
  readonly edits: readonly PlannedEdit[];
  readonly texts: readonly PlannedText[];
}

/** The years of the calendar shards that a plan has to see. */
export function shardsNeeded(input: ImportInput, workspace: Workspace): string[] {
  const rows = identify(readRows(input).read, input.today);
  const years = new Set(rows.map(({ postId }) => shardOf(postId)));
  // A row without a date may have come in an earlier year.
  if (rows.some(({ row }) => row.date === undefined)) {
    for (const year of Object.keys(workspace.shards)) years.add(year);
  }
  return [...years].sort();
}

/** Plans an import: what is new, what changed, what is refused, and the changes that carry it out. */
export function planImport(request: ImportRequest, existing: Existing): ImportPlan {
  const { read, refused, warnings, dateOrder } = readRows(request);
  const rows = identify(read, request.today);
  const references = createReferences(existing.workspace, request.zone);
  const find = createFinder(existing.calendars);
  const create = createCreator(request, existing.calendars, references);
  const calendars = new Map<string, Change<Calendar>[]>();
  const texts: PlannedText[] = [];
  const planned = rows.map((identified): PlannedRow => {
    const found = find(identified);
    const step = found ? update(identified, found, references, request) : create(identified);
    const { postId } = step;
    if (step.changes.length > 0) group(calendars, shardOf(postId)).push(...step.changes);
    if (step.text)
      texts.push(textOf(request.workspaceId, postId, identified.row.caption, step.text));
    return { ...shown(identified), postId, outcome: outcomeOf(found, step) };
  });
  return {
    format: request.table.format,
    rows: request.table.rows.length,
    ...count(planned),
    refused,
    warnings,
    planned,
    dateOrder,
    edits: editsOf(request.workspaceId, references, calendars),
    texts,
  };
}

/** What an import does to one post. */
interface Step {
  readonly postId: string;
  readonly changes: readonly Change<Calendar>[];
  /** How its caption is written, if it is. */
  readonly text?: PlannedText["mode"];
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
    references.shard(shardOf(postId));
    const record = {
      ...Object.assign({}, ...PARTS.map((part) => fieldsOf(part, row, references, request.zone))),
      ...channelsIn(row, references),
      ...(row.date === undefined ? {} : { date: row.date }),
      id: postId,
      rank: next(row.date, sourceKey),
      ...(request.createdBy === undefined ? {} : { createdBy: request.createdBy }),
      createdAt: request.now,
      sourceKey,
      sourceHash: fingerprintOf(row),
    } as Post;
    const changes: Change<Calendar>[] = [{ type: "insert", table: "posts", record }];
    return row.caption === "" ? { postId, changes } : { postId, changes, text: "fill" };
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

function update(
  { row }: IdentifiedRow,
  post: Post,
  references: References,
  request: ImportRequest,
): Step {
  const sourceHash = fingerprintOf(row);
  const parts = changedParts(post.sourceHash ?? "", sourceHash);
  const binned = post.deletedAt !== undefined;
  if (parts.size === 0 && !binned) return { postId: post.id, changes: [] };
  const wanted = { ...patchOf(parts, row, post, references, request.zone), sourceHash };
  const fields = differing(post, binned ? { ...wanted, deletedAt: null } : wanted);
  const changes: Change<Calendar>[] = [{ type: "update", table: "posts", id: post.id, fields }];
  if (parts.has("caption")) return { postId: post.id, changes, text: "replace" };
  // Taking back an import empties the caption too.
  return binned && row.caption !== ""
    ? { postId: post.id, changes, text: "fill" }
    : { postId: post.id, changes };
}

type Wanted = Readonly<Record<string, string | number | true | null>>;

function patchOf(
  parts: ReadonlySet<Part>,
  row: ReadRowOf,
  post: Post,
  references: References,
  home: string,
): Wanted {
  const patches = [...parts].map((part): Wanted => {
    const cleared = fieldsHeldBy(part, post).map((key): [string, null] => [key, null]);
    return { ...Object.fromEntries(cleared), ...fieldsOf(part, row, references, home) };
  });
  return Object.assign({}, ...patches) as Wanted;
}

type ReadRowOf = IdentifiedRow["row"];

function differing(post: Post, wanted: Wanted): Patch<Post> {
  const there = post as { readonly [key: string]: unknown };
  return Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => (there[key] ?? null) !== value),
  ) as Patch<Post>;
}

function outcomeOf(found: Post | undefined, step: Step): PlannedRow["outcome"] {
  if (!found) return "new";
  return step.changes.length > 0 ? "changed" : "unchanged";
}

function shown({ row }: IdentifiedRow): Omit<PlannedRow, "postId" | "outcome"> {
  const { number, title, date, time } = row;
  return {
    row: number,
    title,
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
  };
}

function count(planned: readonly PlannedRow[]): Record<PlannedRow["outcome"], number> {
  const counts = { new: 0, changed: 0, unchanged: 0 };
  for (const { outcome } of planned) counts[outcome]++;
  return counts;
}

function textOf(
  workspaceId: string,
  postId: string,
  text: string,
  mode: PlannedText["mode"],
): PlannedText {
  const draft = documentId(workspaceId, "draft", postId);
  return { documentId: draft, table: "variants", id: MASTER, field: "caption", text, mode };
}

function editsOf(
  workspaceId: string,
  references: References,
  calendars: ReadonlyMap<string, Change<Calendar>[]>,
): PlannedEdit[] {
  const changes = references.changes();
  const years = [...calendars].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    ...(changes.length === 0
      ? []
      : [
          { kind: "workspace" as const, documentId: documentId(workspaceId, "workspace"), changes },
        ]),
    ...years.map(([year, edits]) => ({
      kind: "calendar" as const,
      documentId: documentId(workspaceId, "calendar", year),
      changes: edits,
    })),
  ];
}

function group<T>(groups: Map<string, T[]>, key: string): T[] {
  const items = groups.get(key) ?? [];
  groups.set(key, items);
  return items;
}
