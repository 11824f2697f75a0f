import { daysBetween, shiftDate } from "@rembuk/model";
import ICAL from "ical.js";

import { momentOf, type Moment, parseMoment, wallOf } from "./moment.ts";
import { countedIterator, type Effort, Halt } from "./steps.ts";

/** Which days an endless series is written out for, both included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** What a rule gives: walls in order, and whether there were more than wanted. */
export type Expansion =
  | { readonly kind: "walls"; readonly walls: readonly string[]; readonly isCut: boolean }
  /** Steps of seconds over years, for instance. */
  | { readonly kind: "tooOften" }
  | { readonly kind: "unreadable" };

/** A rule, where it starts, and within which bounds it is followed. */
export interface Series {
  readonly rule: string;
  readonly start: Moment;
  /** What the clocks of the series say at an end that the rule gives. */
  readonly toWall: (end: Moment) => Moment;
  readonly window: Window;
  readonly limit: number;
  readonly effort: Effort;
}

/**
 * Follows a rule from its start. A series that ends by itself is written out whole, an endless one within
 * the window; neither beyond the limit.
 */
export function expandRule(series: Series): Expansion {
  const walls: string[] = [];
  try {
    const { rule, isEndless } = ruleOf(series);
    const { from, to } = isEndless ? series.window : ALWAYS;
    const start = isEndless ? nearStart(rule, series.start, from) : series.start;
    const lastYear = Number(to.slice(0, 4));
    const iterator = countedIterator(rule, timeOf(start), { effort: series.effort, lastYear });
    for (
      let wall = next(iterator);
      wall !== null && wall.slice(0, 10) <= to;
      wall = next(iterator)
    ) {
      if (wall.slice(0, 10) < from) continue;
      if (walls.length === series.limit) return { kind: "walls", walls, isCut: true };
      walls.push(wall);
    }
  } catch (error) {
    if (!(error instanceof Halt)) return { kind: "unreadable" };
    if (!error.isOver) return { kind: "tooOften" };
  }
  return { kind: "walls", walls, isCut: false };
}

/** After how many days steps of one unit are at the same hour again. */
const PERIODS: Readonly<Record<string, (interval: number) => number>> = {
  WEEKLY: (interval) => 7 * interval,
  DAILY: (interval) => interval,
  HOURLY: (interval) => interval / commonDivisor(interval, 24),
  MINUTELY: (interval) => interval / commonDivisor(interval, 1_440),
  SECONDLY: (interval) => interval / commonDivisor(interval, 86_400),
};

/** A start of the same series shortly before the window, so that what lies long back need not be gone through. */
function nearStart({ freq, interval }: ICAL.Recur, start: Moment, from: string): Moment {
  const period = PERIODS[freq]?.(interval);
  const days = daysBetween(start.date, from);
  if (period === undefined || !(period > 0) || days <= period) return start;
  return { ...start, date: shiftDate(start.date, (Math.floor(days / period) - 1) * period) };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));

const ALWAYS: Window = { from: "0000", to: "9999-12-31" };

/** How many steps of one unit lead beyond the last year that a date can have. */
const BEYOND: Readonly<Record<string, number>> = {
  SECONDLY: 320e9,
  MINUTELY: 5.3e9,
  HOURLY: 88e6,
  DAILY: 3.7e6,
  WEEKLY: 530e3,
  MONTHLY: 120e3,
  YEARLY: 10e3,
};

/** A rule that names every day of a year is shorter. */
const LONGEST = 2_000;

function ruleOf({ rule, start, toWall }: Series): { rule: ICAL.Recur; isEndless: boolean } {
  if (rule.length > LONGEST) throw new Error("a rule that is too long");
  const parts = rule.replace(/\s+/g, "").split(";").filter(Boolean);
  const end = parts.find((part) => /^UNTIL=/i.test(part))?.slice(6);
  // The end is told by other clocks than the start, often by those of UTC.
  const recur = ICAL.Recur.fromString(parts.filter((part) => !/^UNTIL=/i.test(part)).join(";"));
  if (!recur.freq) throw new Error("a rule without a frequency");
  // What leads beyond is gone through day by day in ical.js.
  recur.interval = Math.min(recur.interval, BEYOND[recur.freq] ?? 1);
  if (end === undefined) return { rule: recur, isEndless: !recur.count };
  const until = parseMoment(end);
  if (!until) throw new Error("an end that is no moment");
  const { date, time = "23:59" } = toWall(until);
  recur.until = timeOf(start.time === undefined ? { date } : { date, time });
  return { rule: recur, isEndless: false };
}

function next(iterator: ICAL.RecurIterator): string | null {
  const time = iterator.next() as ICAL.Time | null | undefined;
  return time ? textOf(time) : null;
}

/** Without seconds, which a calendar of posts does not have. */
const textOf = (time: ICAL.Time) => time.toString().slice(0, 16);

function timeOf(moment: Moment): ICAL.Time {
  const wall = wallOf(moment);
  const isDate = momentOf(wall).time === undefined;
  return isDate ? ICAL.Time.fromDateString(wall) : ICAL.Time.fromDateTimeString(`${wall}:00`);
}
