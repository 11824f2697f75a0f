import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CARD_HEIGHT, DAY_CHROME, GAP, heightOfAll, layOutDay, LINE_HEIGHT } from "./day-layout.ts";

describe("a day", () => {
  it("shows full cards where they fit and one-line cards below them", () => {
    expect(layOutDay(1, 144)).toEqual({ full: 1, crowded: false, inSight: 1 });
    expect(layOutDay(2, 144)).toEqual({ full: 1, crowded: false, inSight: 2 });
    expect(layOutDay(2, 216)).toEqual({ full: 2, crowded: false, inSight: 2 });
  });

  it("turns to one-line cards when crowded, and leaves room to say how many are out of sight", () => {
    expect(layOutDay(10, 216)).toEqual({ full: 0, crowded: true, inSight: 5 });
  });

  it("never stacks higher than its room unless it scrolls", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 90, max: 900 }),
        (count, height) => {
          const { full, crowded, inSight } = layOutDay(count, height);
          const stack = full * CARD_HEIGHT + (count - full) * LINE_HEIGHT + (count - 1) * GAP;

          expect(crowded || stack <= height - DAY_CHROME).toBe(true);
          expect(inSight).toBeGreaterThanOrEqual(1);
          expect(inSight).toBeLessThanOrEqual(count);
        },
      ),
    );
  });

  it("is not crowded in the height that shows all of it", () => {
    for (const count of [1, 10, 40])
      expect(layOutDay(count, heightOfAll(count)).crowded).toBe(false);
  });
});
