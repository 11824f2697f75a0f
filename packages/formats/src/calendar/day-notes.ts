import { daysBetween } from "@rembuk/model";

import { plainWords } from "../plain-words.ts";
import { type Component, lineOf, linesOf } from "./components.ts";
import { textOf } from "./content-line.ts";
import type { CalendarEvent } from "./event.ts";
import { parseMoment } from "./moment.ts";
import { ownEvent } from "./own-calendar.ts";

/** Longer descriptions are something to post. */
const REMARK = 200;

/** Words that stand in names of holidays, in English and Indonesian. */
const FEASTS =
  /\b(?:hari|raya|cuti|libur|tahun baru|natal|idul|imlek|nyepi|waisak|ramadan|maulid|isra|mi raj|paskah|holiday|day|eve|feast|festival|new year|christmas|easter|eid|ramadhan|birthday|anniversary)\b/;

/**
 * Says which events are remarks on a day and not something to post.
 *
 * An event is one that says little more than its name (no people, no link, no file, no long description) and takes the whole day, if it leaves the day free, is called a holiday, or stands in a file
 * of nothing else. People also note holidays at some hour: a file in which every event says nothing but
 * its name, all at the same hour, most of them named like holidays, is one of those.
 */
export function createNoteRule(
  events: readonly CalendarEvent[],
): (event: CalendarEvent) => boolean {
  const isAllBare = events.every(
    (event) => isBare(event) && isWholeDay(event) && !lineOf(event.component, "LOCATION"),
  );
  const hours = new Set(events.map(({ start }) => start?.time));
  const feasts = events.filter(({ component }) => isFeast(component)).length;
  const isOneHour =
    hours.size === 1 && events.every(isNameOnly) && events.length > 2 && feasts * 2 > events.length;
  return (event) => {
    const own = ownEvent(event);
    if (own || !isBare(event)) return own === "note";
    if (isOneHour) return true;
    return isWholeDay(event) && (isAllBare || isFree(event.component));
  };
}

const isWholeDay = ({ start }: CalendarEvent) => start !== undefined && start.time === undefined;

function isBare({ component, start }: CalendarEvent): boolean {
  const busy = ["ATTENDEE", "ORGANIZER", "URL", "ATTACH", "CONFERENCE"];
  const description = textOf(lineOf(component, "DESCRIPTION")?.value ?? "");
  return (
    component.name === "VEVENT" &&
    start !== undefined &&
    description.length <= REMARK &&
    !busy.some((name) => lineOf(component, name))
  );
}

const isNameOnly = (event: CalendarEvent) =>
  isBare(event) &&
  !["DESCRIPTION", "CATEGORIES", "LOCATION", "RRULE"].some((name) => lineOf(event.component, name));

function isFree(component: Component): boolean {
  const free = lineOf(component, "TRANSP")?.value.trim().toUpperCase() === "TRANSPARENT";
  const busy = lineOf(component, "X-MICROSOFT-CDO-BUSYSTATUS")?.value.trim().toUpperCase();
  const called = linesOf(component, "CATEGORIES").some(({ value }) =>
    /\b(?:holidays?|libur|hari libur|observances?)\b/i.test(textOf(value)),
  );
  return free || busy === "FREE" || called;
}

const isFeast = (component: Component) =>
  FEASTS.test(plainWords(textOf(lineOf(component, "SUMMARY")?.value ?? "")));

/** The longest run of days that is noted on each: a month of fasting. */
const LONGEST = 31;

/** How many days a remark stands on. Its end is the day after the last. */
export function daysOf({ component, start }: CalendarEvent): number {
  const end = parseMoment(lineOf(component, "DTEND")?.value ?? "");
  if (!start || start.time !== undefined || !end) return 1;
  return Math.max(1, Math.min(daysBetween(start.date, end.date), LONGEST));
}
