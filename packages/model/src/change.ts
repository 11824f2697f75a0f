/** Records of one kind, by id. */
export type Table<Row extends { readonly id: string }> = { readonly [id: string]: Row };

/** A document: a set of named tables. */
export type Tables = { readonly [name: string]: Table<{ readonly id: string }> };

/** What a field may hold. Flat on purpose: order is a rank, belonging a foreign key, a set one key per member. */
export type Scalar = string | number | boolean;

/** The record that a table holds. */
export type RowOf<T> = T extends Table<infer Row> ? Row : never;

/** The fields of a record that an update may name; `null` clears one that may be absent. */
export type Patch<Row> = {
  readonly [Key in keyof Row as Key extends "id" ? never : Key]?: Nothing extends Pick<Row, Key>
    ? Row[Key] | null
    : Row[Key];
};

/** Extends whatever asks for no key; `Record<never, never>` does not extend the keys of a set. */
type Nothing = { [key in never]: never };

/**
 * The only way a document changes, whoever asks: a person, a peer, a plugin, an import, an undo or a migration.
 *
 * `update` names just the fields that differ, so two people editing different fields of one record never
 * overwrite each other. Updating a record that is gone does nothing.
 */
export type Change<T extends Tables = Tables> = {
  [Name in keyof T & string]:
    | { readonly type: "insert"; readonly table: Name; readonly record: RowOf<T[Name]> }
    | {
        readonly type: "update";
        readonly table: Name;
        readonly id: string;
        readonly fields: Patch<RowOf<T[Name]>>;
      }
    | { readonly type: "remove"; readonly table: Name; readonly id: string };
}[keyof T & string];

/** A change whose document kind is not known where it is handled: engines, undo, the wire. */
export type AnyChange =
  | {
      readonly type: "insert";
      readonly table: string;
      readonly record: { readonly id: string; readonly [key: string]: unknown };
    }
  | {
      readonly type: "update";
      readonly table: string;
      readonly id: string;
      readonly fields: { readonly [key: string]: unknown };
    }
  | { readonly type: "remove"; readonly table: string; readonly id: string };

/** The one field of an update that puts a member into a set or takes it out. */
export function member<Set extends string>(
  set: Set,
  id: string,
  on: boolean,
): { readonly [key in `${Set}/${string}`]: true | null } {
  return { [`${set}/${id}`]: on ? true : null } as { [key in `${Set}/${string}`]: true | null };
}
