import type { ColumnUse, Field, Mapping } from "../column/field.ts";
import { dateOrderOf, type DateOrderFound } from "../date/date-order.ts";
import type { DateOrder } from "../date/parse-day.ts";
import type { RowReason, Warning } from "../reason.ts";
import { LIMITS } from "../table/limits.ts";
import type { Table, TableRow } from "../table/table.ts";
import { customColumns, type CustomColumn } from "./custom-fields.ts";
import { platformsIn } from "./platforms.ts";
import { isReason, readWhen, warnOfWeekday } from "./read-when.ts";
import type { NamedText, ReadRow } from "./row.ts";
import { statusIn } from "./statuses.ts";
import { oneLine, wordsOf } from "./words.ts";

/** A table, what its columns mean, and where and when it is read. */
export interface ImportInput {
  readonly table: Table;
  /** One use per column; see `mapColumns`. */
  readonly mapping: Mapping;
  /** IANA zone of times that name none. */
  readonly zone: string;
  /** The day of the import, `2026-12-11`: rows without a date go to the shard of its year. */
  readonly today: string;
  /** What a person said about dates like `05/06/2026`; found out from the column when absent. */
  readonly dateOrder?: DateOrder;
}

/** A row that is not imported, by the number a spreadsheet shows. */
export interface RefusedRow {
  readonly row: number;
  readonly reason: RowReason;
}

/** A row that is imported and deserves a look. */
export interface WarnedRow {
  readonly row: number;
  readonly warning: Warning;
}

/** What the rows of a table say, each either read or refused. */
export interface RowsRead {
  readonly read: readonly ReadRow[];
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly WarnedRow[];
  readonly dateOrder: DateOrderFound;
}

/** Reads every row of a table by its mapping. */
export function readRows(input: ImportInput): RowsRead {
  const columns = columnsOf(input.mapping, input.table.columns);
  const dateOrder = input.dateOrder
    ? { order: input.dateOrder, assumed: false }
    : orderIn(input.table, columns);
  const read: ReadRow[] = [];
  const refused: RefusedRow[] = [];
  const warnings: WarnedRow[] = [];
  for (const row of input.table.rows) {
    const result = readRow(row, { input, columns, order: dateOrder.order });
    if (isReason(result)) {
      refused.push({ row: row.number, reason: result });
      continue;
    }
    read.push(result);
    const warning = warnOfWeekday(cellIn(row, columns.at.weekday).text, result.date);
    if (warning) warnings.push({ row: row.number, warning });
  }
  return { read, refused, warnings, dateOrder };
}

/** A column that is a field of the post. */
interface Column {
  readonly index: number;
  readonly header: string;
}

interface Columns {
  readonly at: Readonly<Partial<Record<Field, Column>>>;
  readonly custom: readonly CustomColumn[];
  readonly kept: readonly Column[];
}

interface Reading {
  readonly input: ImportInput;
  readonly columns: Columns;
  readonly order: DateOrder;
}

function columnsOf(mapping: Mapping, headers: readonly string[]): Columns {
  const at: Partial<Record<Field, Column>> = {};
  const uses = headers.map((header, index): ColumnUse => {
    const use = mapping[index] ?? "skip";
    if (use === "custom" || use === "skip") return use;
    // A field has one column; the second one that claims it keeps its words as a custom field.
    if (at[use]) return "custom";
    at[use] = { index, header };
    return use;
  });
  const kept = headers.flatMap((header, index) =>
    uses[index] === "skip" ? [] : [{ index, header }],
  );
  return { at, custom: customColumns(headers, uses), kept };
}

function orderIn(table: Table, { at }: Columns): DateOrderFound {
  const cells = table.rows.map((row) => ({
    text: cellIn(row, at.date).text,
    weekday: cellIn(row, at.weekday).text,
  }));
  return dateOrderOf(cells);
}

function readRow(row: TableRow, { input, columns, order }: Reading): ReadRow | RowReason {
  const cell = (field: Field) => cellIn(row, columns.at[field]);
  const long = columns.kept.find(({ index }) => row.cells[index]!.length > LIMITS.cell);
  if (long) return { code: "cellTooLong", column: long.header, limit: LIMITS.cell };
  const when = readWhen(cell("date"), cell("time"), { ...input, order });
  if (isReason(when)) return when;
  const words = wordsOf(cell("title").text, cell("caption").text, cell("hashtags").text);
  if (words.title === "") return { code: "noTitle" };
  const [status, assignee] = [cell("status"), cell("assignee")];
  const planned = statusIn(status.text);
  return {
    number: row.number,
    ...words,
    ...when,
    status: planned.status,
    ...(planned.lossy ? { statusWord: { ...status, text: oneLine(status.text) } } : {}),
    platforms: platformsIn(cell("platform").text),
    labels: labelsIn(cell("labels").text),
    ...filled({
      format: oneLine(cell("format").text),
      pillar: oneLine(cell("pillar").text),
      campaign: oneLine(cell("campaign").text),
      link: oneLine(cell("link").text),
      notes: cell("notes").text.trim(),
    }),
    ...(isEmpty(assignee) ? {} : { assignee: { ...assignee, text: oneLine(assignee.text) } }),
    custom: columns.custom.map(({ index, fieldId, title }) => {
      const value = row.cells[index]!.replace(/\r\n?/g, "\n").trim();
      return { fieldId, title, value };
    }),
  };
}

const isEmpty = ({ text }: NamedText) => text.trim() === "";

function cellIn(row: TableRow, column: Column | undefined): NamedText {
  return column
    ? { text: row.cells[column.index] ?? "", column: column.header }
    : { text: "", column: "" };
}

function labelsIn(cell: string): string[] {
  const labels = cell.split(/[,;|\n]/).map((label) => oneLine(label).replace(/^#/, ""));
  return [...new Set(labels.filter((label) => label !== ""))];
}

type Filled<T> = { readonly [Key in keyof T]?: string };

function filled<T extends Readonly<Record<string, string>>>(fields: T): Filled<T> {
  const full = Object.entries(fields).filter(([, value]) => value !== "");
  return Object.fromEntries(full) as Filled<T>;
}
