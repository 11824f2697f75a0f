import type { ColumnUse, Field, Mapping } from "../column/field.ts";
import { dateOrderOf, type DateOrderFound } from "../date/date-order.ts";
import type { DateOrder } from "../date/parse-day.ts";
import type { RefusedRow, RowReason, WarnedRow } from "../reason.ts";
import { LIMITS } from "../table/limits.ts";
import type { Table, TableRow } from "../table/table.ts";
import { customColumns, type CustomColumn } from "./custom-fields.ts";
import { labelsIn } from "./labels.ts";
import { type NamedPlatform, platformsIn } from "./platforms.ts";
import { isReason, readWhen, warnOfWeekday, warnOfZone } from "./read-when.ts";
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
  /** What dated rows become; each as the file reads it when absent. */
  readonly rowsAs?: "posts" | "notes";
  /** Where rows go out that name no channel. */
  readonly channel?: NamedPlatform;
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
  const refused: RefusedRow[] = [...(input.table.refused ?? [])];
  const warnings: WarnedRow[] = [...(input.table.warnings ?? [])];
  for (const row of input.table.rows) {
    const result = readRow(row, { input, columns, order: dateOrder.order });
    if (isReason(result)) {
      refused.push({ row: row.number, reason: result });
      continue;
    }
    read.push(result);
    const doubts = [
      warnOfWeekday(cellIn(row, columns.at.weekday).text, result.date),
      warnOfZone(cellIn(row, columns.at.zone).text),
    ];
    for (const warning of doubts) if (warning) warnings.push({ row: row.number, warning });
  }
  const byRow = (a: { row: number }, b: { row: number }) => a.row - b.row;
  return { read, refused: refused.sort(byRow), warnings: warnings.sort(byRow), dateOrder };
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
  // Buffer and Hootsuite put the month first, at least by default.
  return dateOrderOf(cells, table.bulk && table.bulk !== "sprout" ? "mdy" : "dmy");
}

function readRow(row: TableRow, { input, columns, order }: Reading): ReadRow | RowReason {
  const cell = (field: Field) => cellIn(row, columns.at[field]);
  const long = columns.kept.find(({ index }) => row.cells[index]!.length > LIMITS.cell);
  if (long) return { code: "cellTooLong", column: long.header, limit: LIMITS.cell };
  const cells = { date: cell("date"), time: cell("time"), zone: cell("zone") };
  const when = readWhen(cells, { ...input, order });
  if (isReason(when)) return when;
  const words = wordsOf(cell("title").text, cell("caption").text, cell("hashtags").text);
  if (words.title === "" && !mayBeNameless(input, when.date)) return { code: "noTitle" };
  const [status, assignee] = [cell("status"), cell("assignee")];
  const planned = statusIn(status.text);
  return {
    number: row.number,
    ...(row.key === undefined ? {} : { key: row.key }),
    ...noted(row, input, when.date, words.title),
    ...words,
    ...when,
    status: planned.status,
    ...(planned.lossy ? { statusWord: { ...status, text: oneLine(status.text) } } : {}),
    platforms: platformsOf(cell("platform").text, input.channel),
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

/** In a calendar what has a day need not have a name. */
const mayBeNameless = ({ table }: ImportInput, date: string | undefined) =>
  table.format === "ics" && date !== undefined;

/** Only a day can be remarked on. */
function noted(
  row: TableRow,
  { rowsAs }: ImportInput,
  date: string | undefined,
  title: string,
): { isNote?: true } {
  if (date === undefined || title === "" || rowsAs === "posts") return {};
  return rowsAs === "notes" || row.isNote ? { isNote: true } : {};
}

function platformsOf(cell: string, channel: NamedPlatform | undefined): NamedPlatform[] {
  const said = platformsIn(cell);
  return said.length === 0 && channel ? [channel] : said;
}

const isEmpty = ({ text }: NamedText) => text.trim() === "";

function cellIn(row: TableRow, column: Column | undefined): NamedText {
  return column
    ? { text: row.cells[column.index] ?? "", column: column.header }
    : { text: "", column: "" };
}

type Filled<T> = { readonly [Key in keyof T]?: string };

function filled<T extends Readonly<Record<string, string>>>(fields: T): Filled<T> {
  const full = Object.entries(fields).filter(([, value]) => value !== "");
  return Object.fromEntries(full) as Filled<T>;
}
