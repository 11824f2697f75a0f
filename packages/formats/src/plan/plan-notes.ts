import { type Calendar, type Change } from "@rembuk/model";

import { plainWords } from "../plain-words.ts";
import { mark } from "./digest.ts";
import type { Existing } from "./import-plan.ts";
import type { ReadRow } from "./row.ts";

/** A row that is a remark on its day. */
type NoteRow = ReadRow & { readonly date: string };

/** What an import does to the remarks on one day. */
export interface NoteStep {
  readonly date: string;
  readonly changes: readonly Change<Calendar>[];
  readonly rows: readonly {
    readonly row: ReadRow;
    readonly outcome: "new" | "changed" | "unchanged";
  }[];
}

/** True for a row that is a remark on a day. */
export function isNoteRow(row: ReadRow): row is NoteRow {
  return row.isNote === true && row.date !== undefined;
}

/**
 * Says for each day what becomes of its note. A note is one text: what the day's note does not say yet is
 * added below what it says, in the order of the words, so that the order of files and rows plays no part.
 *
 * A mark of each imported remark stays with the note: one that people have reworded or taken away here
 * does not come back.
 */
export function planNotes(rows: readonly ReadRow[], calendars: Existing["calendars"]): NoteStep[] {
  const days = [...Map.groupBy(rows.filter(isNoteRow), ({ date }) => date)];
  return days
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, notes]) => planDay(date, notes, calendars[date.slice(0, 4)]?.dayNotes[date]));
}

type DayNote = Calendar["dayNotes"][string];

function planDay(date: string, rows: readonly NoteRow[], there: DayNote | undefined): NoteStep {
  const marks = new Set((there?.sourceHash ?? "").split(" ").filter(Boolean));
  const lines = (there?.text ?? "").split("\n").filter((line) => line.trim() !== "");
  const said = new Set(lines.map(plainWords));
  const isKnown = ({ title }: NoteRow) =>
    marks.has(mark(plainWords(title))) || said.has(plainWords(title));
  const missing = new Map(
    rows.filter((row) => !isKnown(row)).map(({ title }) => [plainWords(title), title]),
  );
  const isBinned = there?.deletedAt !== undefined;
  const steps = rows.map((row) => ({ row, outcome: outcomeOf(isKnown(row), isBinned) }));
  if (missing.size === 0 && !isBinned) return { date, rows: steps, changes: [] };
  const added = [...missing.values()].sort(byText);
  for (const { title } of rows) marks.add(mark(plainWords(title)));
  const fields = { text: [...lines, ...added].join("\n"), sourceHash: [...marks].sort().join(" ") };
  return { date, rows: steps, changes: [noteChange(date, there, fields)] };
}

const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function outcomeOf(isKnown: boolean, isBinned: boolean): NoteStep["rows"][number]["outcome"] {
  if (!isKnown) return "new";
  return isBinned ? "changed" : "unchanged";
}

function noteChange(
  date: string,
  there: DayNote | undefined,
  fields: { readonly text: string; readonly sourceHash: string },
): Change<Calendar> {
  if (!there) return { type: "insert", table: "dayNotes", record: { id: date, ...fields } };
  const restored = there.deletedAt === undefined ? {} : { deletedAt: null };
  return { type: "update", table: "dayNotes", id: date, fields: { ...fields, ...restored } };
}
