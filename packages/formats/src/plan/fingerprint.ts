import { mark } from "./digest.ts";
import type { ReadRow } from "./row.ts";

/**
 * The parts of a row that can change while it stays the same row: all but its platforms. The date is one
 * only where something else identifies the row.
 */
export const PARTS = [
  "assignee",
  "campaign",
  "caption",
  "custom",
  "date",
  "format",
  "labels",
  "link",
  "notes",
  "pillar",
  "status",
  "time",
  "title",
  "zone",
] as const;
export type Part = (typeof PARTS)[number];

/**
 * What a row said when it was imported, as one short mark per part: `caption:1x9k2 status:0ab3f …`. So the
 * next import finds which parts changed in the file, and leaves alone what people changed here since.
 */
export function fingerprintOf(row: ReadRow): string {
  return PARTS.flatMap((part) => {
    const text = textOf(row, part);
    return text === "" ? [] : [`${part}:${mark(text)}`];
  }).join(" ");
}

/** The parts in which two fingerprints differ. */
export function changedParts(before: string, after: string): ReadonlySet<Part> {
  const [old, fresh] = [marksOf(before), marksOf(after)];
  return new Set(PARTS.filter((part) => old.get(part) !== fresh.get(part)));
}

function marksOf(fingerprint: string): Map<string, string> {
  return new Map(
    fingerprint.split(" ").map((mark) => {
      const colon = mark.indexOf(":");
      return [mark.slice(0, colon), mark.slice(colon + 1)];
    }),
  );
}

type Composed = "assignee" | "custom" | "date" | "labels" | "status";

const COMPOSED: Readonly<Record<Composed, (row: ReadRow) => string>> = {
  assignee: ({ assignee }) => assignee?.text ?? "",
  custom({ custom }) {
    const full = custom.filter(({ value }) => value !== "");
    return list(full.map(({ fieldId, value }) => `${fieldId}=${value}`));
  },
  date: ({ key, date }) => (key === undefined ? "" : (date ?? "")),
  labels: ({ labels }) => list(labels),
  status: ({ status, statusWord }) => `${status} ${statusWord?.text ?? ""}`,
};

function textOf(row: ReadRow, part: Part): string {
  return isComposed(part) ? COMPOSED[part](row) : (row[part] ?? "");
}

const isComposed = (part: Part): part is Composed => Object.hasOwn(COMPOSED, part);

/** Sets have no order, and the order of columns is none. */
const list = (texts: readonly string[]) =>
  texts.length === 0 ? "" : JSON.stringify([...texts].sort());
