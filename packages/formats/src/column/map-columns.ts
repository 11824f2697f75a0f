import { isWeekday } from "../date/names.ts";
import { parseClock } from "../date/parse-clock.ts";
import { parseDay } from "../date/parse-day.ts";
import { plainWords } from "../plain-words.ts";
import type { Table } from "../table/table.ts";
import type { ColumnUse, Field } from "./field.ts";
import { fieldsOfHeader } from "./headers.ts";

interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly distance: number;
}

/**
 * Proposes what each column is. Every field is given to one column at most; what is left over becomes a
 * custom field, so that nothing a team wrote down is lost. People correct the proposal in the dialog.
 */
export function mapColumns(table: Pick<Table, "columns" | "rows" | "uses">): ColumnUse[] {
  if (table.uses) return [...table.uses];
  const uses: ColumnUse[] = table.columns.map(() => "custom");
  const taken = new Set<Field>();
  for (const { column, field } of candidatesOf(table)) {
    if (uses[column] !== "custom" || taken.has(field)) continue;
    uses[column] = field;
    taken.add(field);
  }
  return uses;
}

function candidatesOf(table: Pick<Table, "columns" | "rows">): Candidate[] {
  return table.columns
    .flatMap((header, column) => {
      const cells = sampleOf(table, column);
      return fieldsOfHeader(header).flatMap(({ field, distance }): Candidate[] => {
        const doubt = doubtOf(field, header, cells);
        return doubt === null ? [] : [{ column, header, field, distance: distance + doubt }];
      });
    })
    .sort((a, b) => a.distance - b.distance || (a.header < b.header ? -1 : 1));
}

function sampleOf(table: Pick<Table, "rows">, column: number): string[] {
  const cells: string[] = [];
  for (const row of table.rows) {
    const cell = row.cells[column]?.trim() ?? "";
    if (cell !== "") cells.push(cell);
    if (cells.length === 50) break;
  }
  return cells;
}

/** More than any distance of a header. */
const LAST_CHOICE = 10_000;

/**
 * How much the cells speak against what the header says; `null` when it cannot be.
 *
 * `Time`, `Hari` or `Jour` head columns of dates as well as of hours and weekdays, and exports head the
 * number of comments like a column of remarks. What is called a date and holds none is still the date where
 * nothing else is: its cells are then refused, and do not pass for undated ideas.
 */
function doubtOf(field: Field, header: string, cells: readonly string[]): number | null {
  const share = (is: (cell: string) => boolean) =>
    cells.length === 0 ? 1 : cells.filter(is).length / cells.length;
  if (field === "weekday") return share(isWeekday) >= 0.5 ? 0 : null;
  if (field === "time") return share((cell) => parseClock(cell) !== null) >= 0.5 ? 0 : null;
  if (field === "notes") return share((cell) => !/^[\d.,]+$/.test(cell)) > 0.5 ? 0 : null;
  if (field !== "date" || share(isDay) > 0.1) return 0;
  return /\b(?:date|tanggal|tgl)\b/.test(plainWords(header)) ? LAST_CHOICE : null;
}

const isDay = (cell: string) =>
  parseDay(cell, "dmy", false) !== null || parseDay(cell, "mdy", false) !== null;
