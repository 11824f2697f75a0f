import { fieldsOfHeader } from "../column/headers.ts";
import { FileRefused } from "../reason.ts";
import { type BulkFormat, bulkFormatOf, isUnnamed, UNNAMED } from "./bulk-format.ts";
import { LIMITS } from "./limits.ts";
import type { Grid, TableRow } from "./table.ts";
import { takeKeys } from "./take-keys.ts";

/** How far down a header is looked for. */
const DEEPEST = 25;

interface HeaderFound {
  readonly bulk?: BulkFormat;
  readonly columns: string[];
  /** 0 where the file has none. */
  readonly headerRow: number;
  readonly rows: TableRow[];
}

/** Finds the row of headers, names the columns and leaves out what is above and what is empty. */
export function findHeader(grid: readonly Grid[]): HeaderFound {
  const full = grid.filter(({ cells }) => cells.some(isFull));
  const isBare = full[0] !== undefined && isUnnamed(full[0].cells);
  const header = isBare ? BARE : headerOf(full.slice(0, DEEPEST));
  if (!header) throw new FileRefused({ code: "noRows" });
  const below = isBare ? full : full.slice(full.indexOf(header) + 1);
  if (below.length === 0) throw new FileRefused({ code: "noRows" });
  if (below.length > LIMITS.rows) {
    throw new FileRefused({ code: "tooManyRows", limit: LIMITS.rows });
  }
  const used = usedColumns([header, ...below]);
  if (used.length > LIMITS.columns) {
    throw new FileRefused({ code: "tooManyColumns", limit: LIMITS.columns });
  }
  const pick = (row: Grid): TableRow => ({
    number: row.number,
    cells: used.map((at) => row.cells[at] ?? ""),
  });
  const names = used.map((at) => (header.cells[at] ?? "").trim() || `Column ${letterOf(at)}`);
  const bulk = isBare ? "hootsuite" : bulkFormatOf(names);
  const about = bulk === undefined ? {} : { bulk };
  const taken = takeKeys(tellApart(names), below.map(pick));
  return { ...about, ...taken, headerRow: header.number };
}

/** The headers that a file without any would have. */
const BARE: Grid = { number: 0, cells: UNNAMED };

const isFull = (cell: string) => cell.trim() !== "";

/**
 * The first row with more than half as many known headers as any has: rows of data can hold such words
 * too. Where none is known, the first row that is about as wide as the widest, because titles and remarks
 * above a table are narrow.
 */
function headerOf(rows: readonly Grid[]): Grid | undefined {
  const widths = rows.map(widthOf);
  const widest = Math.max(0, ...widths);
  const known = rows.map((row, at) => (widths[at]! > 1 || widest === 1 ? countKnown(row) : 0));
  const most = Math.max(0, ...known);
  return rows.find((_, at) => (most > 0 ? known[at]! * 2 > most : widths[at]! * 2 > widest));
}

const widthOf = ({ cells }: Grid) => cells.filter(isFull).length;

const countKnown = ({ cells }: Grid) =>
  cells.filter((cell) => fieldsOfHeader(cell).length > 0).length;

/** How many headers of a sheet are known words: the measure of how much it looks like a calendar. */
export function countKnownHeaders(grid: readonly Grid[]): number {
  return Math.max(0, ...grid.slice(0, DEEPEST).map(countKnown));
}

/** Columns that hold anything. Styled emptiness to the right of a sheet is not a column. */
function usedColumns(rows: readonly Grid[]): number[] {
  const used = new Set<number>();
  for (const { cells } of rows) {
    for (let at = 0; at < cells.length; at++) if (isFull(cells[at]!)) used.add(at);
  }
  return [...used].sort((a, b) => a - b);
}

function tellApart(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

/** `A` to `Z`, `AA` and so on, as spreadsheets name columns. */
function letterOf(at: number): string {
  const before = Math.floor(at / 26);
  return (before > 0 ? letterOf(before - 1) : "") + String.fromCharCode(65 + (at % 26));
}
