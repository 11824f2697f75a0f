/**
 * What spreadsheets take for the beginning of a formula: half and full width signs, tabs and line ends, and what
 * was made harmless before.
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** Puts an apostrophe before what a spreadsheet would compute, so that it shows it instead. */
export function defused(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes the apostrophe of `defused` off again. */
export function restored(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}
