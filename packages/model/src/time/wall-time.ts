import { Temporal } from "temporal-polyfill";
import * as v from "valibot";

/** A calendar day, `2026-12-11`. The text form sorts by time. */
export const WallDate = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.check(isDate));

/** A time of day, `09:00`, 24 hours. */
export const WallClock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** An IANA time zone, `Asia/Jakarta`. */
export const Zone = v.pipe(v.string(), v.check(isZone));

/** When a post is planned: what the wall clock of its zone will say. The instant is derived. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

/** What a change of clocks does to a wall time: it is skipped (`gap`), happens twice (`overlap`), or neither. */
export type ClockChange = "gap" | "overlap" | null;

/**
 * The instant of a wall time, in milliseconds since 1970.
 *
 * Follows Temporal's `compatible` rule: in a gap the later instant (clocks sprang forward over it), in an
 * overlap the earlier one.
 */
export function instantOf({ date, time, zone }: WallTime): number {
  return plain(date, time).toZonedDateTime(zone, { disambiguation: "compatible" })
    .epochMilliseconds;
}

/** Says whether the clocks of the zone skip or repeat a wall time, so that the screen can warn. */
export function clockChangeAt({ date, time, zone }: WallTime): ClockChange {
  const wall = plain(date, time);
  const earlier = wall.toZonedDateTime(zone, { disambiguation: "earlier" });
  const later = wall.toZonedDateTime(zone, { disambiguation: "later" });
  if (earlier.epochMilliseconds === later.epochMilliseconds) return null;
  return earlier.toPlainDateTime().equals(wall) ? "overlap" : "gap";
}

/** What the clocks of another zone say at an instant. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return {
    date: there.toPlainDate().toString(),
    time: there.toPlainTime().toString().slice(0, 5),
    zone,
  };
}

/** The day that is `days` later, or earlier when negative. */
export function shiftDate(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** How many days lie between two dates; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: "days" }).days;
}

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

const plain = (date: string, time: string) => Temporal.PlainDateTime.from(`${date}T${time}`);

// Runs for every post that is loaded, so it does without Temporal.
function isDate(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}

const knownZones = new Map<string, boolean>();

function isZone(zone: string): boolean {
  const known = knownZones.get(zone);
  if (known !== undefined) return known;
  let valid = /[A-Za-z]/.test(zone);
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    valid = false;
  }
  knownZones.set(zone, valid);
  return valid;
}
