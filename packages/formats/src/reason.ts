import type { ForeignKind } from "./table/kind-of-file.ts";

/** Why a whole file is refused. Nothing of a refused file is imported. */
export type FileReason =
  | { readonly code: "emptyFile" }
  | { readonly code: "fileTooLarge"; readonly limit: number }
  /** `kind` is what the bytes look like instead. */
  | { readonly code: "notATable"; readonly kind: ForeignKind }
  | { readonly code: "oldOrLockedWorkbook" }
  | { readonly code: "brokenText"; readonly encoding: string }
  /** `row` is where the quotation mark stands. */
  | { readonly code: "openQuote"; readonly row: number }
  | { readonly code: "brokenWorkbook"; readonly part: string }
  | { readonly code: "unpacksTooLarge"; readonly limit: number }
  | { readonly code: "unsafeXml"; readonly part: string }
  | { readonly code: "noSuchSheet"; readonly sheet: string }
  | { readonly code: "tooManyRows"; readonly limit: number }
  | { readonly code: "tooManyColumns"; readonly limit: number }
  | { readonly code: "noRows" };

/** Why one row is refused. The others are imported. */
export type RowReason =
  | { readonly code: "noTitle" }
  | { readonly code: "unreadableDate"; readonly column: string; readonly value: string }
  | { readonly code: "dateWithoutYear"; readonly column: string; readonly value: string }
  | { readonly code: "unreadableTime"; readonly column: string; readonly value: string }
  | { readonly code: "cellTooLong"; readonly column: string; readonly limit: number };

/** What a person should look at although the row is imported. */
export type Warning = {
  readonly code: "weekdayDiffers";
  readonly value: string;
  readonly date: string;
};

/** A refusal of the whole file, thrown inside a reader and turned into a value at its door. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly reason: FileReason;
  constructor(reason: FileReason) {
    super(reason.code);
    this.reason = reason;
  }
}
