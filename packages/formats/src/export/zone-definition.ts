import { instantOf, wallTimeAt } from "@rembuk/model";

/** A change of clocks: when, and the offsets before and after in minutes east of UTC. */
interface Transition {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const DAY_MS = 86_400_000;
/** No zone changes its clocks twice within a week. */
const STEP_MS = 7 * DAY_MS;

/**
 * The lines of a VTIMEZONE that is right from a year before to a year after each of some dates. Every change of
 * clocks is written out, because no rule holds for all years of a zone.
 */
export function zoneDefinition(zone: string, dates: readonly string[]): string[] {
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...spansAround(dates).flatMap((span) => observancesIn(zone, span)),
    "END:VTIMEZONE",
  ];
}

function observancesIn(zone: string, { start, end }: Span): string[] {
  const first = offsetAt(start, zone);
  const begin: Transition = { at: start, from: first, to: first };
  const transitions = [begin, ...transitionsIn(zone, start, end)];
  const standard = Math.min(...transitions.map(({ to }) => to));
  return transitions.flatMap((each) => observance(each, zone, standard));
}

/** Some years, in milliseconds since 1970; `end` is not in it. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** The years around some dates, as spans: one post in the year 206 must not bring eighteen centuries of clocks. */
function spansAround(dates: readonly string[]): Span[] {
  const years = dates.map((date) => Number(date.slice(0, 4)));
  // A calendar writes years with four digits.
  const around = new Set(
    years
      .flatMap((year) => [year - 1, year, year + 1])
      .filter((year) => year >= 0 && year < 10_000),
  );
  const begins = [...around].filter((year) => !around.has(year - 1)).sort((a, b) => a - b);
  return begins.map((first) => {
    let behind = first + 1;
    while (around.has(behind)) behind++;
    return { start: newYearOf(first), end: newYearOf(behind) };
  });
}

/** `Date.UTC` takes the years before 100 for those of the last century. */
function newYearOf(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

function observance({ at, from, to }: Transition, zone: string, standard: number): string[] {
  const kind = to > standard ? "DAYLIGHT" : "STANDARD";
  const name = NAMES[zone];
  return [
    `BEGIN:${kind}`,
    // What the clocks showed when they changed.
    `DTSTART:${stampOf(at + from * 60_000)}`,
    `TZOFFSETFROM:${offsetText(from)}`,
    `TZOFFSETTO:${offsetText(to)}`,
    ...(name ? [`TZNAME:${name}`] : []),
    `END:${kind}`,
  ];
}

/** How Indonesia calls its clocks; other zones do without a name, which nothing depends on. */
const NAMES: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Jayapura": "WIT",
};

function transitionsIn(zone: string, start: number, end: number): Transition[] {
  const found: Transition[] = [];
  let from = offsetAt(start, zone);
  for (let at = start; at < end; at += STEP_MS) {
    const to = offsetAt(at + STEP_MS, zone);
    if (to !== from) found.push({ at: changeBetween(at, at + STEP_MS, zone), from, to });
    from = to;
  }
  return found;
}

/** The minute in which the clocks change. */
function changeBetween(early: number, late: number, zone: string): number {
  const before = offsetAt(early, zone);
  let [low, high] = [early / 60_000, late / 60_000];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 60_000, zone) === before) low = middle;
    else high = middle;
  }
  return high * 60_000;
}

/** Minutes east of UTC. */
function offsetAt(instant: number, zone: string): number {
  const there = wallTimeAt(instant, zone);
  return (instantOf({ ...there, zone: "UTC" }) - instant) / 60_000;
}

const stampOf = (ms: number) => new Date(ms).toISOString().slice(0, 19).replaceAll(/[-:]/g, "");

function offsetText(minutes: number): string {
  const [whole, pad] = [Math.abs(minutes), (part: number) => String(part).padStart(2, "0")];
  return `${minutes < 0 ? "-" : "+"}${pad(Math.floor(whole / 60))}${pad(whole % 60)}`;
}
