import * as v from "valibot";

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A string that sorts where the item belongs. Between any two different ranks there is room for another. */
export const Rank = v.pipe(v.string(), v.regex(/^[0-9a-z]*[1-9a-z]$/), v.brand("Rank"));
export type Rank = v.InferOutput<typeof Rank>;

/**
 * Returns a rank between two neighbours; `null` stands for the open end.
 *
 * A random tail keeps two people who insert at the same place apart: without it both mint the same
 * rank, and nothing can ever be put between the two.
 */
export function rankBetween(
  before: Rank | null,
  after: Rank | null,
  random: () => number = Math.random,
): Rank {
  return (middle(before ?? "", after) + jitter(random)) as Rank;
}

function middle(before: string, after: string | null): string {
  let prefix = "";
  for (let at = 0; ; at++) {
    const low = at < before.length ? DIGITS.indexOf(before.charAt(at)) : 0;
    const high = after && at < after.length ? DIGITS.indexOf(after.charAt(at)) : DIGITS.length;
    if (high - low > 1) return prefix + DIGITS.charAt((low + high) >> 1);
    prefix += DIGITS.charAt(low);
    if (high > low) after = null;
  }
}

/** Two digits; the last is never 0, because a rank that ends in 0 has no room before it. */
function jitter(random: () => number): string {
  const digit = Math.floor(random() * DIGITS.length);
  const last = 1 + Math.floor(random() * (DIGITS.length - 1));
  return DIGITS.charAt(digit) + DIGITS.charAt(last);
}

/** Sorts by rank, then by id, so that every replica shows ties in the same order. */
export function byRank(
  a: { readonly rank: string; readonly id: string },
  b: { readonly rank: string; readonly id: string },
): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** The rank that puts a new item after all the others. */
export function rankAtEnd(items: Iterable<{ readonly rank: string }>): Rank {
  let last: string | null = null;
  for (const { rank } of items) if (last === null || rank > last) last = rank;
  return rankBetween(last as Rank | null, null);
}
