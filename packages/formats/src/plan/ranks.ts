import { rankBetween } from "@rembuk/model";

import { digest } from "./digest.ts";

type Rank = ReturnType<typeof rankBetween>;

/**
 * Ranks one after the other behind `last`, all of one length.
 *
 * Asking `rankBetween` for each in turn would let them grow with every step: the ten-thousandth idea of an
 * import would carry two thousand letters. What they share is drawn from `seed` instead of from chance, so
 * that a plan is the same whenever it is made, and two different imports still keep apart.
 */
export function ranksAfter(last: string | null, seed: string): () => Rank {
  const base = rankBetween(last as Rank | null, null, chanceFrom(seed));
  let count = 0;
  // The last digit must not be 0: nothing could ever be put before it.
  return () => `${base}${(count++).toString(36).padStart(4, "0")}i` as Rank;
}

function chanceFrom(seed: string): () => number {
  const letters = digest(seed);
  let at = 0;
  return () => Number.parseInt(letters.charAt(at++ % letters.length), 36) / 36;
}

/** The last rank of the items, `null` where there are none. */
export function lastRankOf(items: Iterable<{ readonly rank: string }>): string | null {
  let last: string | null = null;
  for (const { rank } of items) if (last === null || rank > last) last = rank;
  return last;
}
