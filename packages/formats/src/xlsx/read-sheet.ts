import { FileRefused } from "../reason.ts";
import { LIMITS } from "../table/limits.ts";
import type { Grid } from "../table/table.ts";
import { type CellContext, cellText } from "./cell-text.ts";
import { scanXml, type XmlListener } from "./scan-xml.ts";

/** How many rows are something to tell. */
const SOME = 1_000;

/** Reads the rows of a sheet that hold anything. What the sheet says about its own size is not asked. */
export function readSheet(
  xml: string,
  part: string,
  context: CellContext,
  progress: (rows: number) => void,
): Grid[] {
  const grid: Grid[] = [];
  scanXml(
    xml,
    part,
    listenToRows(context, (row) => {
      if (!row.cells.some((cell) => cell !== "")) return;
      grid.push(row);
      if (grid.length % SOME === 0) progress(grid.length);
      if (grid.length > LIMITS.rows) {
        throw new FileRefused({ code: "tooManyRows", limit: LIMITS.rows });
      }
    }),
  );
  return grid;
}

function listenToRows(context: CellContext, done: (row: Grid) => void): XmlListener {
  let row = { number: 0, cells: [] as string[] };
  let cell = { column: 0, type: "", style: 0, value: "" };
  let column = 0;
  let inValue = false;
  let inPhonetic = false;
  return {
    open(name, attribute) {
      if (name === "row") {
        row = { number: Number(attribute("r")) || row.number + 1, cells: [] };
        column = 0;
      } else if (name === "c") {
        column = columnOf(attribute("r")) ?? column;
        cell = { column, type: attribute("t"), style: Number(attribute("s")), value: "" };
        column++;
      } else if (name === "rPh") inPhonetic = true;
      else if (name === "v" || name === "t") inValue = !inPhonetic;
    },
    close(name) {
      if (name === "row") done(row);
      else if (name === "c" && cell.value !== "")
        put(row.cells, cell.column, cellText(cell, context));
      else if (name === "rPh") inPhonetic = false;
      else if (name === "v" || name === "t") inValue = false;
    },
    text(text) {
      if (inValue) cell.value += text;
    },
  };
}

function put(cells: string[], column: number, text: string): void {
  if (column >= LIMITS.columns) {
    throw new FileRefused({ code: "tooManyColumns", limit: LIMITS.columns });
  }
  // No holes: every column up to the last one has a text.
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

/** The place of `C7`, counted from 0. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}
