import type { AnyChange, Change, RowOf, Tables, Verb } from "@rembuk/model";

/** A document that deeds are tried on, and the changes that they came to. */
export interface Copy<T extends Tables> {
  read(): T;
  add<Args extends readonly unknown[]>(verb: Verb<T, Args>, ...args: Args): void;
  changes(): readonly Change<T>[];
}

/** Follows a document through deeds that are only carried out later, all at once. */
export function createCopy<T extends Tables>(document: T): Copy<T> {
  const tables: Record<string, Record<string, RowOf<T[string]>>> = Object.fromEntries(
    Object.entries(document).map(([name, table]) => [name, { ...table }]),
  ) as never;
  const changes: Change<T>[] = [];
  const read = () => tables as unknown as T;
  return {
    read,
    changes: () => changes,
    add(verb, ...args) {
      const next = verb(read(), ...args);
      for (const change of next as unknown as readonly AnyChange[]) {
        const table = tables[change.table]!;
        if (change.type === "insert") table[change.record.id] = change.record as never;
        if (change.type === "update") {
          table[change.id] = withoutNulls({ ...table[change.id]!, ...change.fields }) as never;
        }
      }
      changes.push(...next);
    },
  };
}

/** `null` in an update clears a field. */
const withoutNulls = (record: object) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
