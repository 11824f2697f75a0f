import { describe, expect, test } from "vitest";

import { parseDay } from "./parse-day.ts";

const READABLE: readonly (readonly [text: string, date: string, time?: string])[] = [
  ["2026-05-05", "2026-05-05"],
  ["2026/5/6", "2026-05-06"],
  ["20260507", "2026-05-07"],
  ["2026-05-05T09:30:00", "2026-05-05", "09:30"],
  ["2026-05-05 21:05:30.123", "2026-05-05", "21:05"],
  ["05/06/2026", "2026-06-05"],
  ["31.12.2026", "2026-12-31"],
  ["1.08.2019", "2019-08-01"],
  ["7-8-26", "2026-08-07"],
  ["Feb 19, 2023", "2023-02-19"],
  ["February 19th, 2023", "2023-02-19"],
  ["19 Feb 2023", "2023-02-19"],
  ["19-Feb-23", "2023-02-19"],
  ["Thursday, 19 February 2026", "2026-02-19"],
  ["Tue, Mar 3, 2026", "2026-03-03"],
  ["mardi 5 mai 2026", "2026-05-05"],
  ["1er août 2026", "2026-08-01"],
  ["3 févr. 2026", "2026-02-03"],
  ["25 déc. 2026 à 9h40", "2026-12-25", "09:40"],
  ["Selasa, 11 Agustus 2026", "2026-08-11"],
  ["Jum'at, 7 Agustus 2026 pukul 19.00", "2026-08-07", "19:00"],
  ["17 Agt 2026", "2026-08-17"],
  ["1 Desember 2026, 07.30", "2026-12-01", "07:30"],
  ["46153", "2026-05-11"],
  ["46153.375", "2026-05-11", "09:00"],
  ["29/02/2028", "2028-02-29"],
];

describe("a date", () => {
  for (const [text, date, time] of READABLE) {
    test(`[I12] written ${text} is read`, () => {
      expect(parseDay(text, "dmy", false)).toEqual(time ? { date, time } : { date });
    });
  }

  test.each([
    "32/01/2026",
    "29/02/2026",
    "2026-13-01",
    "tomorrow",
    "12",
    "12/30",
    "5 Foo 2026",
    "2026-05-05 25:00",
    "2026-05-05 maybe",
    "123456789",
    "19999",
  ])("[I12] %s is not guessed at", (text) => {
    expect(parseDay(text, "dmy", false)).toBeNull();
  });

  test("[I12] without a year is told apart from what is no date", () => {
    expect(parseDay("August 31", "dmy", false)).toEqual({ date: null });
    expect(parseDay("29 Februari", "dmy", false)).toEqual({ date: null });
  });

  test("[I12] with the month first is read where that is the order", () => {
    expect(parseDay("12/30/2025 9:40 am", "mdy", false)).toEqual({
      date: "2025-12-30",
      time: "09:40",
    });
    expect(parseDay("10/16/17 22:59", "mdy", false)).toEqual({ date: "2017-10-16", time: "22:59" });
  });

  test("[I12] counted from 1904 is four years and a day later", () => {
    expect(parseDay("44691", "dmy", true)).toEqual({ date: "2026-05-11" });
  });
});
