import { describe, expect, it } from "vitest";

import { listText, readWish } from "./command-line.ts";
import { BENCHMARKS } from "./suites/benchmarks.ts";

const read = (line: string) => readWish(line.split(" ").filter(Boolean), BENCHMARKS);

describe("The command line", () => {
  it("lists the benchmarks when none is named", () => {
    expect(read("")).toEqual({ do: "list" });
    for (const { name } of BENCHMARKS) expect(listText(BENCHMARKS)).toContain(`  ${name} `);
  });

  it("runs all parts with the effort that the bars are written for", () => {
    expect(read("sync --json")).toMatchObject({
      do: "run",
      benchmark: { name: "sync" },
      json: true,
      only: new Set([
        "fan-out",
        "crash",
        "join-storm",
        "reconnect-storm",
        "memory",
        "offline-merge",
      ]),
      effort: { rounds: 5, seconds: 10, kills: 50 },
    });
  });

  it("runs only the parts that are asked for", () => {
    expect(read("sync --only crash,memory --kills 3")).toMatchObject({
      only: new Set(["crash", "memory"]),
      effort: { kills: 3 },
    });
  });

  it.each([
    ["speed", "There is no benchmark speed."],
    ["sync --only speed", "sync has no part speed; it has fan-out"],
    ["sync --rounds 0", "--rounds takes a number from 1 up."],
    ["sync --quickly", "--quickly"],
  ])("refuses %j and says why", (line, because) => {
    const wish = read(line);

    expect(wish).toMatchObject({
      do: "refuse",
      because: expect.stringContaining(because) as string,
    });
  });
});
