import { describe, expect, test } from "vitest";

import { planOf, tableOf } from "../testing.ts";
import { calendar, component, event, meeting } from "./testing.ts";

/** Days and times of all occurrences. */
const whenIn = (file: string) =>
  tableOf(file).rows.map(({ cells }) => cells.slice(0, 3).filter(Boolean).join(" "));

describe("a series", () => {
  test("[I28] that ends is written out whole, without its exceptions and with its additions", () => {
    const file = calendar(
      meeting(
        "DTSTART;TZID=Asia/Jakarta:20200106T090000",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20200127T020000Z",
        "EXDATE:20200113T020000Z",
        "RDATE;TZID=Asia/Makassar:20200201T100000",
      ),
    );

    expect(whenIn(file)).toEqual([
      "2020-01-06 09:00 Asia/Jakarta",
      "2020-01-20 09:00 Asia/Jakarta",
      "2020-01-27 09:00 Asia/Jakarta",
      "2020-02-01 09:00 Asia/Jakarta",
    ]);
  });

  test("[I28] that does not end is written out from a year before today until two years after", () => {
    const days = whenIn(calendar(meeting("DTSTART;VALUE=DATE:20100101", "RRULE:FREQ=MONTHLY")));

    expect([days.length, days[0], days.at(-1)]).toEqual([36, "2025-12-01", "2028-11-01"]);
    const later = calendar(meeting("DTSTART;VALUE=DATE:20400101", "RRULE:FREQ=MONTHLY"));
    expect(planOf(later)).toMatchObject({ new: 0, leftOut: { outside: 1 } });
  });

  test.each([
    ["FREQ=DAILY;INTERVAL=3", "2025-11-26 00:00"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2025-11-27 00:00"],
    ["FREQ=HOURLY;INTERVAL=36", "2025-11-24 12:00"],
  ])("[I28] of %s keeps step over a century", (rule, first) => {
    const days = whenIn(calendar(meeting("DTSTART:19260107T000000", `RRULE:${rule}`)));

    expect(days[0]).toBe(first);
  });

  test("[I28] keeps its wall time when clocks change", () => {
    const file = calendar(
      meeting("DTSTART;TZID=Europe/Berlin:20260323T090000", "RRULE:FREQ=WEEKLY;COUNT=3"),
    );

    expect(whenIn(file)).toEqual(
      ["2026-03-23", "2026-03-30", "2026-04-06"].map((day) => `${day} 09:00 Europe/Berlin`),
    );
  });

  test("[I28] has occurrences that were moved, renamed or cancelled one by one", () => {
    const file = calendar(
      meeting("DTSTART;TZID=Asia/Jakarta:20261201T090000", "RRULE:FREQ=DAILY;COUNT=4"),
      event(
        "UID:m1",
        "RECURRENCE-ID:20261202T020000Z",
        "DTSTART;TZID=Asia/Jakarta:20261205T130000",
        "SUMMARY:Rapat pindah",
      ),
      meeting("RECURRENCE-ID;TZID=Asia/Jakarta:20261203T090000", "STATUS:CANCELLED"),
    );
    const plan = planOf(file);

    expect(plan.leftOut?.cancelled).toBe(1);
    expect(plan.planned.map(({ title, date, time }) => [title, date, time])).toEqual([
      ["Rapat", "2026-12-01", "09:00"],
      ["Rapat", "2026-12-04", "09:00"],
      ["Rapat pindah", "2026-12-05", "13:00"],
    ]);
  });

  test("[I28] that changes from one occurrence on has changed in all that follow", () => {
    const file = calendar(
      meeting("DTSTART:20261201T090000", "RRULE:FREQ=DAILY;COUNT=4"),
      event(
        "UID:m1",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T090000",
        "DTSTART:20261204T100000",
        "SUMMARY:Rapat baru",
      ),
    );

    expect(planOf(file).planned.map(({ title, date, time }) => [title, date, time])).toEqual([
      ["Rapat", "2026-12-01", "09:00"],
      ["Rapat", "2026-12-02", "09:00"],
      ["Rapat baru", "2026-12-04", "10:00"],
      ["Rapat baru", "2026-12-05", "10:00"],
    ]);
  });

  test("[I28] is cut at its limit, and refused where it never gets anywhere", () => {
    const long = planOf(
      calendar(meeting("DTSTART:20260101T000000Z", "RRULE:FREQ=DAILY;COUNT=9999")),
    );
    expect(long).toMatchObject({ new: 1_100 });
    expect(long.warnings.map(({ warning }) => warning.code)).toEqual(["seriesCut"]);

    for (const rule of [
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31",
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
    ]) {
      const plan = planOf(calendar(meeting("DTSTART:19700101T000000Z", `RRULE:${rule}`)));
      expect([rule, plan.refused.map(({ reason }) => reason.code)]).toEqual([
        rule,
        ["recursTooOften"],
      ]);
    }
  });
});

describe("a calendar that was made to be slow", () => {
  /** What reading a file takes, in milliseconds. */
  function timeOf(file: string): number {
    const started = performance.now();
    planOf(file);
    return performance.now() - started;
  }
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at));

  test.each([
    "FREQ=MONTHLY;INTERVAL=4800;BYDAY=5MO",
    "FREQ=DAILY;INTERVAL=999999999999",
    "FREQ=WEEKLY;INTERVAL=400000000;COUNT=3",
    "FREQ=SECONDLY;INTERVAL=99999999999999999999;COUNT=3",
    "FREQ=YEARLY;BYDAY=1MO;BYMONTHDAY=15;BYMONTH=4;COUNT=2",
    `FREQ=DAILY;BYDAY=${"MO,".repeat(200_000)}TU`,
  ])("[I28] by the rule %s is read in time", (rule) => {
    const events = many(20, (at) => event(`UID:${at}`, "DTSTART:20260201T090000", `RRULE:${rule}`));

    expect(timeOf(calendar(...events))).toBeLessThan(8_000);
  });

  test("[I27] by zones of its own is read in time", () => {
    const zones = many(60, (at) =>
      component(
        "VTIMEZONE",
        `TZID:Kantor ${at}`,
        component(
          "STANDARD",
          "DTSTART:19700101T000000",
          "TZOFFSETFROM:+0700",
          "TZOFFSETTO:+0800",
          "RRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        ),
      ),
    );
    const events = many(60, (at) => meeting(`DTSTART;TZID=Kantor ${at}:20261201T090000`));

    expect(timeOf(calendar(...zones, ...events))).toBeLessThan(12_000);
  });

  test("[I28] by what takes the place of its occurrences is read in time", () => {
    const moved = many(3_000, (at) => {
      const day = String((at % 28) + 1).padStart(2, "0");
      const hour = String(at % 24).padStart(2, "0");
      return event(
        "UID:m1",
        `RECURRENCE-ID;RANGE=THISANDFUTURE:202612${day}T${hour}${String(at % 60).padStart(2, "0")}00Z`,
        "DTSTART:20261201T090000",
        "SUMMARY:Rapat",
      );
    });
    const series = meeting("DTSTART:20260101T090000", "RRULE:FREQ=DAILY;COUNT=1000");

    expect(timeOf(calendar(series, ...moved))).toBeLessThan(8_000);
  });

  test("[I26] by lines without end is read in time", () => {
    const series = meeting(
      "DTSTART:20260101T090000",
      "RRULE:FREQ=DAILY;COUNT=1000",
      ...many(5_000, (at) => `X-LINE-${at % 100}:kopi`),
    );

    expect(timeOf(calendar(series))).toBeLessThan(12_000);
  });

  test("[I31] by remarks without end is refused in time", () => {
    const remarks = event(
      "UID:h",
      "DTSTART;VALUE=DATE:20260101",
      "DTEND;VALUE=DATE:20260201",
      `SUMMARY:${"libur\\n".repeat(300_000)}`,
    );

    expect(() => planOf(calendar(remarks))).toThrow("tooManyEvents");
  });

  test("[I26] by components in components is read in time", () => {
    const deep = many(100_000, () => "BEGIN:VEVENT");
    const ends = many(100_000, () => "END:VTODO");

    expect(timeOf(["BEGIN:VCALENDAR", ...deep, ...ends].join("\n"))).toBeLessThan(12_000);
  });
});
