import { isWeekday } from "../date/names.ts";
import { parseClock } from "../date/parse-clock.ts";
import { parseDay } from "../date/parse-day.ts";
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
export function mapColumns(table: Pick<Table, "columns" | "rows">): ColumnUse[] {
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
      return fieldsOfHeader(header)
        .filter(({ field }) => fits(field, cells))
        .map(({ field, distance }) => ({ column, header, field, distance }));
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

/**
 * `Time`, `Hari` or `Jour` head columns of dates as well as of hours and weekdays: the cells decide. A date
 * column needs only some dates, so that its unreadable cells are refused instead of passing for a custom field.
 */
function fits(field: Field, cells: readonly string[]): boolean {
  const share = (is: (cell: string) => boolean) =>
    cells.length === 0 ? 1 : cells.filter(is).length / cells.length;
  if (field === "weekday") return share(isWeekday) >= 0.5;
  if (field === "time") return share((cell) => parseClock(cell) !== null) >= 0.5;
  if (field === "date") return share(isDay) > 0.1;
  // Exports head the number of comments like a column of remarks.
  if (field === "notes") return cells.length === 0 || share((cell) => /^[\d.,]+$/.test(cell)) < 0.5;
  return true;
}

const isDay = (cell: string) =>
  parseDay(cell, "dmy", false) !== null || parseDay(cell, "mdy", false) !== null;
