import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

import {
  clockChangeAt,
  daysBetween,
  instantOf,
  shiftDate,
  WallClock,
  WallDate,
  wallTimeAt,
  weekdayOf,
  Zone,
} from "./wall-time.ts";

const at = (date: string, time: string, zone: string) => ({ date, time, zone });
const iso = (date: string, time: string, zone: string) =>
  new Date(instantOf(at(date, time, zone))).toISOString();

describe("wall time", () => {
  test("nine in Jakarta is two in Greenwich, summer and winter", () => {
    expect(iso("2026-07-01", "09:00", "Asia/Jakarta")).toBe("2026-07-01T02:00:00.000Z");
    expect(iso("2026-12-01", "09:00", "Asia/Jakarta")).toBe("2026-12-01T02:00:00.000Z");
    expect(clockChangeAt(at("2026-12-01", "09:00", "Asia/Jakarta"))).toBeNull();
  });

  test("nine in Paris is another instant after the clocks have changed", () => {
    expect(iso("2026-03-28", "09:00", "Europe/Paris")).toBe("2026-03-28T08:00:00.000Z");
    expect(iso("2026-03-29", "09:00", "Europe/Paris")).toBe("2026-03-29T07:00:00.000Z");
  });

  test("a time that the clocks skip is a gap, and means the later instant", () => {
    const skipped = at("2026-03-29", "02:30", "Europe/Paris");
    expect(clockChangeAt(skipped)).toBe("gap");
    expect(iso("2026-03-29", "02:30", "Europe/Paris")).toBe("2026-03-29T01:30:00.000Z");
    expect(wallTimeAt(instantOf(skipped), "Europe/Paris").time).toBe("03:30");
    expect(clockChangeAt(at("2026-03-08", "02:15", "America/New_York"))).toBe("gap");
  });

  test("a time that the clocks show twice is an overlap, and means the earlier instant", () => {
    const twice = at("2026-10-25", "02:30", "Europe/Paris");
    expect(clockChangeAt(twice)).toBe("overlap");
    expect(iso("2026-10-25", "02:30", "Europe/Paris")).toBe("2026-10-25T00:30:00.000Z");
    expect(wallTimeAt(instantOf(twice), "Europe/Paris")).toEqual(twice);
  });

  test("the minutes beside a gap and an overlap are neither", () => {
    for (const [date, time] of [
      ["2026-03-29", "01:59"],
      ["2026-03-29", "03:00"],
      ["2026-10-25", "01:59"],
      ["2026-10-25", "03:00"],
    ] as const) {
      expect(clockChangeAt(at(date, time, "Europe/Paris"))).toBeNull();
    }
  });

  test("a change of half an hour and one at midnight are seen too", () => {
    expect(clockChangeAt(at("2026-10-04", "02:15", "Australia/Lord_Howe"))).toBe("gap");
    expect(clockChangeAt(at("2026-10-04", "02:30", "Australia/Lord_Howe"))).toBeNull();
    expect(clockChangeAt(at("2026-09-06", "00:30", "America/Santiago"))).toBe("gap");
  });

  test("an instant comes back from the clocks of any zone", () => {
    const zone = fc.constantFrom("Asia/Jakarta", "Europe/Paris", "Asia/Kathmandu", "UTC");
    const minute = fc.integer({ min: 0, max: 60 * 24 * 365 * 30 });
    fc.assert(
      fc.property(minute, zone, (minutes, zone) => {
        const instant = Date.UTC(2020, 0) + minutes * 60_000;
        const wall = wallTimeAt(instant, zone);
        expect(v.is(WallDate, wall.date) && v.is(WallClock, wall.time)).toBe(true);
        const shown = clockChangeAt(wall);
        expect(shown).not.toBe("gap");
        expect(shown === "overlap" || instantOf(wall) === instant).toBe(true);
      }),
    );
  });
});

describe("dates", () => {
  test.each(["2026-02-28", "2024-02-29", "2000-02-29", "2026-12-31"])("%s is a date", (date) => {
    expect(v.is(WallDate, date)).toBe(true);
  });

  test.each(["2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-1-1", ""])(
    "'%s' is no date",
    (date) => {
      expect(v.is(WallDate, date)).toBe(false);
    },
  );

  test("shifting there and back is no shift, and counts as many days", () => {
    const days = fc.integer({ min: -4_000, max: 4_000 });
    fc.assert(
      fc.property(days, days, (start, days) => {
        const date = shiftDate("2026-06-15", start);
        expect(v.is(WallDate, date)).toBe(true);
        expect(shiftDate(shiftDate(date, days), -days)).toBe(date);
        expect(daysBetween(date, shiftDate(date, days))).toBe(days);
      }),
    );
  });

  test("weeks begin on Monday", () => {
    expect(weekdayOf("2026-11-23")).toBe(1);
    expect(weekdayOf("2026-11-29")).toBe(7);
  });
});

describe("clocks and zones", () => {
  test.each(["00:00", "09:30", "23:59"])("%s is a time of day", (time) => {
    expect(v.is(WallClock, time)).toBe(true);
  });

  test.each(["24:00", "9:00", "12:60", "12:00:00"])("%s is no time of day", (time) => {
    expect(v.is(WallClock, time)).toBe(false);
  });

  test.each(["Asia/Jakarta", "Europe/Paris", "UTC"])("%s is a zone", (zone) => {
    expect(v.is(Zone, zone)).toBe(true);
  });

  test.each(["Mars/Olympus", "+07:00", "", "WIBB"])("'%s' is no zone", (zone) => {
    expect(v.is(Zone, zone)).toBe(false);
    expect(v.is(Zone, zone)).toBe(false);
  });
});
