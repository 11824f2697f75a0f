import { FileRefused } from "../reason.ts";

/**
 * Cuts delimited text into rows of cells, as spreadsheets do: quotes count only where a cell begins, `""`
 * inside them is a quote, and what follows the closing one belongs to the cell. Lines end in LF, CRLF or CR.
 *
 * @param limit the number of rows after which it stops
 * @param progress told from time to time how many rows there are so far
 * @throws FileRefused where a quotation mark is never closed
 */
export function parseDelimited(
  text: string,
  delimiter: string,
  limit: number,
  progress?: (rows: number) => void,
): string[][] {
  const rows: string[][] = [];
  const cursor: Cursor = { text, delimiter: delimiter.charCodeAt(0), at: 0, row: 0 };
  while (cursor.at < text.length && rows.length < limit) {
    cursor.row++;
    rows.push(readRow(cursor));
    if (rows.length % SOME === 0) progress?.(rows.length);
  }
  return rows;
}

/** How many rows are something to tell. */
const SOME = 1_000;

interface Cursor {
  readonly text: string;
  /** A UTF-16 unit. */
  readonly delimiter: number;
  at: number;
  row: number;
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

function readRow(cursor: Cursor): string[] {
  const cells: string[] = [];
  for (;;) {
    cells.push(readCell(cursor));
    const end = cursor.text.charCodeAt(cursor.at);
    cursor.at++;
    if (end === cursor.delimiter) continue;
    if (end === CR && cursor.text.charCodeAt(cursor.at) === LF) cursor.at++;
    return cells;
  }
}

function readCell(cursor: Cursor): string {
  if (cursor.text.charCodeAt(cursor.at) !== QUOTE) return readPlain(cursor);
  const quoted = readQuoted(cursor);
  return quoted + readPlain(cursor);
}

function readPlain(cursor: Cursor): string {
  const { text, delimiter, at: start } = cursor;
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === delimiter || unit === LF || unit === CR) break;
  }
  cursor.at = at;
  return text.slice(start, at);
}

function readQuoted(cursor: Cursor): string {
  const { text } = cursor;
  let value = "";
  let from = cursor.at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw new FileRefused({ code: "openQuote", row: cursor.row });
    value += text.slice(from, quote);
    from = quote + 2;
    if (text.charCodeAt(quote + 1) === QUOTE) value += '"';
    else {
      cursor.at = quote + 1;
      return value;
    }
  }
}
