import type { AnyChange, Change, Tables } from "./change.ts";
import type { DocumentSchema } from "./define-document.ts";

/**
 * The changes that would take a document back to `before`.
 *
 * Taking back a creation puts the record in the bin where its table has one: somebody else may have
 * begun to write in it, and only the server purges.
 *
 * @param now milliseconds since 1970, for `deletedAt`
 */
export function invert<T extends Tables>(
  schema: Pick<DocumentSchema<T>, "hasBin">,
  changes: readonly Change<T>[],
  before: T,
  now: number,
): Change<T>[] {
  const inverses = (changes as readonly AnyChange[]).flatMap((change) =>
    invertOne(schema, change, before, now),
  );
  return inverses.toReversed() as unknown as Change<T>[];
}

function invertOne(
  schema: { hasBin(table: string): boolean },
  change: AnyChange,
  before: Tables,
  now: number,
): AnyChange[] {
  const { table } = change;
  const id = change.type === "insert" ? change.record.id : change.id;
  const record = before[table]?.[id] as { id: string; [key: string]: unknown } | undefined;
  if (change.type === "remove") return record ? [{ type: "insert", table, record }] : [];
  if (change.type === "update") return record ? [restore(table, change, record)] : [];
  if (record) return [{ type: "insert", table, record }];
  return schema.hasBin(table)
    ? [{ type: "update", table, id, fields: { deletedAt: now } }]
    : [{ type: "remove", table, id }];
}

function restore(
  table: string,
  change: AnyChange & { type: "update" },
  record: { readonly [key: string]: unknown },
): AnyChange {
  const fields = Object.fromEntries(
    Object.keys(change.fields).map((key) => [key, record[key] ?? null]),
  );
  return { type: "update", table, id: change.id, fields };
}
