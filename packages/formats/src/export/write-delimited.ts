import { defused } from "../table/defuse.ts";

/** Tells spreadsheets that the file is UTF-8: without it they show Windows' letters. */
const BYTE_ORDER_MARK = "\uFEFF";

/** Writes rows of cells as RFC 4180 has it: every cell in quotes, lines that end in CRLF. */
export function writeDelimited(
  rows: readonly (readonly string[])[],
  { delimiter = ",", isForSpreadsheets = true } = {},
): string {
  const written = isForSpreadsheets ? defused : (cell: string) => cell;
  const lines = rows.map((cells) =>
    cells.map((cell) => `"${written(cell).replaceAll('"', '""')}"`).join(delimiter),
  );
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}
