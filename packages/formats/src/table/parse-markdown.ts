import type { Grid } from "./table.ts";

/** The line below the headers of a Markdown table. */
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Longer lines are not looked at: the pattern would take its time with spaces. */
const LONGEST = 2_000;

/** How far down the headers of a Markdown table are looked for. */
const DEEPEST = 25;

/** The rows of a Markdown table with the numbers of their lines; `null` for a text that is none. */
export function parseMarkdown(text: string): Grid[] | null {
  const lines = text.split(/\r\n|\n|\r/);
  const rule = lines.slice(0, DEEPEST).findIndex(isRule);
  if (rule < 1 || !lines[rule - 1]!.includes("|")) return null;
  return lines.flatMap((line, at) =>
    line.includes("|") && at !== rule ? [{ number: at + 1, cells: cellsOf(line) }] : [],
  );
}

const isRule = (line: string) => line.length < LONGEST && line.includes("|") && RULE.test(line);

/** `\|` is a letter of its cell; `<br>` is what a cell of several lines has to write. */
function cellsOf(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll("\\|", "|")
      .replace(/<br\s*\/?>/gi, "\n")
      .trim(),
  );
}
