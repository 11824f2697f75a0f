import { ImmutableString } from "@automerge/automerge/slim";
import type { AnyChange } from "@rembuk/model";

import type { Raw, RawTables } from "../lens.ts";
import type { Root } from "./holder.ts";

/** Reads the records of root maps; a value that is no map is no record. */
export function rawTables(doc: () => Root): RawTables {
  return {
    get: (table, id) => rawOf(mapIn(doc(), table)?.[id]),
    each(table, visit) {
      for (const [id, record] of Object.entries(mapIn(doc(), table) ?? {}))
        visit(id, rawOf(record));
    },
  };
}

function rawOf(record: unknown): Raw {
  if (record === undefined) return undefined;
  if (!isMap(record)) return null;
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, plain(value)]));
}

/** The map at a key; `undefined` where there is none or where something else lies. */
export function mapIn(parent: Root, key: string): Root | undefined {
  const child = Object.hasOwn(parent, key) ? parent[key] : undefined;
  return isMap(child) ? child : undefined;
}

function isMap(value: unknown): value is Root {
  if (typeof value !== "object" || value === null) return false;
  return !(
    Array.isArray(value) ||
    value instanceof Date ||
    ArrayBuffer.isView(value) ||
    value instanceof ImmutableString
  );
}

const plain = (value: unknown) => (value instanceof ImmutableString ? value.val : value);

/**
 * A plain string would be a text of its own that merges letter by letter. A field is replaced as a whole,
 * and takes a fifth of the bytes.
 */
const stored = (value: unknown) => (typeof value === "string" ? new ImmutableString(value) : value);

/** Writes one change. The id is the record's key and not among its fields; `null` is written as absence. */
export function write(root: Root, change: AnyChange): void {
  const table = root[change.table] as Root;
  if (change.type === "remove") {
    if (Object.hasOwn(table, change.id)) delete table[change.id];
    return;
  }
  if (change.type === "insert") {
    table[change.record.id] = {};
    setFields(table[change.record.id] as Root, change.record);
  } else if (mapIn(table, change.id)) {
    setFields(table[change.id] as Root, change.fields);
  }
}

function setFields(record: Root, fields: { readonly [key: string]: unknown }): void {
  for (const [key, value] of Object.entries(fields)) {
    if (key === "id") continue;
    if (value !== null && value !== undefined) record[key] = stored(value);
    else if (Object.hasOwn(record, key)) delete record[key];
  }
}
