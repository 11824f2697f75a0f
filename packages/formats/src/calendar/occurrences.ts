import { daysBetween, shiftDate } from "@rembuk/model";

import type { RowReason, Warning } from "../reason.ts";
import { LIMITS } from "../table/limits.ts";
import { type ClockZone, convert, UTC } from "./clock-zone.ts";
import { linesOf } from "./components.ts";
import type { ContentLine } from "./content-line.ts";
import type { CalendarEvent } from "./event.ts";
import { type Moment, momentOf, parseMoment, wallOf } from "./moment.ts";
import { type Expansion, expandRule, type Window } from "./recurrence.ts";
import type { Effort } from "./steps.ts";
import type { Zones } from "./zones.ts";

/** One time that an event happens. */
export interface Occurrence {
  /** Whose words it has: the series', or those of the event that takes its place. */
  readonly event: CalendarEvent;
  readonly moment?: Moment;
  readonly zone: ClockZone;
  /** The same in every copy of the calendar; absent where the event has no id. */
  readonly key?: string;
}

/** What an event and those that take the place of its occurrences give. */
export interface Occurring {
  readonly occurrences: readonly Occurrence[];
  readonly cancelled: number;
  /** True for an endless series of which nothing lies in the window. */
  readonly isOutside: boolean;
  readonly warnings: readonly Warning[];
  readonly refused?: RowReason;
}

/** What is needed to write a series out. */
export interface Surroundings {
  readonly zones: Zones;
  readonly window: Window;
  readonly effort: Effort;
}

const NONE: Occurring = { occurrences: [], cancelled: 0, isOutside: false, warnings: [] };

/** Writes an event out: once, or as often as it recurs, each with what takes its place. */
export function occurrencesOf(
  event: CalendarEvent,
  replacements: readonly CalendarEvent[],
  around: Surroundings,
): Occurring {
  if (event.isCancelled) return { ...NONE, cancelled: 1 };
  const { start } = event;
  if (!start || !recurs(event)) return { ...NONE, occurrences: [single(event)] };
  const warnings: Warning[] = [];
  const rules = linesOf(event.component, "RRULE");
  const walls = new Set<string>(isIn(start, rules, around.window) ? [wallOf(start)] : []);
  for (const { value: rule } of rules) {
    const found = follow(rule, { ...event, start }, around);
    if (found.kind !== "walls") return { ...NONE, refused: ruleReason(found.kind, rule) };
    if (found.isCut) warnings.push({ code: "seriesCut", limit: LIMITS.occurrences });
    for (const wall of found.walls) walls.add(wall);
  }
  const added = wallsIn(event, "RDATE", around.zones, warnings);
  const taken = new Set(wallsIn(event, "EXDATE", around.zones, warnings));
  const kept = [...new Set([...walls, ...added])].filter((wall) => !taken.has(wall)).sort();
  return { ...replace(event, kept, replacements), warnings };
}

type Started = CalendarEvent & { readonly start: Moment };

function follow(rule: string, { start, zone }: Started, around: Surroundings): Expansion {
  const toWall = (end: Moment) => convert(end, end.isUtc ? UTC : zone, zone);
  return expandRule({ rule, start, toWall, limit: LIMITS.occurrences, ...around });
}

const recurs = ({ component }: CalendarEvent) =>
  linesOf(component, "RRULE").length + linesOf(component, "RDATE").length > 0;

/** The first occurrence counts whatever the rule says, unless its series is endless and it is long over. */
function isIn(start: Moment, rules: readonly ContentLine[], { from, to }: Window): boolean {
  const ends = rules.every(({ value }) => /(?:UNTIL|COUNT)=/i.test(value));
  return ends || (start.date >= from && start.date <= to);
}

function single(event: CalendarEvent): Occurrence {
  const { start: moment, zone, uid, replaces } = event;
  const of = replaces ? `${uid} ${wallOf(replaces.moment)}` : uid;
  return { event, zone, ...(moment ? { moment } : {}), ...(uid === "" ? {} : { key: of }) };
}

function ruleReason(kind: "tooOften" | "unreadable", rule: string): RowReason {
  const value = rule.trim().slice(0, 80);
  return kind === "tooOften"
    ? { code: "recursTooOften", value }
    : { code: "unreadableRule", value };
}

/** The walls that lines of dates name, told by the clocks of the event. A period begins where it begins. */
function wallsIn(
  { component, start, zone }: CalendarEvent,
  name: "RDATE" | "EXDATE",
  zones: Zones,
  warnings: Warning[],
): string[] {
  return linesOf(component, name).flatMap((line) =>
    line.value.split(",").flatMap((written) => {
      const value = written.trim();
      if (value === "") return [];
      const moment = parseMoment(value.split("/")[0]!);
      if (!moment) {
        warnings.push({ code: "dateLeftOut", column: name, value: value.slice(0, 80) });
        return [];
      }
      const there = convert(moment, zones.of(line, moment) ?? zone, zone);
      // A day stands for the occurrence of that day.
      const time = start?.time === undefined ? undefined : (there.time ?? start.time);
      return [wallOf(time === undefined ? { date: there.date } : { date: there.date, time })];
    }),
  );
}

/** Gives each wall its occurrence, with what takes its place, and what was put where none was. */
function replace(
  event: CalendarEvent,
  walls: readonly string[],
  replacements: readonly CalendarEvent[],
): Pick<Occurring, "occurrences" | "cancelled" | "isOutside"> {
  const byWall = new Map(replacements.map((each) => [wallIn(event, each), each]));
  const following = replacements
    .filter(({ replaces }) => replaces!.on)
    .map((each) => ({ each, from: wallIn(event, each) }));
  const occurrences: Occurrence[] = [];
  let cancelled = 0;
  for (const wall of new Set([...walls, ...byWall.keys()])) {
    const direct = byWall.get(wall);
    const by = direct ?? following.findLast(({ from }) => from <= wall)?.each;
    if (by?.isCancelled) cancelled++;
    else occurrences.push(occurrenceAt(event, wall, by, by === direct));
  }
  return { occurrences, cancelled, isOutside: occurrences.length + cancelled === 0 };
}

const wallIn = ({ zone }: CalendarEvent, { replaces }: CalendarEvent) =>
  wallOf(convert(replaces!.moment, replaces!.zone, zone));

function occurrenceAt(
  event: CalendarEvent,
  wall: string,
  by: CalendarEvent | undefined,
  isDirect: boolean,
): Occurrence {
  const key = event.uid === "" ? {} : { key: `${event.uid} ${wall}` };
  const planned = { event: by ?? event, moment: momentOf(wall), zone: event.zone, ...key };
  if (!by?.start) return planned;
  if (isDirect) return { ...planned, moment: by.start, zone: by.zone };
  // What replaces this and all that follow moves them by as much as it was moved itself.
  const days = daysBetween(momentOf(wallIn(event, by)).date, by.start.date);
  const { time } = by.start;
  const date = shiftDate(momentOf(wall).date, days);
  return { ...planned, moment: { date, ...(time === undefined ? {} : { time }) }, zone: by.zone };
}
