import {
  type Calendar,
  type Change,
  documentId,
  MASTER,
  shardOf,
  type Workspace,
} from "@rembuk/model";

import { identify } from "./identify.ts";
import type {
  Existing,
  ImportPlan,
  ImportRequest,
  PlannedEdit,
  PlannedRow,
  PlannedText,
} from "./import-plan.ts";
import { isNoteRow, planNotes } from "./plan-notes.ts";
import { createPostPlanner } from "./plan-post.ts";
import { type ImportInput, readRows } from "./read-rows.ts";
import { createReferences, type References } from "./references.ts";
import type { ReadRow } from "./row.ts";

/** The years of the calendar shards that a plan has to see. */
export function shardsNeeded(input: ImportInput, workspace: Workspace): string[] {
  const { read } = readRows(input);
  const rows = identify(read.filter(isPostRow), input.today);
  const years = new Set(rows.map(({ postId }) => shardOf(postId)));
  for (const { date } of read.filter(isNoteRow)) years.add(date.slice(0, 4));
  // A row without a date, or one that may have another date now, may have come in an earlier year.
  if (rows.some(({ row }) => row.date === undefined || row.key !== undefined)) {
    for (const year of Object.keys(workspace.shards)) years.add(year);
  }
  return [...years].sort();
}

/** How many rows are something to tell. */
const SOME = 500;

/** Plans an import: what is new, what changed, what is refused, and the changes that carry it out. `progress` is told of rows now and then. */
export function planImport(
  request: ImportRequest,
  existing: Existing,
  progress: (done: number, all: number) => void = () => {},
): ImportPlan {
  const { read, refused, warnings, dateOrder } = readRows(request);
  const references = createReferences(existing.workspace, request.zone);
  const planPost = createPostPlanner(request, existing.calendars, references);
  const calendars = new Map<string, Change<Calendar>[]>();
  const texts: PlannedText[] = [];
  const planned: PlannedRow[] = [];
  for (const { date, changes, rows } of planNotes(read, existing.calendars)) {
    if (changes.length > 0) group(calendars, date.slice(0, 4)).push(...changes);
    planned.push(...rows.map(({ row, outcome }) => plannedRow(row, outcome)));
  }
  const notes = planned.length;
  for (const year of calendars.keys()) references.shard(year, year);
  for (const identified of identify(read.filter(isPostRow), request.today)) {
    const { postId, outcome, changes, text } = planPost(identified);
    if (changes.length > 0) group(calendars, shardOf(postId)).push(...changes);
    if (text) texts.push(textOf(request.workspaceId, postId, identified.row.caption, text));
    planned.push({ ...plannedRow(identified.row, outcome), postId });
    if (planned.length % SOME === 0) progress(planned.length, read.length);
  }
  return {
    format: request.table.format,
    rows: rowsIn(request),
    ...count(planned),
    notes,
    ...leftOutOf(request),
    refused,
    warnings,
    planned: planned.sort((a, b) => a.row - b.row),
    dateOrder,
    edits: editsOf(request.workspaceId, references, calendars),
    texts,
  };
}

const rowsIn = ({ table }: ImportRequest) => table.rows.length + (table.refused?.length ?? 0);

const leftOutOf = ({ table: { leftOut } }: ImportRequest) => (leftOut ? { leftOut } : {});

const isPostRow = (row: ReadRow) => !isNoteRow(row);

function plannedRow(row: ReadRow, outcome: PlannedRow["outcome"]): PlannedRow {
  const { number, title, date, time } = row;
  return {
    row: number,
    outcome,
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
