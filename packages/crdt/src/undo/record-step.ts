import { type AnyChange, type Change, invert, type Tables } from "@rembuk/model";

import type { LiveDocument } from "../document.ts";
import type { Step } from "./steps.ts";

type Fields = { readonly [key: string]: unknown };
/** The touched records of a document, by table and id. */
type Snapshot = { readonly [table: string]: { readonly [id: string]: { readonly id: string } } };

/** Applies changes and returns the step that takes them back; `null` when they did nothing. */
export function applyStep(
  document: LiveDocument<Tables>,
  changes: readonly Change[],
  origin: "local" | "undo",
): Step | null {
  const before = snapshot(document, changes);
  document.apply(changes, origin);
  const after = snapshot(document, changes);
  if (sameSnapshot(before, after)) return null;
  return {
    document,
    takeBack(now) {
      const inverses = invert(document.schema, changes, before, now) as readonly AnyChange[];
      const current = snapshot(document, changes);
      const mine = inverses.flatMap((inverse) => stillMine(inverse, after, current));
      return applyStep(document, mine, "undo");
    },
  };
}

function snapshot(document: LiveDocument<Tables>, changes: readonly Change[]): Snapshot {
  const copy: Record<string, Record<string, { readonly id: string }>> = {};
  for (const change of changes) {
    const id = change.type === "insert" ? change.record.id : change.id;
    const record = document.record(change.table, id);
    if (record) (copy[change.table] ??= {})[id] = record;
  }
  return copy;
}

/** What of an inverse may be done: nobody's work but mine is taken back. */
function stillMine(inverse: AnyChange, after: Snapshot, current: Snapshot): AnyChange[] {
  const id = inverse.type === "insert" ? inverse.record.id : inverse.id;
  const left = after[inverse.table]?.[id] as Fields | undefined;
  const found = current[inverse.table]?.[id] as Fields | undefined;
  if (inverse.type === "remove") return sameFields(left, found) ? [inverse] : [];
  if (left && found) return restoreFields(inverse, id, left, found);
  return inverse.type === "insert" && left === found ? [inverse] : [];
}

/** Of the fields that the deed left behind, those that nobody has touched since. */
function restoreFields(
  inverse: AnyChange & { type: "insert" | "update" },
  id: string,
  left: Fields,
  found: Fields,
): AnyChange[] {
  const wanted = inverse.type === "update" ? inverse.fields : wholeRecord(inverse.record, left);
  const fields = Object.entries(wanted).filter(([key]) => found[key] === left[key]);
  if (!changed(found, fields)) return [];
  return [{ type: "update", table: inverse.table, id, fields: Object.fromEntries(fields) }];
}

const changed = (record: Fields, fields: readonly (readonly [string, unknown])[]) =>
  fields.some(([key, value]) => (record[key] ?? null) !== value);

/** A replaced record as an update, so that what others have written into its successor stays. */
function wholeRecord(record: Fields, successor: Fields): Fields {
  const cleared = Object.fromEntries(Object.keys(successor).map((key) => [key, null]));
  const { id: _, ...fields } = { ...cleared, ...record };
  return fields;
}

function sameSnapshot(a: Snapshot, b: Snapshot): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((table) =>
    [...new Set([...Object.keys(a[table] ?? {}), ...Object.keys(b[table] ?? {})])].every((id) =>
      sameFields(a[table]?.[id] as Fields | undefined, b[table]?.[id] as Fields | undefined),
    ),
  );
}

function sameFields(a: Fields | undefined, b: Fields | undefined): boolean {
  if (!a || !b) return a === b;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}
