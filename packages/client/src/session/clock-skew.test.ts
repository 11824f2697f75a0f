import { expect, test } from "vitest";

import { clockSkewOf } from "./clock-skew.ts";

const NOON = Date.UTC(2026, 10, 24, 12);
const MINUTE = 60_000;

test("a clock that is three minutes ahead or behind is noticed", () => {
  const asked = { askedAt: NOON, answeredAt: NOON + 100 };
  expect(clockSkewOf({ ...asked, serverTime: NOON + 50 - 3 * MINUTE })).toBe(3 * MINUTE);
  expect(clockSkewOf({ ...asked, serverTime: NOON + 50 + 3 * MINUTE })).toBe(-3 * MINUTE);
});

test("a minute is nothing to speak of, and neither is a slow line", () => {
  expect(
    clockSkewOf({ askedAt: NOON, answeredAt: NOON + 100, serverTime: NOON - MINUTE }),
  ).toBeNull();
  expect(
    clockSkewOf({ askedAt: NOON, answeredAt: NOON + 6 * MINUTE, serverTime: NOON }),
  ).toBeNull();
});
