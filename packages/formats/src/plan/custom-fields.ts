import type { ColumnUse } from "../column/field.ts";
import { plainWords } from "../plain-words.ts";
import { digest } from "./digest.ts";

/** A column whose words are kept as a custom field. */
export interface CustomColumn {
  readonly index: number;
  readonly title: string;
  readonly fieldId: string;
}

/** The columns that become custom fields, each with an id of its own. */
export function customColumns(
  headers: readonly string[],
  uses: readonly ColumnUse[],
): CustomColumn[] {
  // What another column may keep beside its field: see `ReadRow`.
  const taken = new Set<string>(uses.filter((use) => use === "status" || use === "assignee"));
  const columns: CustomColumn[] = [];
  // By header, so that the order of columns decides nothing.
  const order = headers.map((_, index) => index).sort((a, b) => compare(headers[a]!, headers[b]!));
  for (const index of order) {
    const use = uses[index];
    const title = headers[index]!;
    if (use !== "custom" && use !== "visual") continue;
    const plain = use === "visual" ? "visual" : fieldIdOf(title);
    const fieldId = taken.has(plain) ? `${plain}-${digest(title).slice(0, 8)}` : plain;
    taken.add(fieldId);
    columns.push({ index, title, fieldId });
  }
  return columns;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The id of the custom field that a header stands for: readable, and the same on every device. */
function fieldIdOf(header: string): string {
  const words = plainWords(header);
  const slug = words.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  // Letters that a slug cannot hold must still tell headers apart.
  const whole = /^[a-z0-9 ]+$/.test(words) && slug.length <= 48;
  return whole ? slug : [slug.slice(0, 40), digest(words).slice(0, 8)].filter(Boolean).join("-");
}
