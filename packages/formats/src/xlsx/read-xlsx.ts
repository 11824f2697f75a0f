import { FileRefused } from "../reason.ts";
import { countKnownHeaders } from "../table/find-header.ts";
import type { Grid } from "../table/table.ts";
import { openWorkbook, type SheetPart, type Workbook } from "./open-workbook.ts";
import { readSheet } from "./read-sheet.ts";

/** What was read of a workbook: one sheet, and the names of all that could have been. */
export interface WorkbookRead {
  readonly grid: Grid[];
  readonly sheet: string;
  readonly sheets: string[];
  readonly from1904: boolean;
}

type Progress = (rows: number) => void;

interface WorkbookOptions {
  readonly sheet?: string;
  readonly progress?: Progress;
}

/**
 * Reads one sheet of a workbook: the one that is named, else the one whose headers are best known, because
 * many calendars begin with a sheet of instructions. Hidden sheets are read only by name.
 */
export function readXlsx(
  bytes: Uint8Array,
  { sheet: wanted, progress = () => {} }: WorkbookOptions,
): WorkbookRead {
  const workbook = openWorkbook(bytes);
  const { from1904 } = workbook.context;
  const sheets = workbook.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  if (wanted === undefined) return { ...bestSheet(workbook, progress), sheets, from1904 };
  const named = workbook.sheets.find(({ name }) => name === wanted);
  if (!named) throw new FileRefused({ code: "noSuchSheet", sheet: wanted });
  return { grid: gridOf(workbook, named, progress), sheet: named.name, sheets, from1904 };
}

function bestSheet(workbook: Workbook, progress: Progress): { grid: Grid[]; sheet: string } {
  let best: { grid: Grid[]; sheet: string; score: number } | undefined;
  for (const part of workbook.sheets) {
    if (part.hidden) continue;
    const grid = gridOf(workbook, part, progress);
    const score = grid.length === 0 ? -1 : countKnownHeaders(grid);
    if (!best || score > best.score) best = { grid, sheet: part.name, score };
  }
  if (!best) throw new FileRefused({ code: "noRows" });
  return { grid: best.grid, sheet: best.sheet };
}

function gridOf(workbook: Workbook, { part }: SheetPart, progress: Progress): Grid[] {
  return readSheet(workbook.xmlOf(part), part, workbook.context, progress);
}
