import type { Change, DocumentSchema, RowOf, Tables } from "@rembuk/model";

/** Where a change came from. Views ignore it; undo and the sync session do not. */
export type Origin = "local" | "remote" | "undo";

/**
 * What one transaction did to a document, whoever made it.
 *
 * Without changes it says that `access()` answers otherwise than before.
 */
export interface DocumentEvent<T extends Tables> {
  readonly changes: readonly Change<T>[];
  readonly origin: Origin;
}

/** A live text beside a record. Positions are UTF-16 units, as in a JavaScript string. */
export interface LiveText {
  read(): string;
  /** Replaces `remove` units at `at` by `insert`. Nothing happens where `access()` is not `open`. */
  edit(at: number, remove: number, insert: string): void;
  subscribe(listener: (event: { readonly origin: Origin }) => void): () => void;
}

/** What lies in a document and is not shown, because this version does not know it or it does not fit. */
export interface Hidden {
  /** Records that do not fit the schema. */
  readonly records: number;
  /** Fields of shown records that the schema does not know. */
  readonly fields: number;
}

/** `newer`: written by a newer version, so that this one may read but not write. */
export type WriteAccess = "open" | "newer";

/** A document that is open on this device. Both engines behave alike; `describeDocument` holds them to it. */
export interface LiveDocument<T extends Tables> {
  readonly schema: DocumentSchema<T>;
  /** A plain copy of the whole document. Costs the size of the document: take it once, then follow events. */
  read(): T;
  /** A plain copy of one record. Costs the size of the record. */
  record<Name extends keyof T & string>(table: Name, id: string): RowOf<T[Name]> | undefined;
  /**
   * Applies changes as one transaction: observers hear of all of them or none. Nothing happens where
   * `access()` is not `open`.
   */
  apply(changes: readonly Change<T>[], origin?: "local" | "undo"): void;
  /** The live text beside a record. It is there before the record is and survives its removal. */
  text(table: keyof T & string, id: string, field: string): LiveText;
  subscribe(listener: (event: DocumentEvent<T>) => void): () => void;
  hidden(): Hidden;
  access(): WriteAccess;
  /** The version that the document was written in; `null` until somebody writes. */
  version(): number | null;
  /** Applies the changes of one migration step and raises the version by one, in one transaction. */
  lift(changes: readonly Change<T>[]): void;
  close(): void;
}

/** What a reader that knows versions up to `known` may do with a document of the version `stored`. */
export function accessTo(stored: number | null, known: number): WriteAccess {
  return stored !== null && stored > known ? "newer" : "open";
}
