import * as fc from "fast-check";
import { expect, test } from "vitest";

import { backOff } from "./back-off.ts";

test("while somebody looks, no wait is longer than two and a half seconds", () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (failures, chance) => {
      const wait = backOff(failures, false, () => chance);
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(2500);
    }),
  );
});

test("it waits longer after every failure, and longest where nobody looks", () => {
  const waits = [0, 1, 2, 3, 4].map((failures) => backOff(failures, false, () => 1));
  expect(waits).toEqual([100, 200, 400, 800, 1600]);
  expect(backOff(30, true, () => 1)).toBe(30_000);
});

test("two devices do not wait for the same time", () => {
  expect(backOff(10, false, () => 0)).toBe(1250);
  expect(backOff(10, false, () => 1)).toBe(2500);
});
