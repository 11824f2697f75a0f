import { postIdIn } from "@rembuk/model";

import { ownPostId } from "../calendar/own-calendar.ts";
import { plainWords } from "../plain-words.ts";
import { digest } from "./digest.ts";
import type { ReadRow } from "./row.ts";

/** A row with the identity that it has in every file and on every device. */
export interface IdentifiedRow {
  readonly row: ReadRow;
  /** Derived from its key, else from title, date and platforms: whoever imports it again means the same post. */
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
    const identity = identityOf(row);
    const nth = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, nth);
    const sourceKey = digest(nth === 1 ? identity : `${identity}${nth}`);
    const own = row.key === undefined || nth > 1 ? undefined : ownPostId(row.key);
    const postId = own ?? postIdIn((row.date ?? today).slice(0, 4), sourceKey);
    return { row, sourceKey, postId };
  });
}

function identityOf({ key, title, date, platforms }: ReadRow): string {
  if (key !== undefined) return JSON.stringify(["key", key]);
  const named = platforms.map(({ platform, name, channelId }) => {
    if (channelId !== undefined) return `channel:${channelId}`;
    return platform === "other" ? `other:${plainWords(name)}` : platform;
  });
  return JSON.stringify([plainWords(title), date ?? "", named.sort()]);
}
