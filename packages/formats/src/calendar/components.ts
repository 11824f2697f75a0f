import { type ContentLine, parseContentLine, type RawLine, unfoldLines } from "./content-line.ts";

/** What stands between a `BEGIN` and its `END`. */
export interface Component {
  /** In capitals: `VEVENT`. */
  readonly name: string;
  /** The line of its `BEGIN`. */
  readonly line: number;
  readonly lines: readonly ContentLine[];
  readonly parts: readonly Component[];
  /** False where the file ends before it does. */
  readonly isClosed: boolean;
}

/** Components stand in each other three deep; what pretends to be deeper is no calendar's. */
const DEEPEST = 16;

interface OpenComponent {
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly parts: OpenComponent[];
  isClosed: boolean;
}

/**
 * Reads the components of a calendar file, however many calendars it holds and whether or not one stands
 * around them. An `END` closes what is open inside it too; one that closes nothing is a stray line.
 */
export function readComponents(text: string): { parts: Component[]; strays: RawLine[] } {
  const top: OpenComponent[] = [];
  const open: OpenComponent[] = [];
  const strays: RawLine[] = [];
  for (const raw of unfoldLines(text)) {
    const line = parseContentLine(raw);
    if (!line || !take(line, top, open)) strays.push(raw);
  }
  return { parts: top, strays };
}

/** False for a line that has no place. */
function take(line: ContentLine, top: OpenComponent[], open: OpenComponent[]): boolean {
  const name = line.value.trim().toUpperCase();
  if (line.name === "END" && name) return close(open, name);
  const around = open.at(-1);
  if (line.name === "BEGIN" && name) {
    if (open.length === DEEPEST) return false;
    const begun = { name, line: line.line, lines: [], parts: [], isClosed: false };
    (around?.parts ?? top).push(begun);
    open.push(begun);
    return true;
  }
  around?.lines.push(line);
  return around !== undefined;
}

function close(open: OpenComponent[], name: string): boolean {
  const at = open.findLastIndex((component) => component.name === name);
  if (at < 0) return false;
  open[at]!.isClosed = true;
  open.length = at;
  return true;
}

/** The first line of that name. */
export function lineOf(component: Component, name: string): ContentLine | undefined {
  return component.lines.find((line) => line.name === name);
}

/** All lines of that name. */
export function linesOf(component: Component, name: string): ContentLine[] {
  return component.lines.filter((line) => line.name === name);
}
