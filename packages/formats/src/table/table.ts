import type { ColumnUse } from "../column/field.ts";
import type { RefusedRow, WarnedRow } from "../reason.ts";
import type { BulkFormat } from "./bulk-format.ts";

/** How the bytes of a text file stand for letters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A sheet as read: text only, without what stands above its header and without empty rows. */
export interface Table {
  readonly format: "csv" | "xlsx" | "ics";
  /** Only of text files. */
  readonly encoding?: Encoding;
  /** Only of text files. */
  readonly delimiter?: string;
  /** Names of all sheets of a workbook; only the one called `sheet` was read. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
  /** True where a workbook counts its days from 1904. */
  readonly from1904?: boolean;
  /** Headers from left to right; equal ones are told apart by a number. */
  readonly columns: readonly string[];
  /** The row, as a spreadsheet numbers it, that holds the headers. */
  readonly headerRow: number;
  readonly rows: readonly TableRow[];
  /** Which tool the file was made for, where its columns say so. */
  readonly bulk?: BulkFormat;
  /** What the columns are, where the reader knows and need not guess. */
  readonly uses?: readonly ColumnUse[];
  /** What the reader itself could not read. */
  readonly refused?: readonly RefusedRow[];
  readonly warnings?: readonly WarnedRow[];
  readonly leftOut?: LeftOut;
}

/** What a calendar holds that does not become a row. */
export interface LeftOut {
  readonly cancelled: number;
  /** Endless series of which nothing lies in the years that are written out. */
  readonly outside: number;
  /** Parts that are no events: times somebody is busy, reminders by themselves. */
  readonly other: number;
}

/** One row of a sheet. */
export interface TableRow {
  /** As a spreadsheet numbers it: the first row of the file is 1. */
  readonly number: number;
  /** One text per column; `""` where there is nothing. */
  readonly cells: readonly string[];
  /** What identifies the row in every copy of the file, where the file says it. */
  readonly key?: string;
  /** True where it reads like a remark on a day and not like something to post. */
  readonly isNote?: true;
}

/** What a reader hands over before it is known which row holds the headers. */
export interface Grid {
  readonly number: number;
  readonly cells: readonly string[];
}
