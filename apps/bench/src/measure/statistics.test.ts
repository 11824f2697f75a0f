import { describe, expect, it } from "vitest";

import { median, percentile } from "./statistics.ts";

describe("median", () => {
  it("is the middle of an odd number of values, in whatever order they come", () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it("is between the two middle ones of an even number", () => {
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it("is not a number where there is nothing", () => {
    expect(median([])).toBeNaN();
  });
});

describe("percentile", () => {
  it("is a value that was measured, not one between two", () => {
    const values = Array.from({ length: 100 }, (_, at) => 100 - at);

    expect(percentile(values, 0.5)).toBe(50);
    expect(percentile(values, 0.99)).toBe(99);
    expect(percentile(values, 1)).toBe(100);
  });

  it("shows one slow delivery among few", () => {
    expect(percentile([1, 1, 1, 80], 0.99)).toBe(80);
  });
});
