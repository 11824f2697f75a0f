import type { Workspace } from "@rembuk/model";

import { csvColumns, type CsvSetting, type ExportLanguage } from "./csv-columns.ts";
import { type ExportedPost, inOrder } from "./exported-post.ts";
import { writeDelimited } from "./write-delimited.ts";

/** What a spreadsheet of that language opens with a double click: Indonesian ones keep the comma for decimals. */
const DELIMITERS: Readonly<Record<ExportLanguage, string>> = { en: ",", id: ";" };

/**
 * Writes posts as a table, one row each. Our own importer reads it back to the same posts (rules X10 to
 * X14 in `docs/export.md`).
 */
export function exportCsv(
  posts: readonly ExportedPost[],
  workspace: Workspace,
  setting: CsvSetting,
): string {
  const columns = csvColumns(posts, workspace, setting);
  const headers = columns.map(({ header }) => header);
  const rows = inOrder(posts).map((post) => columns.map(({ cellOf }) => cellOf(post)));
  return writeDelimited([headers, ...rows], { delimiter: DELIMITERS[setting.language] });
}
