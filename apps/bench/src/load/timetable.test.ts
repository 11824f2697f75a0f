import { describe, expect, it } from "vitest";

import { keep, timetable } from "./timetable.ts";

describe("A timetable", () => {
  it("gives every writer the same number of edits, evenly, in the order of time", () => {
    const appointments = timetable(4, 5, 2_000);
    const times = appointments.map(({ atMs }) => atMs);
    const ofOne = appointments.filter(({ writer }) => writer === 2).map(({ atMs }) => atMs);

    expect(appointments).toHaveLength(40);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(ofOne).toHaveLength(10);
    expect(ofOne[9]! - ofOne[0]!).toBeCloseTo(1_800);
    expect(times.at(-1)).toBeLessThan(2_000);
  });

  it("is the same on every run", () => {
    expect(timetable(7, 5, 1_000)).toEqual(timetable(7, 5, 1_000));
  });

  it("is kept whole, also where it is kept late", async () => {
    const kept: number[] = [];

    await keep(
      [
        { atMs: -50, writer: 1 },
        { atMs: 0, writer: 2 },
        { atMs: 3, writer: 3 },
      ],
      (writer) => kept.push(writer),
    );

    expect(kept).toEqual([1, 2, 3]);
  });
});
