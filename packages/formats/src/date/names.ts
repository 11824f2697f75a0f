import { plainWords } from "../plain-words.ts";

const MONTHS = [
  "january jan januari janvier janv",
  "february feb februari pebruari fevrier fevr fev peb",
  "march mar maret mars mrt",
  "april apr avril avr",
  "may mei mai",
  "june jun juni juin",
  "july jul juli juillet juil",
  "august aug agustus agu ags agt aout aou",
  "september sep sept septembre",
  "october oct oktober okt octobre",
  "november nov nopember novembre nop",
  "december dec desember des decembre",
];

const WEEKDAYS = [
  "monday mon senin sen lundi lun",
  "tuesday tue tues selasa sel mardi",
  "wednesday wed rabu rab mercredi mer",
  "thursday thu thur thurs kamis kam jeudi jeu",
  "friday fri jumat jum vendredi ven",
  "saturday sat sabtu sab samedi sam",
  "sunday sun minggu min ahad dimanche dim",
];

const monthsByName = numbered(MONTHS);
// `mar` is March before it is mardi: in dates the month is needed, the weekday is not.
const weekdaysByName = numbered(WEEKDAYS).set("mar", 2).set("jum at", 5);

function numbered(lines: readonly string[]): Map<string, number> {
  return new Map(
    lines.flatMap((line, at) => line.split(" ").map((name): [string, number] => [name, at + 1])),
  );
}

/** The month that a word names in English, Indonesian or French, 1 to 12. */
export function monthNamed(word: string): number | undefined {
  return monthsByName.get(plainWords(word));
}

/** The weekday that a word names, 1 (Monday) to 7 (Sunday). */
export function weekdayNamed(word: string): number | undefined {
  return weekdaysByName.get(plainWords(word));
}

/** True for a cell that holds a weekday and nothing else. */
export function isWeekday(cell: string): boolean {
  return weekdayNamed(cell) !== undefined;
}
