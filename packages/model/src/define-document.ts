import * as v from "valibot";

import type { AnyChange, Change, Scalar, Table, Tables } from "./change.ts";
import { Id, type DocumentKind } from "./id.ts";

type Fields = { readonly [name: string]: v.GenericSchema<unknown, Scalar> };

/** What one table of a document holds. */
interface TableDefinition {
  readonly fields: Fields;
  /** Sets, one key per member: `labels` allows `labels/<id>: true`. */
  readonly sets?: readonly string[];
  /** Live texts beside the record: root shared types named `<table>/<id>/<field>`, never part of it. */
  readonly text?: readonly string[];
  /** Allows a team's own and imported columns as `x/<fieldId>`. */
  readonly custom?: boolean;
}

type SetsOf<D> = D extends { readonly sets: readonly (infer Name extends string)[] }
  ? { readonly [member in `${Name}/${string}`]: true }
  : unknown;
type CustomOf<D> = D extends { readonly custom: true }
  ? { readonly [field in `x/${string}`]: Scalar }
  : unknown;
type RecordOf<D extends TableDefinition> = Readonly<
  { id: string } & v.InferOutput<v.ObjectSchema<D["fields"], undefined>>
> &
  SetsOf<D> &
  CustomOf<D>;

/** What is seen of a record as it lies in the document. */
export interface Seen {
  /** The record without its foreign fields; `null` when it does not fit the schema. */
  readonly record: { readonly id: string } | null;
  /** How many foreign fields were left out. */
  readonly foreign: number;
}

/** A kind of document: its tables, its checks, its version. */
export interface DocumentSchema<T extends Tables> {
  readonly kind: DocumentKind | (string & {});
  readonly engine: "yjs" | "automerge";
  /** Raised with every migration. A peer that knows less opens the document read-only. */
  readonly version: number;
  readonly tables: readonly (keyof T & string)[];
  /** Names of the live texts beside each record of a table. */
  textsOf(table: string): readonly string[];
  /** True where records have `deletedAt`: taking back their creation puts them in the bin. */
  hasBin(table: string): boolean;
  /** True for a declared field, a member of a declared set and, where allowed, a custom field. */
  knows(table: string, key: string): boolean;
  /** What readers see of a record that may come from a newer version, a plugin or a broken client. */
  see(table: string, id: string, raw: { readonly [key: string]: unknown }): Seen;
  /** Checks changes that come from outside. @throws UnfitChange on anything unforeseen. */
  parseChanges(input: unknown): Change<T>[];
  /** The changes that lift a document of `from` to this version; idempotent, and they mint no ids. */
  migrate(document: T, from: number): Change<T>[];
}

/** The tables of a kind, from its schema. */
export type DocumentOf<S> = S extends DocumentSchema<infer T> ? T : never;

/** A change from outside that the schema does not allow. `path` says where, like `3.fields.status`. */
export class UnfitChange extends Error {
  override readonly name = "UnfitChange";
  readonly path: string;
  constructor(path: string, problem: string) {
    super(`${path}: ${problem}`);
    this.path = path;
  }
}

/** Describes a kind of document once; its types and its checks both follow from this. */
export function defineDocument<
  const E extends Readonly<Record<string, TableDefinition>>,
  T extends Tables = { readonly [Name in keyof E & string]: Table<RecordOf<E[Name]>> },
>(definition: {
  kind: string;
  engine: "yjs" | "automerge";
  version: number;
  tables: E;
  /** Step `n` lifts version `n` to `n + 1`. */
  migrations?: Readonly<Record<number, (document: T) => Change<T>[]>>;
}): DocumentSchema<T> {
  const checks = new Map(
    Object.entries(definition.tables).map(([name, table]) => [name, checkTable(table)]),
  );
  return {
    kind: definition.kind,
    engine: definition.engine,
    version: definition.version,
    tables: [...checks.keys()] as (keyof T & string)[],
    textsOf: (table) => definition.tables[table]?.text ?? [],
    hasBin: (table) => "deletedAt" in (definition.tables[table]?.fields ?? {}),
    knows: (table, key) => checks.get(table)?.checkOf(key) !== undefined,
    see: (table, id, raw) => checks.get(table)!.see(id, raw),
    parseChanges: (input) => parseChanges(checks, input) as unknown as Change<T>[],
    migrate(document, from) {
      const step = definition.migrations?.[from];
      return step ? step(document) : [];
    },
  };
}

interface TableCheck {
  readonly required: readonly string[];
  checkOf(key: string): v.GenericSchema | undefined;
  see(id: string, raw: { readonly [key: string]: unknown }): Seen;
}

const Member = v.literal(true);
const Custom = v.union([v.string(), v.number(), v.boolean()]);

function checkTable(table: TableDefinition): TableCheck {
  const required = Object.entries(table.fields).flatMap(([name, check]) =>
    isOptional(check) ? [] : [name],
  );
  const checkOf = (key: string): v.GenericSchema | undefined => {
    if (Object.hasOwn(table.fields, key)) return table.fields[key];
    const slash = key.indexOf("/");
    if (slash < 1 || slash === key.length - 1) return undefined;
    const set = key.slice(0, slash);
    if (table.sets?.includes(set)) return Member;
    return set === "x" && table.custom ? Custom : undefined;
  };
  return {
    required,
    checkOf,
    see(id, raw) {
      const record: Record<string, unknown> = { id };
      let foreign = 0;
      for (const [key, value] of Object.entries(raw)) {
        if (key === "id") continue;
        const check = checkOf(key);
        if (!check) foreign++;
        else if (v.is(check, value)) record[key] = value;
        else return { record: null, foreign };
      }
      const whole = v.is(Id, id) && required.every((key) => key in record);
      return { record: whole ? (record as { id: string }) : null, foreign };
    },
  };
}

const isOptional = (check: { readonly type: string }) => check.type === "exact_optional";

const Shape = v.variant("type", [
  v.strictObject({
    type: v.literal("insert"),
    table: v.string(),
    record: v.looseObject({ id: Id }),
  }),
  v.strictObject({
    type: v.literal("update"),
    table: v.string(),
    id: Id,
    fields: v.record(v.string(), v.unknown()),
  }),
  v.strictObject({ type: v.literal("remove"), table: v.string(), id: Id }),
]);

function parseChanges(checks: ReadonlyMap<string, TableCheck>, input: unknown): AnyChange[] {
  if (!Array.isArray(input)) throw new UnfitChange("", "a list of changes is expected");
  return input.map((item, at) => {
    const parsed = v.safeParse(Shape, item);
    if (!parsed.success) throw new UnfitChange(`${at}`, parsed.issues[0].message);
    const change = parsed.output;
    const table = checks.get(change.table);
    if (!table) throw new UnfitChange(`${at}.table`, `there is no table ${change.table}`);
    if (change.type === "insert") checkInsert(table, change.record, `${at}.record`);
    if (change.type === "update") checkUpdate(table, change.fields, `${at}.fields`);
    return change;
  });
}

function checkInsert(table: TableCheck, record: Record<string, unknown>, path: string): void {
  for (const [key, value] of Object.entries(record)) {
    if (key !== "id") checkField(table, key, value, path);
  }
  const missing = table.required.find((key) => !(key in record));
  if (missing) throw new UnfitChange(`${path}.${missing}`, "is missing");
}

function checkUpdate(table: TableCheck, fields: Record<string, unknown>, path: string): void {
  for (const [key, value] of Object.entries(fields)) {
    if (value === null && table.checkOf(key) && !table.required.includes(key)) continue;
    checkField(table, key, value, path);
  }
}

function checkField(table: TableCheck, key: string, value: unknown, path: string): void {
  const check = table.checkOf(key);
  if (!check) throw new UnfitChange(`${path}.${key}`, "is not a field of this table");
  if (!v.is(check, value)) throw new UnfitChange(`${path}.${key}`, "has a value that does not fit");
}
