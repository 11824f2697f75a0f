import type { ForeignKind } from "./table/kind-of-file.ts";

/** Why a whole file is refused. Nothing of a refused file is imported. */
export type FileReason =
  | { readonly code: "emptyFile" }
  | { readonly code: "fileTooLarge"; readonly limit: number }
  /** `kind` is what the bytes look like instead. */
  | { readonly code: "notATable"; readonly kind: ForeignKind }
  /** `line` is where what never ends begins. */
  | { readonly code: "brokenCalendar"; readonly line: number }
  | { readonly code: "tooManyEvents"; readonly limit: number }
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
  | { readonly code: "cellTooLong"; readonly column: string; readonly limit: number }
  /** An event with neither name nor description nor day. */
  | { readonly code: "emptyEvent" }
  /** The file ends inside it. */
  | { readonly code: "cutOff" }
  | { readonly code: "unreadableRule"; readonly value: string }
  /** It recurs every few seconds for years, or looks for a day that never comes. */
  | { readonly code: "recursTooOften"; readonly value: string };

/** What a person should look at although the row is imported. */
export type Warning =
  | { readonly code: "weekdayDiffers"; readonly value: string; readonly date: string }
  /** Nobody knows the zone: the time is taken as the workspace's clocks tell it. */
  | { readonly code: "unknownZone"; readonly value: string }
  /** A series has more occurrences than are written out. */
  | { readonly code: "seriesCut"; readonly limit: number }
  /** One day of a list could not be read. */
  | { readonly code: "dateLeftOut"; readonly column: string; readonly value: string }
  /** A line that is none, which was passed over. */
  | { readonly code: "strayLine"; readonly value: string }
  /** The file ends before its calendar does. */
  | { readonly code: "calendarCutOff" };

/** A row that is not imported, by the number that a spreadsheet shows; of a calendar, the line. */
export interface RefusedRow {
  readonly row: number;
  readonly reason: RowReason;
}

/** A row that is imported and deserves a look. */
export interface WarnedRow {
  readonly row: number;
  readonly warning: Warning;
}

/** A refusal of the whole file, thrown inside a reader and turned into a value at its door. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
  readonly reason: FileReason;
  constructor(reason: FileReason) {
    super(reason.code);
    this.reason = reason;
  }
}
