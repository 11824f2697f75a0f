/** A table as somebody pasted it, as a file that the importer reads; `null` for what is no table. */
export function pastedTable(clipboard: Pick<DataTransfer, "getData"> | null): File | null {
  const text = clipboard?.getData("text/plain") ?? "";
  const rows = isTabular(text) ? cellsOf(text) : rowsInHtml(clipboard?.getData("text/html") ?? "");
  if (rows) return fileOf(rows);
  return isMarkdown(text) ? new File([text], "clipboard.md", { type: "text/markdown" }) : null;
}

/** What somebody typed or pasted as text: any table, or a single column. */
export function typedTable(text: string): File {
  if (isTabular(text)) return fileOf(cellsOf(text));
  return new File([text], "clipboard.txt", { type: "text/plain" });
}

/** Several rows of several cells, as a spreadsheet puts them on the clipboard. */
function isTabular(text: string): boolean {
  return text.split("\n").filter((row) => row.includes("\t")).length > 1;
}

/** A line of bars, and below it one of hyphens. */
function isMarkdown(text: string): boolean {
  const [headers = "", rule = ""] = text.trimStart().split(/\r?\n/, 2);
  return headers.includes("|") && rule.includes("-") && /^[\s|:-]+$/.test(rule);
}

/**
 * The cells of a clipboard. Spreadsheets quote a cell there only if it holds a tab or a line break, so that
 * other quotation marks are letters: `5" mug` stays what it is.
 */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = cellAt(text, at);
    rows.at(-1)!.push(cell.text);
    const end = text[cell.end];
    at = cell.end + (text.startsWith("\r\n", cell.end) ? 2 : 1);
    if (end !== "\t" && at < text.length) rows.push([]);
  }
  return rows;
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
const PLAIN = /[^\t\r\n]*/y;

function cellAt(text: string, at: number): { text: string; end: number } {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text);
  if (quoted && /[\t\r\n]/.test(quoted[1]!)) {
    return { text: quoted[1]!.replaceAll('""', '"'), end: QUOTED.lastIndex };
  }
  PLAIN.lastIndex = at;
  return { text: PLAIN.exec(text)![0], end: PLAIN.lastIndex };
}

/** The rows of the first table of a piece of a page; `null` where none has several rows of several cells. */
function rowsInHtml(html: string): string[][] | null {
  if (!/<table/i.test(html)) return null;
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const hidden of page.querySelectorAll("script, style")) hidden.remove();
  const rows = [...(page.querySelector("table")?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => [textIn(cell)].concat(blanks(cell.colSpan - 1))),
  );
  return rows.filter(({ length }) => length > 1).length > 1 ? rows : null;
}

/** A page may say that a cell is as wide as the world. */
const blanks = (count: number) => Array.from({ length: Math.min(count, 50) }, () => "");

function textIn(cell: HTMLTableCellElement): string {
  for (const end of cell.querySelectorAll("br, p + p, div + div, li + li")) end.before("\n");
  return (cell.textContent ?? "").replace(/[^\S\n]+/g, " ").trim();
}

function fileOf(rows: readonly (readonly string[])[]): File {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const text = rows.map((cells) => cells.map(quote).join("\t")).join("\r\n");
  return new File([text], "clipboard.tsv", { type: "text/tab-separated-values" });
}
