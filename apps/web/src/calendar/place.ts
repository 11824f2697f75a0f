import type { Post } from "@rembuk/model";

/** Where a post stands: enough to sort it without asking the store. */
export type Place = Pick<Post, "id" | "date" | "time" | "rank" | "deletedAt">;

const FIELDS = ["date", "time", "rank", "deletedAt"] as const;

/** The place of a whole post. */
export function placeOf(post: Post): Place {
  return patchPlace({ id: post.id, rank: post.rank }, post);
}

/** True for an update that moves a post; typing a title does not. */
export function touchesPlace(fields: object): boolean {
  return FIELDS.some((field) => field in fields);
}

/** A place after an update; `null` clears a field. */
export function patchPlace(place: Place, fields: object): Place {
  const next: Record<string, unknown> = { ...place };
  for (const field of FIELDS) {
    if (!(field in fields)) continue;
    const value = (fields as Record<string, unknown>)[field];
    if (value === null || value === undefined) delete next[field];
    else next[field] = value;
  }
  return next as Place;
}
