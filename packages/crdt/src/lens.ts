import type { AnyChange, Change, DocumentSchema, Tables } from "@rembuk/model";

import type { Hidden } from "./document.ts";

/** A record as it lies in an engine; `null` when something that is no record lies there, `undefined` when nothing does. */
export type Raw = { readonly [key: string]: unknown } | null | undefined;

/** How a lens reaches into an engine. */
export interface RawTables {
  get(table: string, id: string): Raw;
  each(table: string, visit: (id: string, raw: Raw) => void): void;
}

/** What a transaction touched: of each record some fields by name, or the whole of it. */
export type Touched = Map<string, Map<string, Set<string> | "whole">>;

/** Notes a touch; the whole record includes each of its fields. */
export function touch(touched: Touched, table: string, id: string, field?: string): void {
  let records = touched.get(table);
  if (!records) touched.set(table, (records = new Map()));
  const fields = records.get(id);
  if (field === undefined) records.set(id, "whole");
  else if (!fields) records.set(id, new Set([field]));
  else if (fields !== "whole") fields.add(field);
}

/** What readers see of the records that lie in an engine. */
export interface Lens<T extends Tables> {
  readonly read: () => T;
  readonly record: (table: string, id: string) => { readonly id: string } | undefined;
  /** Says what a transaction did to what is seen. Costs the size of the touched records. */
  readonly changesOf: (touched: Touched) => Change<T>[];
  /** Notes a touch of every record of a table, those that were shown and those that are there. */
  readonly touchAll: (touched: Touched, table: string) => void;
  readonly hidden: () => Hidden;
}

/** What is known of one table without looking into it again. */
interface TableState {
  readonly shown: Set<string>;
  readonly unfit: Set<string>;
  /** How many fields are left out of a shown record; absent when none are. */
  readonly foreign: Map<string, number>;
}

/**
 * Shows of an engine's records what fits the schema, and turns touches into changes of what is shown.
 *
 * It remembers which records are shown, because an edit can make a record fit (that is an insert to
 * whoever looks) or unfit (that is a remove), and neither can be told from the engine's state after it.
 */
export function createLens<T extends Tables>(
  schema: DocumentSchema<T>,
  tables: RawTables,
): Lens<T> {
  const states = new Map<string, TableState>(schema.tables.map((name) => [name, emptyState()]));
  const see = (table: string, id: string, raw: Raw) =>
    raw ? schema.see(table, id, raw) : NOT_SEEN;
  const look = (table: string, id: string, raw: Raw) => {
    const { record, foreign } = see(table, id, raw);
    remember(states.get(table)!, id, {
      exists: raw !== undefined,
      shown: record !== null,
      foreign,
    });
    return record;
  };
  for (const table of schema.tables) tables.each(table, (id, raw) => void look(table, id, raw));

  const changeOf = (table: string, id: string, fields: Set<string> | "whole"): AnyChange | null => {
    const wasShown = states.get(table)!.shown.has(id);
    const record = look(table, id, tables.get(table, id));
    if (!record) return wasShown ? { type: "remove", table, id } : null;
    if (fields === "whole" || !wasShown) return { type: "insert", table, record };
    const known = [...fields].filter((field) => schema.knows(table, field));
    if (known.length === 0) return null;
    return { type: "update", table, id, fields: valuesOf(record, known) };
  };

  const showAll = (table: string) => {
    const records: Record<string, object> = {};
    tables.each(table, (id, raw) => {
      const { record } = see(table, id, raw);
      if (record) records[id] = record;
    });
    return records;
  };

  return {
    read: () =>
      Object.fromEntries(schema.tables.map((table) => [table, showAll(table)])) as unknown as T,
    record: (table, id) => see(table, id, tables.get(table, id)).record ?? undefined,
    changesOf(touched) {
      const changes: AnyChange[] = [];
      for (const [table, records] of touched) {
        for (const [id, fields] of records) {
          const change = changeOf(table, id, fields);
          if (change) changes.push(change);
        }
      }
      return changes as unknown as Change<T>[];
    },
    touchAll(touched, table) {
      const { shown, unfit } = states.get(table)!;
      for (const id of [...shown, ...unfit]) touch(touched, table, id);
      tables.each(table, (id) => touch(touched, table, id));
    },
    hidden: () => count(states.values()),
  };
}

const NOT_SEEN = { record: null, foreign: 0 };

const emptyState = (): TableState => ({ shown: new Set(), unfit: new Set(), foreign: new Map() });

function remember(
  state: TableState,
  id: string,
  seen: { exists: boolean; shown: boolean; foreign: number },
): void {
  if (seen.shown) state.shown.add(id);
  else state.shown.delete(id);
  if (seen.exists && !seen.shown) state.unfit.add(id);
  else state.unfit.delete(id);
  if (seen.shown && seen.foreign > 0) state.foreign.set(id, seen.foreign);
  else state.foreign.delete(id);
}

function valuesOf(record: { readonly [key: string]: unknown }, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
}

function count(states: Iterable<TableState>): Hidden {
  let [records, fields] = [0, 0];
  for (const { unfit, foreign } of states) {
    records += unfit.size;
    for (const inOne of foreign.values()) fields += inOne;
  }
  return { records, fields };
}
