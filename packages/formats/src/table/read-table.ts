import { isCalendar, readCalendar } from "../calendar/read-calendar.ts";
import { type FileReason, FileRefused } from "../reason.ts";
import { readXlsx } from "../xlsx/read-xlsx.ts";
import { decodeText } from "./decode-text.ts";
import { findHeader } from "./find-header.ts";
import { kindOfFile, kindOfText } from "./kind-of-file.ts";
import { LIMITS } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import type { Table } from "./table.ts";

/** A file as read, or why it is not. */
export type TableRead =
  | { readonly kind: "table"; readonly table: Table }
  | { readonly kind: "refused"; readonly reason: FileReason };

/** How a file is read. */
export interface ReadOptions {
  /** The sheet of a workbook, where it is not the obvious one. */
  readonly sheet?: string;
  /** Told from time to time how many rows have been read. */
  readonly progress?: (rows: number) => void;
}

/**
 * Reads a file that somebody brought. What it is follows from its bytes; its name decides nothing.
 *
 * @param today the day of the import, `2026-12-11`: endless series of calendars are written out around it
 */
export function readTable(bytes: Uint8Array, today: string, options: ReadOptions = {}): TableRead {
  try {
    return { kind: "table", table: tableIn(bytes, today, options) };
  } catch (error) {
    if (error instanceof FileRefused) return { kind: "refused", reason: error.reason };
    throw error;
  }
}

function tableIn(bytes: Uint8Array, today: string, options: ReadOptions): Table {
  if (bytes.length === 0) throw new FileRefused({ code: "emptyFile" });
  if (bytes.length > LIMITS.fileBytes) {
    throw new FileRefused({ code: "fileTooLarge", limit: LIMITS.fileBytes });
  }
  const kind = kindOfFile(bytes);
  if (kind === "compound") throw new FileRefused({ code: "oldOrLockedWorkbook" });
  if (kind === "zip") {
    const { grid, ...about } = readXlsx(bytes, options);
    return { format: "xlsx", ...about, ...findHeader(grid) };
  }
  if (kind !== "text") throw new FileRefused({ code: "notATable", kind });
  return textTable(bytes, today, options);
}

function textTable(bytes: Uint8Array, today: string, { progress }: ReadOptions): Table {
  const { text, encoding } = decodeText(bytes);
  const kind = kindOfText(text);
  if (kind) throw new FileRefused({ code: "notATable", kind });
  if (isCalendar(text)) return { encoding, ...readCalendar(text, today, progress) };
  const { grid, ...about } = readCsv(text, progress);
  return { format: "csv", encoding, ...about, ...findHeader(grid) };
}
