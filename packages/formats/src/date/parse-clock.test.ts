import { describe, expect, test } from "vitest";

import { parseClock } from "./parse-clock.ts";

describe("a time of day", () => {
  test.each([
    ["09:40", "09:40"],
    ["9:40 am", "09:40"],
    ["9:40 PM", "21:40"],
    ["12:05 a.m.", "00:05"],
    ["12 pm", "12:00"],
    ["9am", "09:00"],
    ["09.40", "09:40"],
    ["9h", "09:00"],
    ["9h40", "09:40"],
    ["21:05:30", "21:05"],
    ["pukul 19.00", "19:00"],
    ["Jam 7.05", "07:05"],
    ["à 18h30", "18:30"],
    ["19.00 - 20.00", "19:00"],
    ["0.375", "09:00"],
    ["24 Uhr", null],
    ["9", null],
    ["24:00", null],
    ["13:00 pm", null],
    ["10:75", null],
    ["morning", null],
  ])("[I14] written %s is %s", (text, time) => {
    expect(parseClock(text)?.time ?? null).toBe(time);
  });

  test("[I14] of an Indonesian zone keeps the zone", () => {
    expect(parseClock("09.00 WIB")).toEqual({ time: "09:00", zone: "Asia/Jakarta" });
    expect(parseClock("19.00–20.00 WITA")).toEqual({ time: "19:00", zone: "Asia/Makassar" });
    expect(parseClock("7:30 wit")).toEqual({ time: "07:30", zone: "Asia/Jayapura" });
  });

  test("[I14] with an offset keeps the offset", () => {
    expect(parseClock("13:12 +0000")).toEqual({ time: "13:12", offset: 0 });
    expect(parseClock("13:12Z")).toEqual({ time: "13:12", offset: 0 });
    expect(parseClock("13:12 -05:30")).toEqual({ time: "13:12", offset: -330 });
  });
});
