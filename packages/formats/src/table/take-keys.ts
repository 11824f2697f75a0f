import { ownPostId } from "../calendar/own-calendar.ts";
import { plainWords } from "../plain-words.ts";
import type { TableRow } from "./table.ts";

/** What our own tables call the column that says which post a row is. */
export const KEY_HEADER = "Rembuk ID";

/**
 * Takes that column out of a table and gives each row its key, so that an export that somebody worked on comes
 * back to the posts it was made of. What is no key of ours says nothing: people copy rows.
 */
export function takeKeys(
  columns: readonly string[],
  rows: readonly TableRow[],
): { readonly columns: string[]; readonly rows: TableRow[] } {
  const at = columns.findIndex((column) => plainWords(column) === plainWords(KEY_HEADER));
  if (at < 0) return { columns: [...columns], rows: [...rows] };
  return {
    columns: columns.toSpliced(at, 1),
    rows: rows.map((row) => {
      const key = row.cells[at]!.trim();
      const bare = { ...row, cells: row.cells.toSpliced(at, 1) };
      return ownPostId(key) === undefined ? bare : { ...bare, key };
    }),
  };
}
