import { expect, test } from "vitest";

import { createUnconfirmed } from "./unconfirmed.ts";

test("an edit made after the question is not confirmed by its answer", async () => {
  const unconfirmed = createUnconfirmed();
  unconfirmed.add(Promise.resolve(11));
  unconfirmed.add(Promise.resolve(12));
  const asked = unconfirmed.latest();
  unconfirmed.add(Promise.resolve(13));

  expect(await unconfirmed.confirm(asked)).toEqual([11, 12]);
  expect(unconfirmed.size()).toBe(1);
});

test("an edit that the device could not keep is confirmed like any other", async () => {
  const unconfirmed = createUnconfirmed();
  unconfirmed.add(Promise.resolve(null));

  expect(await unconfirmed.confirm(unconfirmed.latest())).toEqual([]);
  expect(unconfirmed.size()).toBe(0);
});
