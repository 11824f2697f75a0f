import { byRank } from "../rank.ts";
import type { Calendar, Post } from "./schema.ts";

/** The year of the shard that a post lives in. It is part of the id and says nothing about the date. */
export function shardOf(postId: string): string {
  return postId.slice(0, 4);
}

/** The id of a new post in the shard of its first date. `key` is minted by the caller or derived from a source. */
export function postIdIn(year: string, key: string): string {
  return `${year}-${key}`;
}

type Slot = Pick<Post, "id" | "time" | "rank">;

/** Posts of a day in the order a day is read: by time, those without one first, then by rank. */
export function byTime(a: Slot, b: Slot): number {
  const [at, bt] = [a.time ?? "", b.time ?? ""];
  if (at !== bt) return at < bt ? -1 : 1;
  return byRank(a, b);
}

/** Posts that are planned and not in the bin, by date; days without posts are absent. */
export function postsByDate(calendars: readonly Calendar[]): Map<string, Post[]> {
  const days = new Map<string, Post[]>();
  for (const { posts } of calendars) {
    for (const post of Object.values(posts)) {
      if (post.deletedAt !== undefined || post.date === undefined) continue;
      const day = days.get(post.date);
      if (day) day.push(post);
      else days.set(post.date, [post]);
    }
  }
  for (const day of days.values()) day.sort(byTime);
  return days;
}

/** Posts in the bin, latest first. */
export function binOf(calendars: readonly Calendar[]): Post[] {
  return calendars
    .flatMap(({ posts }) => Object.values(posts))
    .filter((post) => post.deletedAt !== undefined)
    .sort((a, b) => b.deletedAt! - a.deletedAt! || (a.id < b.id ? -1 : 1));
}

/** The ids of a post's set members: `membersOf(post, "channels")`. */
export function membersOf(post: Post, set: "channels" | "labels"): string[] {
  return Object.keys(post)
    .filter((key) => key.startsWith(`${set}/`))
    .map((key) => key.slice(set.length + 1))
    .sort();
}
