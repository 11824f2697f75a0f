/** A name as a cell has it. */
export interface CellName {
  readonly name: string;
  /** True for one in quotes, which is taken to the letter. */
  readonly isQuoted: boolean;
}

/** A name in quotes; a quotation mark of its own stands twice. */
const QUOTED = /^\s*"((?:[^"]|"")+)"/;

/** The names that stand in one cell. What else parts two names belongs to one where it stands in quotes. */
export function namesIn(cell: string, between: RegExp): CellName[] {
  const names: CellName[] = [];
  for (let rest = cell; rest !== "";) {
    const quoted = QUOTED.exec(rest);
    const isQuoted = quoted !== null && endsAt(rest.slice(quoted[0].length), between);
    const from = isQuoted ? quoted[0].length : 0;
    const sign = between.exec(rest.slice(from));
    const end = sign ? from + sign.index : rest.length;
    const name = isQuoted ? quoted[1]!.replaceAll('""', '"') : rest.slice(0, end);
    if (name.trim() !== "") names.push({ name: name.trim(), isQuoted });
    rest = rest.slice(end + (sign?.[0].length ?? 0));
  }
  return names;
}

/** True where nothing stands before what parts two names, or before the end. */
function endsAt(rest: string, between: RegExp): boolean {
  return rest.slice(0, between.exec(rest)?.index).trim() === "";
}

/** A name so that a cell may hold it beside others. */
export function inQuotes(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
