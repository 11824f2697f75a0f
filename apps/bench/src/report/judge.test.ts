import { describe, expect, it } from "vitest";

import { judge } from "./judge.ts";

const bar = { of: "a/b/c", limit: 90, unit: "%", source: "the design" } as const;

describe("A bar", () => {
  it("is met by its limit and missed beyond it", () => {
    expect(judge({ ...bar, must: "at most" }, 90).met).toBe(true);
    expect(judge({ ...bar, must: "at most" }, 90.01).met).toBe(false);
    expect(judge({ ...bar, must: "at least" }, 90).met).toBe(true);
    expect(judge({ ...bar, must: "at least" }, 89.99).met).toBe(false);
  });

  it.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "is missed by %s",
    (value) => {
      expect(judge({ ...bar, must: "at most" }, value)).toMatchObject({ met: false, value: null });
    },
  );

  it("is not moved by its aim", () => {
    expect(judge({ ...bar, must: "at most", aim: 10 }, 50).met).toBe(true);
  });
});
