import { shiftDate, weekdayOf } from "@rembuk/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isMonth, mondayOf, monthGrid, sameDayIn, shiftMonth } from "./month-grid.ts";

const months = fc
  .tuple(fc.integer({ min: 1970, max: 2400 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, "0")}`);

describe("a month grid", () => {
  it("begins on the Monday before the first and ends on the Sunday after the last", () => {
    const weeks = monthGrid("2026-12");

    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.[0]?.date).toBe("2026-11-30");
    expect(weeks[4]?.[6]?.date).toBe("2027-01-03");
  });

  it("needs four weeks for a February that begins on a Monday, and six for a long straddling month", () => {
    expect(monthGrid("2027-02")).toHaveLength(4);
    expect(monthGrid("2026-08")).toHaveLength(6);
  });

  it("holds every day of the month once, in order, in whole weeks", () => {
    fc.assert(
      fc.property(months, (month) => {
        const days = monthGrid(month).flat();

        const inside = days.filter(({ inMonth }) => inMonth).map(({ date }) => date);
        expect(inside[0]).toBe(`${month}-01`);
        expect(shiftDate(inside.at(-1)!, 1).slice(0, 7)).toBe(shiftMonth(month, 1));
        expect(days.length % 7).toBe(0);
        days.forEach(({ date, weekday }, at) => {
          expect(weekdayOf(date)).toBe(weekday);
          expect(date).toBe(shiftDate(days[0]!.date, at));
        });
      }),
      { numRuns: 40 },
    );
  });

  it("goes forward and back to where it was", () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -500, max: 500 }), (month, by) => {
        expect(shiftMonth(shiftMonth(month, by), -by)).toBe(month);
      }),
    );
    expect(shiftMonth("2026-12", 1)).toBe("2027-01");
    expect(shiftMonth("2027-01", -1)).toBe("2026-12");
  });

  it("keeps the day of the month, or takes the last one there is", () => {
    expect(sameDayIn("2026-11", "2026-12-11")).toBe("2026-11-11");
    expect(sameDayIn("2027-02", "2027-01-31")).toBe("2027-02-28");
  });

  it("finds the Monday of a week", () => {
    expect(mondayOf("2026-12-13")).toBe("2026-12-07");
    expect(mondayOf("2026-12-07")).toBe("2026-12-07");
  });

  it("takes only real months from an address", () => {
    expect(isMonth("2026-12")).toBe(true);
    for (const no of ["2026-13", "2026-00", "2026-1", "0000-01", "x"])
      expect(isMonth(no)).toBe(false);
  });
});
