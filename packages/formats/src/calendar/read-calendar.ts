import { shiftDate } from "@rembuk/model";

import { FileRefused, type RefusedRow, type WarnedRow } from "../reason.ts";
import { LIMITS } from "../table/limits.ts";
import type { LeftOut, Table, TableRow } from "../table/table.ts";
import { type ClockZone, convert, UTC } from "./clock-zone.ts";
import { type CalendarColumn, columnsIn } from "./columns.ts";
import { type Component, lineOf, readComponents } from "./components.ts";
import { createNoteRule, daysOf } from "./day-notes.ts";
import { type CalendarEvent, POST_COMPONENTS, readEvent } from "./event.ts";
import type { Moment } from "./moment.ts";
import { type Occurrence, occurrencesOf, type Surroundings } from "./occurrences.ts";
import { ownEvent, ZONE_LINE } from "./own-calendar.ts";
import { createEffort } from "./steps.ts";
import { createZones, type Zones } from "./zones.ts";

/** True for a text that begins as a calendar does. */
export function isCalendar(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:[A-Z-]+\s*(?:\r|\n)/i.test(text.slice(0, 200));
}

/**
 * Reads a calendar as a table: a row for each occurrence of each event, task and journal entry.
 *
 * What is broken is refused by itself. An endless series is written out from a year before `today` until
 * two years after.
 *
 * @throws FileRefused
 */
export function readCalendar(
  text: string,
  today: string,
  progress?: (rows: number) => void,
): Table {
  const { parts, strays } = readComponents(text);
  if (
    parts.every(({ isClosed }) => !isClosed) &&
    parts.every(({ parts: inner }) => inner.length === 0)
  )
    throw new FileRefused({ code: "brokenCalendar", line: parts[0]?.line ?? 1 });
  const log = createLog();
  for (const { line: row, text: value } of strays)
    log.warnings.push({ row, warning: { code: "strayLine", value: value.slice(0, 80) } });
  for (const cut of parts.filter(({ isClosed }) => !isClosed))
    log.warnings.push({ row: cut.line, warning: { code: "calendarCutOff" } });
  const zones = createZones(everyZone(parts));
  const events = eventsIn(parts, zones, log);
  const window = { from: shiftDate(today, -365), to: shiftDate(today, 730) };
  return tableOf(events, { zones, window, effort: createEffort() }, log, progress);
}

/** What is noted down on the way. */
interface Log {
  readonly refused: RefusedRow[];
  readonly warnings: WarnedRow[];
  cancelled: number;
  outside: number;
  other: number;
}

const createLog = (): Log => ({ refused: [], warnings: [], cancelled: 0, outside: 0, other: 0 });

function everyZone(parts: readonly Component[]): Component[] {
  return parts.flatMap((part) => (part.name === "VTIMEZONE" ? [part] : everyZone(part.parts)));
}

function eventsIn(parts: readonly Component[], zones: Zones, log: Log): CalendarEvent[] {
  const events: CalendarEvent[] = [];
  const read = (component: Component, isCancelled: boolean) => {
    if (!POST_COMPONENTS.has(component.name)) {
      if (component.name !== "VTIMEZONE") log.other++;
      return;
    }
    const result = readEvent(component, zones, isCancelled);
    if (result.kind === "refused") log.refused.push({ row: component.line, reason: result.reason });
    else events.push(result.event);
    for (const warning of result.kind === "event" ? result.warnings : [])
      log.warnings.push({ row: component.line, warning });
  };
  for (const part of parts) {
    if (part.name !== "VCALENDAR") read(part, false);
    else for (const inner of part.parts) read(inner, isCancelling(part));
  }
  return events;
}

const isCancelling = (calendar: Component) =>
  lineOf(calendar, "METHOD")?.value.trim().toUpperCase() === "CANCEL";

/** How many rows are something to tell. */
const SOME = 500;

function tableOf(
  events: readonly CalendarEvent[],
  around: Surroundings,
  log: Log,
  progress: (rows: number) => void = () => {},
): Table {
  const isOwn = events.length > 0 && events.every((event) => ownEvent(event) !== null);
  const columns = columnsIn(
    events.map(({ component }) => component),
    isOwn,
  );
  const rowsOf = createRows(events, columns);
  const rows: TableRow[] = [];
  for (const { event, replacements } of seriesIn(events)) {
    const found = occurrencesOf(event, replacements, around);
    const row = event.component.line;
    if (found.refused) log.refused.push({ row, reason: found.refused });
    for (const warning of found.warnings) log.warnings.push({ row, warning });
    log.cancelled += found.cancelled;
    if (found.isOutside) log.outside++;
    for (const occurrence of found.occurrences) append(rowsOf(occurrence), rows);
    if (rows.length % SOME < found.occurrences.length) progress(rows.length);
  }
  const { refused, warnings } = log;
  return {
    format: "ics",
    columns: ["Date", "Time", "Time zone", ...columns.map(({ title }) => title)],
    uses: ["date", "time", "zone", ...columns.map(({ use }) => use)],
    headerRow: 0,
    rows,
    refused,
    warnings,
    leftOut: leftOutOf(log),
  };
}

/** @throws FileRefused */
function append(some: Iterable<TableRow>, rows: TableRow[]): void {
  for (const row of some) {
    if (rows.length === LIMITS.rows)
      throw new FileRefused({ code: "tooManyEvents", limit: LIMITS.rows });
    rows.push(row);
  }
}

const leftOutOf = ({ cancelled, outside, other }: Log): LeftOut => ({ cancelled, outside, other });

/** Events with what takes the place of their occurrences. What replaces nothing stands for itself. */
function seriesIn(
  events: readonly CalendarEvent[],
): { event: CalendarEvent; replacements: CalendarEvent[] }[] {
  const replacements = Map.groupBy(
    events.filter(({ replaces, uid }) => replaces && uid !== ""),
    ({ uid }) => uid,
  );
  const masters = new Set(events.filter(({ replaces }) => !replaces).map(({ uid }) => uid));
  const given = new Set<string>();
  return events.flatMap((event) => {
    const { uid } = event;
    if (event.replaces && masters.has(uid) && uid !== "") return [];
    const isFirst = !event.replaces && !given.has(uid);
    if (isFirst) given.add(uid);
    return [{ event, replacements: isFirst ? (replacements.get(uid) ?? []) : [] }];
  });
}

/** Writes occurrences as rows. What stands in the columns of an event is found once, however often it happens. */
function createRows(
  events: readonly CalendarEvent[],
  columns: readonly CalendarColumn[],
): (occurrence: Occurrence) => Iterable<TableRow> {
  const isNote = createNoteRule(events);
  const found = new Map<Component, readonly string[]>();
  return (occurrence) => {
    const { event } = occurrence;
    const cells = found.get(event.component) ?? columns.map(({ cell }) => cell(event.component));
    found.set(event.component, cells);
    return rowsFor(occurrence, cells, isNote(event));
  };
}

function* rowsFor(
  { event, moment, zone, key }: Occurrence,
  cells: readonly string[],
  isNote: boolean,
): Generator<TableRow> {
  const rowOn = (on: Moment | undefined, words: readonly string[]): TableRow => ({
    number: event.component.line,
    cells: [...whenOf(on, zone, event.component), ...words],
    ...(key === undefined ? {} : { key }),
    ...(isNote ? { isNote: true } : {}),
  });
  if (!isNote || !moment) return yield rowOn(moment, cells);
  // A note that says several things says each on each of its days.
  const lines = cells[TITLE]!.split("\n").filter((line) => line.trim() !== "");
  for (let day = 0; day < daysOf(event); day++) {
    const date = shiftDate(moment.date, day);
    for (const line of lines) yield rowOn({ ...moment, date }, cells.with(TITLE, line));
  }
}

/** Where the title stands among the words. */
const TITLE = 0;

/** Date, time and zone as the mapping reads them. Clocks that only the file knows are told in UTC. */
function whenOf(moment: Moment | undefined, zone: ClockZone, component: Component): string[] {
  if (!moment) return ["", "", ""];
  if (moment.time === undefined) {
    return [moment.date, "", lineOf(component, ZONE_LINE)?.value.trim() ?? ""];
  }
  if (zone.kind === "floating") return [moment.date, moment.time, ""];
  const told = zone.kind === "own" ? convert(moment, zone, UTC) : moment;
  if (zone.kind === "own" || zone.zone === "UTC") return [told.date, `${told.time}Z`, ""];
  return [told.date, told.time!, zone.zone];
}
