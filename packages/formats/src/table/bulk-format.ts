import { parseDay } from "../date/parse-day.ts";
import { plainWords } from "../plain-words.ts";

/** Tools whose files for planning many posts at once we know by their columns. */
export type BulkFormat = "buffer" | "hootsuite" | "sprout";

/** The columns that make a file one of a tool's; it may have others too. */
const COLUMNS: Readonly<Record<Exclude<BulkFormat, "hootsuite">, readonly string[]>> = {
  buffer: ["text", "image url", "tags", "posting time"],
  sprout: ["date", "time 24hr", "message text"],
};

/** Which tool a file with these columns is made for, if any. */
export function bulkFormatOf(columns: readonly string[]): BulkFormat | undefined {
  const words = new Set(columns.map(plainWords));
  return (["buffer", "sprout"] as const).find((tool) =>
    COLUMNS[tool].every((column) => words.has(column)),
  );
}

/** What the columns of a file without headers are: when, what, where to. */
export const UNNAMED = ["Date", "Message", "Link"] as const;

/** True for a first row that is a post and no headers: a day with its hour, then words, then a link at most. */
export function isUnnamed(cells: readonly string[]): boolean {
  const [when = "", words = "", link = ""] = cells.map((cell) => cell.trim());
  if (words === "" || cells.slice(UNNAMED.length).some((cell) => cell.trim() !== "")) return false;
  const day = parseDay(when, "mdy", false) ?? parseDay(when, "dmy", false);
  return day?.time !== undefined && (link === "" || /^https?:\/\//i.test(link));
}
