import { describe, expect, test } from "vitest";

import { createTurns } from "./turns.ts";

describe("turns", () => {
  test("[S103] a device waits when it has sent much, and another does not", () => {
    const turns = createTurns(2);
    const pushes = Array.from({ length: 20 }, () => turns.spend("ada", 1024 * 1024));

    expect(pushes.slice(0, 16)).toEqual(Array.from({ length: 16 }, () => 0));
    expect(pushes.at(-1)).toBeGreaterThan(500);
    expect(turns.spend("bob", 1024 * 1024)).toBe(0);
  });

  test("[S103] a turn is given back once, and thousands of devices are not kept in mind", () => {
    const turns = createTurns(1);
    const giveBack = turns.take("ada");
    for (let device = 0; device < 3_000; device++) turns.take(`device-${device}`)();

    expect(() => turns.take("ada")).toThrow("too-many");
    giveBack();
    giveBack();
    turns.take("ada");
    expect(() => turns.take("ada")).toThrow("too-many");
  });
});
