import { inQuotes, namesIn } from "../names-in-cell.ts";
import { oneLine } from "./words.ts";

/** The labels that a cell names: `promo, menu baru`, `#promo; "kopi, teh"`. */
export function labelsIn(cell: string): string[] {
  const labels = namesIn(cell, /[,;|\n]/).map(({ name, isQuoted }) =>
    isQuoted ? oneLine(name) : oneLine(name).replace(/^#/, ""),
  );
  return [...new Set(labels.filter((label) => label !== ""))];
}

/** Writes labels into one cell, so that `labelsIn` gives them back. */
export function cellOfLabels(titles: readonly string[]): string {
  return titles.map((title) => (isRead(title) ? title : inQuotes(title))).join(", ");
}

function isRead(title: string): boolean {
  const [only, ...others] = labelsIn(title);
  return only === title && others.length === 0;
}
