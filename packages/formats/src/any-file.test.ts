import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { mapColumns } from "./column/map-columns.ts";
import { exportIcs } from "./export/export-ics.ts";
import { postsArbitrary, TEAM } from "./export/testing.ts";
import { planImport } from "./plan/plan-import.ts";
import { readTable } from "./table/read-table.ts";
import { after, NOTHING, planOf, TODAY } from "./testing.ts";

/** Lines that calendars are made of, whole and broken. */
const line = fc.oneof(
  fc.constantFrom(
    "BEGIN:VCALENDAR",
    "END:VCALENDAR",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "BEGIN:VTODO",
    "END:VTODO",
    "BEGIN:VTIMEZONE",
    "TZID:Kantor",
    "BEGIN:STANDARD",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0800",
    "END:STANDARD",
    "END:VTIMEZONE",
    "UID:a",
    "UID:b",
    "SUMMARY:Kopi",
    "DTSTART;TZID=Kantor:20261201T090000",
    "DTSTART:20261201T090000Z",
    "DTSTART;VALUE=DATE:20261201",
    "DTEND;VALUE=DATE:99991231",
    "RECURRENCE-ID:20261201T090000Z",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T090000",
    "EXDATE:20261202T090000Z,,x",
    "RDATE;VALUE=PERIOD:20261205T090000Z/PT1H",
    "STATUS:CANCELLED",
    "TRANSP:TRANSPARENT",
    ' ;"=:\\,',
  ),
  fc
    .record({
      FREQ: fc.constantFrom(
        "SECONDLY",
        "MINUTELY",
        "HOURLY",
        "DAILY",
        "WEEKLY",
        "MONTHLY",
        "YEARLY",
      ),
      more: fc.array(
        fc.constantFrom(
          "INTERVAL=0",
          "INTERVAL=7",
          "COUNT=3",
          "UNTIL=20270101T000000Z",
          "UNTIL=20270101",
          "BYDAY=MO,-1FR",
          "BYDAY=5MO",
          "BYMONTH=2",
          "BYMONTHDAY=30,-31",
          "BYYEARDAY=366",
          "BYWEEKNO=53",
          "BYSETPOS=-1",
          "BYHOUR=9,25",
          "WKST=SU",
          "X=1",
        ),
        { maxLength: 4 },
      ),
    })
    .map(({ FREQ, more }) => `RRULE:${[`FREQ=${FREQ}`, ...more].join(";")}`),
  fc.string({ unit: "binary", maxLength: 20 }),
);

const end = fc.constantFrom("\r\n", "\n", "\r");

/** Reads and plans whatever it is given; more than it holds must not come of it. */
function survives(bytes: Uint8Array): boolean {
  const read = readTable(bytes, TODAY);
  if (read.kind === "refused") return true;
  const { table } = read;
  const about = { workspaceId: "w1", zone: "Asia/Jakarta", today: TODAY, now: 1 };
  const plan = planImport({ table, mapping: mapColumns(table), ...about }, NOTHING);
  return plan.new + plan.refused.length <= plan.rows;
}

describe("any file", () => {
  test("[I6] is read or refused, whatever its bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(survives(bytes)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("[I26] that begins as a calendar is read or refused, whatever its lines", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), end, (lines, between) => {
        const bytes = new TextEncoder().encode(["BEGIN:VCALENDAR", ...lines].join(between));
        expect(survives(bytes)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test("[I28] that holds any series is read in bounded time", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), line, (lines, rule) => {
        const event = ["BEGIN:VEVENT", "UID:a", "SUMMARY:Kopi", "DTSTART:19700101T000000", rule];
        const text = ["BEGIN:VCALENDAR", ...event, ...lines, "END:VEVENT", "END:VCALENDAR"];
        const before = performance.now();
        expect(survives(new TextEncoder().encode(text.join("\n")))).toBe(true);
        expect(performance.now() - before).toBeLessThan(20_000);
      }),
      { numRuns: 40 },
    );
  });

  test("[I2] says the same in every encoding that can write it", () => {
    const words = fc.string({ unit: "grapheme-ascii", minLength: 8, maxLength: 60 });
    fc.assert(
      fc.property(words, (text) => {
        const file = `Tanggal,Judul\n2026-12-01,"${text.replaceAll('"', '""')}"\n`;
        const utf8 = planOf(file).planned;
        for (const bytes of [
          utf16(file, false, false),
          utf16(file, true, false),
          utf16(file, false, true),
          utf16(file, true, true),
        ])
          expect(planOf(bytes).planned).toEqual(utf8);
      }),
    );
  });
});

function utf16(text: string, isBig: boolean, isMarked: boolean): Uint8Array {
  const units = [
    ...(isMarked ? [0xfeff] : []),
    ...Array.from(text, (_, at) => text.charCodeAt(at)),
  ];
  return Uint8Array.from(
    units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
}

describe("our own calendar file", () => {
  const HERE = { workspace: TEAM, calendars: {} };
  const ics = fc
    .tuple(
      postsArbitrary,
      fc.uniqueArray(
        fc.record({
          id: fc.constantFrom("2026-12-25", "2027-01-01", "2027-03-10"),
          text: fc.constantFrom("Natal", "Libur\nToko tutup", "Idul Fitri; libur, ya"),
        }),
        { selector: ({ id }) => id },
      ),
    )
    .map(([posts, notes]) => ({
      posts: posts.filter(({ post }) => post.date !== undefined),
      notes,
      file: exportIcs(posts, notes, TEAM, { workspaceId: "w1", now: 1 }),
    }));

  test("[I32] comes back as the same posts, day notes and ids", () => {
    fc.assert(
      fc.property(ics, ({ posts, notes, file }) => {
        const plan = planOf(file, HERE);
        const { calendars } = after(HERE, plan);
        const back = Object.values(calendars).flatMap((calendar) => Object.values(calendar.posts));
        const said = Object.values(calendars).flatMap(({ dayNotes }) => Object.values(dayNotes));

        expect(plan.refused).toEqual([]);
        expect(back.map(whenOf).sort(byId)).toEqual(
          posts.map(({ post }) => whenOf(post)).sort(byId),
        );
        expect(said.map(linesOf).sort(byId)).toEqual(notes.map(linesOf).sort(byId));
        expect(plan.texts).toHaveLength(posts.filter(({ caption }) => caption !== "").length);
      }),
      { numRuns: 60 },
    );
  });

  test("[I29] changes nothing when it is imported again", () => {
    fc.assert(
      fc.property(ics, ({ file }) => {
        const done = after(HERE, planOf(file, HERE));
        expect(planOf(file, done)).toMatchObject({ new: 0, changed: 0, edits: [], texts: [] });
      }),
      { numRuns: 60 },
    );
  });
});

type Dated = { readonly id: string; readonly [key: string]: unknown };

/** What a calendar file carries of a post besides its words. */
function whenOf({ id, date, time, zone }: Dated) {
  return { id, date, time, zone };
}

/** What a day is remarked on, in whatever order. */
function linesOf({ id, text }: { readonly id: string; readonly text: string }) {
  return { id, lines: new Set(text.split("\n")) };
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
