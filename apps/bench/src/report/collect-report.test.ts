import { describe, expect, it } from "vitest";

import { collectReport } from "./collect-report.ts";
import type { Bar } from "./figure.ts";

const bar: Bar = {
  of: "part/cost/ours",
  must: "at most",
  limit: 10,
  unit: "µs",
  source: "the design",
};

describe("A report", () => {
  it("passes when every bar is met", () => {
    const findings = collectReport();
    findings.figure("part/cost/ours", 10, "µs");

    expect(findings.report("sync", [bar])).toEqual({
      name: "sync",
      figures: { "part/cost/ours": { value: 10, unit: "µs" } },
      bars: [{ ...bar, value: 10, met: true }],
      ratios: {},
      pass: true,
    });
  });

  it("does not pass when one of many bars is missed", () => {
    const findings = collectReport();
    findings.figure("part/cost/ours", 10.1, "µs");
    findings.figure("part/other/ours", 1, "µs");

    const report = findings.report("sync", [bar, { ...bar, of: "part/other/ours" }]);

    expect(report.bars.map(({ met }) => met)).toEqual([false, true]);
    expect(report.pass).toBe(false);
  });

  it("does not pass when what a bar asks for was not measured", () => {
    const report = collectReport().report("sync", [bar]);

    expect(report.bars).toEqual([{ ...bar, value: null, met: false }]);
    expect(report.pass).toBe(false);
  });

  it("does not pass when it is held to nothing", () => {
    expect(collectReport().report("sync", []).pass).toBe(false);
  });

  it("divides figures of one run, and bars can ask for the quotient", () => {
    const findings = collectReport();
    findings.median("part/cost/ours", [3, 9, 6], "µs");
    findings.figure("part/cost/theirs", 8, "µs");
    findings.ratio("part/cost/ours ÷ theirs", "part/cost/ours", "part/cost/theirs");

    const report = findings.report("sync", [
      { ...bar, of: "part/cost/ours ÷ theirs", limit: 0.7, unit: "×" },
    ]);

    expect(report.figures["part/cost/ours"]).toEqual({ value: 6, unit: "µs", low: 3, high: 9 });
    expect(report.ratios).toEqual({ "part/cost/ours ÷ theirs": 0.75 });
    expect(report.pass).toBe(false);
  });

  it("survives its way through JSON", () => {
    const findings = collectReport();
    findings.figure("part/cost/ours", 3, "µs");
    const report = findings.report("sync", [bar]);

    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
