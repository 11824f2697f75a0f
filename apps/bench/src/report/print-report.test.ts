import { describe, expect, it } from "vitest";

import { printReport } from "./print-report.ts";

describe("A printed report", () => {
  const printed = printReport({
    name: "sync",
    figures: {
      "fan-out/cost/ours": { value: 6, unit: "µs", low: 3, high: 9 },
      "fan-out/cost/theirs": { value: 8.125, unit: "µs" },
      "crash/lost/ours": { value: 0, unit: "edits" },
    },
    ratios: { "fan-out/cost/ours ÷ theirs": 0.738 },
    bars: [
      {
        of: "fan-out/cost/ours",
        must: "at most",
        limit: 5,
        unit: "µs",
        source: "the design",
        value: 6,
        met: false,
      },
    ],
    pass: false,
  });

  it("puts those who are compared beside each other, with their units", () => {
    expect(printed).toMatch(/fan-out +ours +theirs\ncost, µs +6 \(3–9\) +8\.13/);
  });

  it("says which bar was missed, by how much and where it stands", () => {
    expect(printed).toContain("MISSED  fan-out/cost/ours: 6, at most 5 µs (the design)");
    expect(printed).toContain("Missed: 1 of 1 bars.");
  });
});
