import { postIdIn } from "@rembuk/model";

import { plainWords } from "../plain-words.ts";
import { digest } from "./digest.ts";
import type { ReadRow } from "./row.ts";

/** A row with the identity that it has in every file and on every device. */
export interface IdentifiedRow {
  readonly row: ReadRow;
  /** Derived from title, date and platforms: whoever imports the row again means the same post. */
  readonly sourceKey: string;
  readonly postId: string;
}

/**
 * Gives rows their identities. Rows that are equal in all that identifies them are numbered in their
 * order, so that each becomes a post.
 */
export function identify(rows: readonly ReadRow[], today: string): IdentifiedRow[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const platforms = row.platforms.map(({ platform, name }) =>
      platform === "other" ? `other:${plainWords(name)}` : platform,
    );
    const identity = JSON.stringify([plainWords(row.title), row.date ?? "", platforms.sort()]);
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    const sourceKey = digest(nth === 1 ? identity : `${identity}${nth}`);
    return { row, sourceKey, postId: postIdIn((row.date ?? today).slice(0, 4), sourceKey) };
  });
}
