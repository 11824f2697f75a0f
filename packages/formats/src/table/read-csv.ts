import { FileRefused } from "../reason.ts";
import { restored } from "./defuse.ts";
import { LIMITS } from "./limits.ts";
import { parseDelimited } from "./parse-delimited.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import type { Grid } from "./table.ts";

const DELIMITERS = [",", ";", "\t", "|"] as const;

/** Reads delimited text: the delimiter is found out, a `sep=` line is obeyed and not counted as a row. */
export function readCsv(
  text: string,
  progress?: (rows: number) => void,
): { grid: Grid[]; delimiter: string } {
  const markdown = parseMarkdown(text);
  if (markdown) return { grid: markdown, delimiter: "|" };
  const said = /^sep=(.)\r?\n/i.exec(text);
  const body = said ? text.slice(said[0].length) : text;
  const delimiter = said?.[1] ?? delimiterOf(body);
  const records = parseDelimited(body, delimiter, LIMITS.emptyRows + 1, progress);
  if (records.length > LIMITS.emptyRows)
    throw new FileRefused({ code: "tooManyRows", limit: LIMITS.rows });
  const grid = records.map((cells, at) => ({ number: at + 1, cells: cells.map(restored) }));
  return { grid, delimiter };
}

/**
 * The delimiter that cuts the first rows most evenly; of equal ones, the one that makes more columns. A file
 * that begins with quotes says it itself.
 */
function delimiterOf(text: string): string {
  const behindQuotes = /^"(?:[^"]|"")*"([,;\t|])/.exec(text);
  if (behindQuotes) return behindQuotes[1]!;
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = text.includes(delimiter) ? evenness(firstRows(text, delimiter)) : 0;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const SNIFFED = { rows: 40, letters: 200_000 } as const;

function firstRows(text: string, delimiter: string): string[][] {
  try {
    return parseDelimited(text.slice(0, SNIFFED.letters), delimiter, SNIFFED.rows);
  } catch {
    // The slice ends inside quotes, or a quotation mark is never closed.
    return [];
  }
}

/** How many rows share the commonest width above one, weighed by that width. */
function evenness(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) best = Math.max(best, count * count * Math.log2(width + 1));
  return best;
}
