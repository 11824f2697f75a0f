import type { AnyChange } from "@rembuk/model";
import * as Y from "yjs";

import type { Raw, RawTables } from "../lens.ts";

/** The root maps that hold the records of a document, by table. */
export type YTables = ReadonlyMap<string, Y.Map<unknown>>;

/** Reads the records of root maps; a value that is no map is no record. */
export function rawTables(tables: YTables): RawTables {
  return {
    get: (table, id) => rawOf(tables.get(table)?.get(id)),
    each(table, visit) {
      tables.get(table)?.forEach((record, id) => visit(id, rawOf(record)));
    },
  };
}

function rawOf(record: unknown): Raw {
  if (record === undefined) return undefined;
  if (!(record instanceof Y.Map)) return null;
  const fields: Record<string, unknown> = {};
  // Iterating a Y.Map by `for … of` takes three times as long.
  (record as Y.Map<unknown>).forEach((value, key) => (fields[key] = value));
  return fields;
}

/** Writes one change. The id is the record's key and not among its fields; `null` is written as absence. */
export function write(tables: YTables, change: AnyChange): void {
  const table = tables.get(change.table);
  if (!table) throw new Error(`no table ${change.table}`);
  if (change.type === "insert") table.set(change.record.id, new Y.Map(fieldsOf(change.record)));
  else if (change.type === "remove") table.delete(change.id);
  else update(table.get(change.id), change.fields);
}

function* fieldsOf(record: { readonly [key: string]: unknown }): Generator<[string, unknown]> {
  for (const [key, value] of Object.entries(record)) {
    if (key !== "id" && value !== null && value !== undefined) yield [key, value];
  }
}

function update(record: unknown, fields: { readonly [key: string]: unknown }): void {
  if (!(record instanceof Y.Map)) return;
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined) record.delete(key);
    else record.set(key, value);
  }
}
