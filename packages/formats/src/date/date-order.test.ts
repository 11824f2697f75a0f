import { describe, expect, test } from "vitest";

import { dateOrderOf } from "./date-order.ts";

const column = (...cells: readonly (string | readonly [text: string, weekday: string])[]) =>
  dateOrderOf(
    cells.map((cell) =>
      typeof cell === "string" ? { text: cell, weekday: "" } : { text: cell[0], weekday: cell[1] },
    ),
  );

describe("the order of a column of dates", () => {
  test("[I13] is proven by one number above 12", () => {
    expect(column("05/06/2026", "13/06/2026")).toEqual({ order: "dmy", assumed: false });
    expect(column("05/06/2026", "06/13/2026")).toEqual({ order: "mdy", assumed: false });
  });

  test("[I13] follows the majority, so that one slip does not turn the others round", () => {
    expect(column("13/06/2026", "14/06/2026", "06/15/2026").order).toBe("dmy");
  });

  test("[I13] follows the weekdays where no number proves it", () => {
    expect(column(["05/06/2026", "Jumat"], ["06/06/2026", "Sabtu"]).order).toBe("dmy");
    expect(column(["05/06/2026", "Wednesday"]).order).toBe("mdy");
  });

  test("[I13] is month first with am and pm, else day first and marked as assumed", () => {
    expect(column("05/06/2026 9:00 am")).toEqual({ order: "mdy", assumed: false });
    expect(column("05/06/2026")).toEqual({ order: "dmy", assumed: true });
    expect(column("05/05/2026")).toEqual({ order: "dmy", assumed: false });
    expect(column("2026-05-06", "6 May 2026")).toEqual({ order: "dmy", assumed: false });
  });
});
