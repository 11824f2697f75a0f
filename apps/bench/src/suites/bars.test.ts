import { describe, expect, it } from "vitest";

import { BENCHMARKS } from "./benchmarks.ts";

const bars = BENCHMARKS.flatMap(({ parts }) =>
  parts.flatMap((part) => part.bars.map((bar) => ({ part: part.name, bar }))),
);

describe("Every bar", () => {
  it.each(bars)(
    "of $bar.of belongs to its part, judges ours and names its source",
    ({ part, bar }) => {
      expect(bar.of.split("/")).toEqual([
        part,
        expect.any(String),
        expect.stringMatching(/^rembuk/),
      ]);
      expect(bar.source).toMatch(/^design\.md §\d+ /);
      expect(bar.limit).not.toBeNaN();
    },
  );
});
