import { monthNamed, weekdayNamed } from "./names.ts";
import { type Clock, parseClock } from "./parse-clock.ts";
import { dayOfSerial, isSerial } from "./serial.ts";

/** Which number of `05/06/2026` is the day. */
export type DateOrder = "dmy" | "mdy";

/** A day as somebody wrote it, with the time of day where the cell holds one. */
export interface Day extends Partial<Clock> {
  /** `2026-12-11`; `null` when everything but the year is said. */
  readonly date: string | null;
}

const YMD = /^(\d{4})([-/.\s])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const NUMERIC = /^(\d{1,2})\s*([-/.\s])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d|:)/;
const DAY_MONTH =
  /^(\d{1,2})(?:st|nd|rd|th|er|e)?[\s\-./]*(?:of\s+|de\s+)?(\p{L}+)\.?(?:[\s\-./,]+(\d{4}|\d{2})(?![\d:]))?/iu;
const MONTH_DAY =
  /^(\p{L}+)\.?[\s\-./]*(\d{1,2})(?:st|nd|rd|th)?(?![\d:])(?:[\s\-./,]+(\d{4}|\d{2})(?![\d:]))?/iu;
const WEEKDAY_FIRST = /^(\p{L}+(?:['’]\p{L}+)?)\.?[\s,]+/u;

/** Reads a date as people write it in English, Indonesian and French; `null` for what is none. */
export function parseDay(text: string, order: DateOrder, from1904: boolean): Day | null {
  const said = withoutWeekday(text.trim());
  if (/^\d{5}(?:[.,]\d+)?$/.test(said)) {
    const serial = Number(said.replace(",", "."));
    return isSerial(serial) ? dayOfSerial(serial, from1904) : null;
  }
  const found = numericDay(said, order) ?? namedDay(said);
  return found ? withClock(found.date, said.slice(found.length)) : null;
}

/** The two leading numbers of a date that names its parts by place only; `null` for any other text. */
export function openNumbers(text: string): { first: number; second: number; year: string } | null {
  const match = NUMERIC.exec(withoutWeekday(text.trim()));
  return match
    ? { first: Number(match[1]), second: Number(match[3]), year: fullYear(match[4]!) }
    : null;
}

function withoutWeekday(text: string): string {
  const match = WEEKDAY_FIRST.exec(text);
  // `Mar 5` begins with a month, although French abbreviates mardi the same way.
  if (!match || weekdayNamed(match[1]!) === undefined || monthNamed(match[1]!) !== undefined)
    return text;
  return text.slice(match[0].length);
}

interface Found {
  readonly date: string | null;
  readonly length: number;
}

function numericDay(text: string, order: DateOrder): Found | null {
  const ymd = YMD.exec(text);
  if (ymd) return dated(ymd[0], ymd[1]!, Number(ymd[3]), Number(ymd[4]));
  const compact = COMPACT.exec(text);
  if (compact) return dated(compact[0], compact[1]!, Number(compact[2]), Number(compact[3]));
  const open = NUMERIC.exec(text);
  if (!open) return null;
  const [first, second] = [Number(open[1]), Number(open[3])];
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return dated(open[0], fullYear(open[4]!), month, day);
}

function namedDay(text: string): Found | null {
  const front = DAY_MONTH.exec(text);
  const month = front && monthNamed(front[2]!);
  if (front && month) return named(front[0], front[3], month, Number(front[1]));
  const back = MONTH_DAY.exec(text);
  const leading = back && monthNamed(back[1]!);
  return back && leading ? named(back[0], back[3], leading, Number(back[2])) : null;
}

function named(whole: string, year: string | undefined, month: number, day: number): Found | null {
  // 2024 is a leap year: 29 February without a year is a day that exists.
  const dateless = dated(whole, "2024", month, day);
  if (year === undefined) return dateless && { date: null, length: whole.length };
  return dated(whole, fullYear(year), month, day);
}

function dated(whole: string, year: string, month: number, day: number): Found | null {
  const date = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(date) ? { date, length: whole.length } : null;
}

const fullYear = (year: string) => (year.length === 2 ? `20${year}` : year);

function withClock(date: string | null, rest: string): Day | null {
  const said = rest.replace(/^[\s,·|–-]+/u, "").trim();
  if (said === "") return { date };
  const clock = parseClock(said);
  return clock && { date, ...clock };
}

function isDay(date: string): boolean {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  // Day 0 of the next month is the last day of this one.
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= last;
}
