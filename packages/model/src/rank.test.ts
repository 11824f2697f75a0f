import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

import { byRank, Rank, rankAtEnd, rankBetween } from "./rank.ts";

/** Inserts at the given places, each a fraction of the list, and returns the ranks in list order. */
function insertAt(places: readonly number[]): Rank[] {
  const ranks: Rank[] = [];
  for (const place of places) {
    const at = Math.floor(place * (ranks.length + 1));
    ranks.splice(at, 0, rankBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
  }
  return ranks;
}
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("rank", () => {
  test("there is always room: ranks sort as their items were put, and are ranks", () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 200 }), (places) => {
        const ranks = insertAt(places);
        expect(ranks.toSorted()).toEqual(ranks);
        expect(new Set(ranks).size).toBe(ranks.length);
        for (const rank of ranks) expect(v.is(Rank, rank)).toBe(true);
      }),
    );
  });

  test("a rank lies between its neighbours, whatever chance says", () => {
    const rank = fc.stringMatching(/^[0-9a-z]{0,6}[1-9a-z]$/);
    fc.assert(
      fc.property(rank, rank, place, (a, b, random) => {
        fc.pre(a !== b);
        const [low, high] = [a, b].sort() as [Rank, Rank];
        const between = rankBetween(low, high, () => random);
        expect(low < between && between < high).toBe(true);
        expect(rankBetween(null, low, () => random) < low).toBe(true);
        expect(rankBetween(high, null, () => random) > high).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("two people who insert at the same place at once mint different ranks", () => {
    const [low, high] = insertAt([0, 0.9]) as [Rank, Rank];
    const minted = new Set(Array.from({ length: 20 }, () => rankBetween(low, high)));
    expect(minted.size).toBeGreaterThan(10);
  });

  test("a hundred inserts at the front grow a rank by less than a letter each", () => {
    let first: Rank | null = null;
    for (let count = 0; count < 100; count++) first = rankBetween(null, first, () => 0.5);
    expect(first!.length).toBeLessThan(100);
  });

  test("ties are broken by id, so that every replica shows the same order", () => {
    const rank = rankBetween(null, null);
    const items = ["c", "a", "b"].map((id) => ({ id, rank }));
    expect(items.toSorted(byRank).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(items.toReversed().toSorted(byRank)).toEqual(items.toSorted(byRank));
  });

  test("the rank at the end is behind all others, in whatever order they come", () => {
    const ranks = insertAt([0, 0.9, 0.9, 0.9]);
    const end = rankAtEnd(ranks.toReversed().map((rank) => ({ rank })));
    expect(ranks.every((rank) => rank < end)).toBe(true);
    expect(v.is(Rank, rankAtEnd([]))).toBe(true);
  });
});
