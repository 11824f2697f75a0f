import { describe, expect, test } from "vitest";

import { reportOf } from "./plan/report.ts";
import { sayReason } from "./say-reason.ts";
import { planOf } from "./testing.ts";

describe("a reason", () => {
  test("names the column and the value that could not be read", () => {
    expect(sayReason({ code: "unreadableDate", column: "Due", value: "32/05" })).toBe(
      'Due: "32/05" is not a date.',
    );
    expect(sayReason({ code: "fileTooLarge", limit: 32 * 1024 * 1024 })).toContain("32 MB");
    expect(sayReason({ code: "notATable", kind: "pdf" })).toContain("a PDF");
  });
});

describe("the report of the command line", () => {
  test("[I24] is one JSON value with the reason of every refused row", () => {
    const plan = planOf("Date,Title\n2026-05-05,A\nsoon,B\n");

    expect(JSON.parse(JSON.stringify(reportOf(plan)))).toEqual({
      format: "csv",
      rows: 2,
      new: 1,
      changed: 0,
      refused: [{ row: 3, reason: 'Date: "soon" is not a date.' }],
    });
  });
});
