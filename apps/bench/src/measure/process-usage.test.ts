import { describe, expect, it } from "vitest";

import { busyInStat, cpuInStat, cpuOf, rssInStatus, rssOf } from "./process-usage.ts";

describe("The usage of a process", () => {
  it("counts its own and the kernel's time for it, whatever its name looks like", () => {
    const stat = "42 (a (strange) name) S 1 42 42 0 -1 4194304 100 0 0 0 250 50 7 7 20 0 11 0";

    expect(cpuInStat(stat)).toBe(3_000);
  });

  it("reads resident memory in bytes, and refuses a process that has none", () => {
    expect(rssInStatus("Name:\tnode\nVmRSS:\t   1024 kB\n")).toBe(1_048_576);
    expect(() => rssInStatus("Name:\tnode\nState:\tZ (zombie)\n")).toThrow("ended");
  });

  it.skipIf(process.platform !== "linux")("can be read of a living process", () => {
    expect(cpuOf(process.pid)).toBeGreaterThan(0);
    expect(rssOf(process.pid)).toBeGreaterThan(1_000_000);
  });
});

describe("The usage of a machine", () => {
  it("counts programs, not waiting and not interrupts", () => {
    expect(busyInStat("cpu  100 20 30 9000 400 5 6 7 0 0\ncpu0 1 1 1\n")).toBe(1_500);
  });
});
