import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { describe, expect, test } from "vitest";

import { mapColumns } from "./column/map-columns.ts";
import { planImport } from "./plan/plan-import.ts";
import { readTable } from "./table/read-table.ts";
import { after, NOTHING, planOf, TODAY } from "./testing.ts";

const SHARED = resolve(
  import.meta.dirname,
  "../../..",
  process.env["REMBUK_SHARED"] ?? "../shared",
);
const CALENDARS = resolve(SHARED, "data/open/calendars/icalendar-tests");
const HOLIDAYS = resolve(SHARED, "data/restricted/calendars/holidays");
const there = existsSync(CALENDARS) && existsSync(HOLIDAYS);
if (!there) console.warn(`real calendars are not at ${SHARED}: the tests on them are skipped`);

/** What comes of a file: posts, notes, parts that are neither, and why lines are refused or the whole file is. */
interface Count {
  readonly posts?: number;
  readonly notes?: number;
  readonly leftOut?: number;
  readonly refused?: Readonly<Record<string, string>>;
  readonly file?: string;
}

const table = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "calendar/icalendar-tests.json"), "utf8"),
) as Readonly<Record<string, Count>>;

function countOf(path: string): Count {
  const read = readTable(new Uint8Array(readFileSync(path)), TODAY);
  if (read.kind === "refused") return { file: read.reason.code };
  const { table } = read;
  const mapping = mapColumns(table);
  const about = { workspaceId: "w1", zone: "Asia/Jakarta", today: TODAY, now: 1 };
  const plan = planImport({ table, mapping, ...about }, NOTHING);
  const { cancelled, outside, other } = plan.leftOut!;
  const refused = plan.refused.map(({ row, reason }) => [`line ${row}`, reason.code] as const);
  return {
    posts: plan.new - plan.notes,
    notes: plan.notes,
    leftOut: cancelled + outside + other,
    ...(refused.length > 0 ? { refused: Object.fromEntries(refused) } : {}),
  };
}

const files = there
  ? readdirSync(CALENDARS, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ics"))
      .sort()
  : [];

describe.skipIf(!there)("real calendars", () => {
  test("[I26] are all in the table of what comes of them", () => {
    expect(files).toEqual(Object.keys(table));
  });

  test.each(files)("[I26] %s gives what the table says", (path) => {
    expect(countOf(resolve(CALENDARS, path))).toEqual(table[path]);
  });

  test.each(files)("[I29] %s changes nothing when it is imported again", (path) => {
    const bytes = new Uint8Array(readFileSync(resolve(CALENDARS, path)));
    if (readTable(bytes, TODAY).kind === "refused") return;
    const done = after(NOTHING, planOf(bytes));

    expect(planOf(bytes, done)).toMatchObject({ new: 0, changed: 0, edits: [], texts: [] });
  });
});

/** The notes that files leave behind, by day. */
function notesAfter(...names: readonly string[]): Record<string, string> {
  let done = NOTHING;
  for (const name of names) {
    const plan = planOf(new Uint8Array(readFileSync(resolve(HOLIDAYS, name))), done);
    expect(plan).toMatchObject({ notes: plan.planned.length, refused: [] });
    done = after(done, plan);
  }
  return Object.fromEntries(
    Object.values(done.calendars).flatMap(({ dayNotes }) =>
      Object.values(dayNotes).map(({ id, text }) => [id, text]),
    ),
  );
}

/** The days that the file itself writes, read by nothing but a pattern. */
function writtenDays(name: string): [string, string][] {
  const text = readFileSync(resolve(HOLIDAYS, name), "utf8");
  return text
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((event) => {
      const day = /\nDTSTART[^:]*:(\d{4})(\d\d)(\d\d)/.exec(event)!;
      return [day.slice(1, 4).join("-"), /\nSUMMARY:(.*)/.exec(event)![1]!.trim()];
    });
}

describe.skipIf(!there)("holidays of Indonesia", () => {
  test("[I30] in Indonesian are notes on their days, although their file keeps them at two in the afternoon", () => {
    const written = writtenDays("IndonesianHolidays_2014_id.ics");

    expect(written).toHaveLength(19);
    expect(notesAfter("IndonesianHolidays_2014_id.ics")).toEqual(Object.fromEntries(written));
  });

  test("[I30] in English are notes on their days, the two of Idul Fitri on both", () => {
    const written = writtenDays("IndonesianHolidays_2014_en.ics");

    expect(written).toHaveLength(14);
    expect(notesAfter("IndonesianHolidays_2014_en.ics")).toEqual({
      ...Object.fromEntries(written),
      "2014-07-29": "Idul Fitri 1435 H",
    });
  });

  test("[I31] in both languages stand on one day in two lines", () => {
    const notes = notesAfter("IndonesianHolidays_2014_id.ics", "IndonesianHolidays_2014_en.ics");

    expect(notes["2014-12-25"]).toBe("Hari Raya Natal\nChristmast Day");
    expect(Object.keys(notes)).toHaveLength(19);
  });

  test.each(["id_holidays_2026.json", "id_calendar_2026.json"])(
    "[I30] of %s come through a calendar file, every one on its day",
    (name) => {
      const days = JSON.parse(readFileSync(resolve(HOLIDAYS, name), "utf8")) as Record<
        string,
        { summary: string | string[] }
      >;
      const feasts = Object.entries(days)
        .filter(([day]) => /^\d{4}-\d\d-\d\d$/.test(day))
        .flatMap(([day, { summary }]) => [summary].flat().map((text) => [day, text] as const));
      const events = feasts.map(
        ([day, text], at) =>
          `BEGIN:VEVENT\nUID:${at}\nDTSTART;VALUE=DATE:${day.replaceAll("-", "")}\nSUMMARY:${text.replaceAll(",", "\\,")}\nEND:VEVENT\n`,
      );
      const done = after(NOTHING, planOf(`BEGIN:VCALENDAR\n${events.join("")}END:VCALENDAR\n`));

      expect(feasts.length).toBeGreaterThan(20);
      for (const [day, text] of feasts)
        expect(done.calendars["2026"]!.dayNotes[day]?.text.split("\n")).toContain(text);
    },
  );
});
