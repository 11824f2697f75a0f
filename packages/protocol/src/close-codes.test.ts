import { expect, test } from "vitest";

import { CLOSE, finalReason } from "./close-codes.ts";

test.each([
  [CLOSE.revoked, "revoked"],
  [CLOSE.forbidden, "forbidden"],
  [CLOSE.deleted, "deleted"],
  [CLOSE.tooLarge, "tooLarge"],
])("%i is final and has a name", (code, reason) => {
  expect(finalReason(code)).toBe(reason);
});

test.each([1000, 1006, CLOSE.restart, CLOSE.later, 4399, 4500])(
  "after %i one comes back",
  (code) => {
    expect(finalReason(code)).toBeNull();
  },
);

test("a final code of a later version stays final", () => {
  expect(finalReason(4444)).toBe("forbidden");
});
