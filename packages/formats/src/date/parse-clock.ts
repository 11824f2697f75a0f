import { isZone } from "../calendar/clock-zone.ts";

/** A time of day as somebody wrote it. */
export interface Clock {
  /** `09:40` */
  readonly time: string;
  /** The IANA zone that the text names, as it is or as `WIB`, `WITA`, `WIT`: the clocks of Indonesia. */
  readonly zone?: string;
  /** Minutes east of UTC, where the text says it. */
  readonly offset?: number;
}

const LEAD = /^(?:t|at|à|a|pukul|pkl\.?|jam)?\s*/iu;
const CLOCK =
  /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?(?:[:.](\d{2})(?:[.,]\d+)?)?)?\s*([ap]m(?![a-z])|a\.m\.|p\.m\.)?/iu;
const ZONE =
  /^\s*(?:(z|utc|gmt|wib|wita|wit|[a-z]+(?:\/[\w+-]+){1,2})\b|([+-])(\d{2}):?(\d{2}))?\s*$/iu;
const UNTIL = /^\s*(?:-|–|—|s\/d|sd|to)\s*(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?(?=\D|$)/iu;

const ZONES: Readonly<Record<string, string>> = {
  wib: "Asia/Jakarta",
  wita: "Asia/Makassar",
  wit: "Asia/Jayapura",
};

/** Reads `9:40 am`, `09.40 WIB`, `9h40`, `21:05:30`, `pukul 19.00`; `null` for what is not a time of day. */
export function parseClock(text: string): Clock | null {
  return fractionOfDay(text.trim()) ?? writtenClock(text.trim().replace(LEAD, ""));
}

function fractionOfDay(text: string): Clock | null {
  const fraction = /^0?[.,]\d+$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;
  return fraction < 1 ? { time: clockOfMinutes(Math.round(fraction * 1440) % 1440) } : null;
}

function writtenClock(said: string): Clock | null {
  const match = CLOCK.exec(said);
  if (!match) return null;
  const [whole, hour, minute, second, half] = match;
  // A bare number is not a time of day.
  if (!half && !/[:.h]/iu.test(whole)) return null;
  const time = timeOf(Number(hour), Number(minute ?? 0), half);
  if (time === null) return null;
  const rest = said.slice(whole.length);
  const zone = ZONE.exec(second === undefined ? withoutEnd(rest, time) : rest);
  const where = zone && zoneOf(zone);
  return where && { time, ...where };
}

/**
 * What follows a time without the end of `19.00 - 20.00 WIB`: what counts is when it begins. An end before
 * the beginning is none: `13:12 -05:00` is an hour in New York.
 */
function withoutEnd(rest: string, time: string): string {
  const until = UNTIL.exec(rest);
  if (!until) return rest;
  const end = timeOf(Number(until[1]), Number(until[2] ?? 0), until[3]);
  return end !== null && (until[3] || end > time) ? rest.slice(until[0].length) : rest;
}

function timeOf(hour: number, minute: number, half: string | undefined): string | null {
  if (minute > 59 || hour > 23) return null;
  if (!half) return clockOfMinutes(hour * 60 + minute);
  if (hour < 1 || hour > 12) return null;
  const afternoon = half.toLowerCase().startsWith("p");
  return clockOfMinutes(((hour % 12) + (afternoon ? 12 : 0)) * 60 + minute);
}

function zoneOf([, name, sign, hours, minutes]: RegExpExecArray): Partial<Clock> | null {
  const zone = name && ZONES[name.toLowerCase()];
  if (zone) return { zone };
  if (name?.includes("/")) return isZone(name) ? { zone: name } : null;
  if (name) return { offset: 0 };
  if (!sign) return {};
  return { offset: (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
}

/** Writes minutes since midnight as `09:40`. */
export function clockOfMinutes(minutes: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
