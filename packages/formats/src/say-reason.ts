import type { FileReason, RowReason, Warning } from "./reason.ts";
import type { ForeignKind } from "./table/kind-of-file.ts";

const KINDS: Readonly<Record<ForeignKind, string>> = {
  archive: "an archive",
  binary: "a binary file",
  image: "an image",
  pdf: "a PDF",
  webPage: "a web page",
};

type Said<R extends { readonly code: string }> = {
  readonly [Code in R["code"]]: (reason: Extract<R, { readonly code: Code }>) => string;
};

const SENTENCES: Said<FileReason | RowReason | Warning> = {
  emptyFile: () => "The file is empty.",
  fileTooLarge: ({ limit }) => `The file is larger than ${megabytes(limit)}.`,
  notATable: ({ kind }) =>
    `The file is not a table but ${KINDS[kind]}. CSV, XLSX and ICS can be read.`,
  brokenCalendar: ({ line }) =>
    `What begins in line ${line} is no calendar, or only a piece of one.`,
  tooManyEvents: ({ limit }) => `The calendar has more than ${limit} events.`,
  oldOrLockedWorkbook: () =>
    "The workbook is locked with a password or in the old XLS format. Save it as XLSX without a password.",
  brokenText: ({ encoding }) => `The file says that it is ${encoding}, but it is not.`,
  openQuote: ({ row }) =>
    `In row ${row} a quotation mark is opened and never closed, so it is not clear where rows end.`,
  brokenWorkbook: ({ part }) => `The workbook is damaged: ${part} cannot be read.`,
  unpacksTooLarge: ({ limit }) => `The workbook unpacks to more than ${megabytes(limit)}.`,
  unsafeXml: ({ part }) =>
    `The workbook defines its own XML entities in ${part}, which no spreadsheet does.`,
  noSuchSheet: ({ sheet }) => `The workbook has no sheet "${sheet}".`,
  tooManyRows: ({ limit }) => `The table has more than ${limit} rows.`,
  tooManyColumns: ({ limit }) => `The table has more than ${limit} columns.`,
  noRows: () => "There is no row below the headers.",
  noTitle: () => "The row has neither a title nor a caption.",
  unreadableDate: ({ column, value }) => `${column}: "${value}" is not a date.`,
  dateWithoutYear: ({ column, value }) => `${column}: "${value}" does not say the year.`,
  unreadableTime: ({ column, value }) => `${column}: "${value}" is not a time of day.`,
  cellTooLong: ({ column, limit }) => `${column}: the text is longer than ${limit} characters.`,
  emptyEvent: () => "It has neither a name nor a description nor a date.",
  cutOff: () => "The file ends in the middle of it.",
  unreadableRule: ({ value }) => `"${value}" does not say when it recurs.`,
  recursTooOften: ({ value }) => `It recurs too often, or never: "${value}".`,
  unknownZone: ({ value }) =>
    `"${value}" is no time zone that is known here. The time was taken as it stands.`,
  seriesCut: ({ limit }) => `It recurs more than ${limit} times. The first ${limit} were taken.`,
  dateLeftOut: ({ column, value }) => `${column}: "${value}" is not a date and was left out.`,
  strayLine: ({ value }) => `"${value}" means nothing in a calendar and was passed over.`,
  calendarCutOff: () => "The file ends before its calendar does. What is whole was taken.",
  weekdayDiffers: ({ value, date }) => `${date} is not a ${value}.`,
};

/** Says a reason in English, for the command line and logs. */
export function sayReason(reason: FileReason | RowReason | Warning): string {
  const say = SENTENCES[reason.code] as (reason: FileReason | RowReason | Warning) => string;
  return say(reason);
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
