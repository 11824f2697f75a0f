import { describe, expect, test } from "vitest";

import type { Rank } from "../rank.ts";
import {
  binOf,
  type Calendar,
  membersOf,
  type Post,
  postIdIn,
  postsByDate,
  shardOf,
} from "./index.ts";

const post = (id: string, fields: Partial<Post> = {}): Post => ({
  id,
  title: id,
  status: "idea",
  zone: "UTC",
  rank: "i" as Rank,
  ...fields,
});
const calendarOf = (...posts: Post[]): Calendar => ({
  posts: Object.fromEntries(posts.map((post) => [post.id, post])),
  dayNotes: {},
});
const ids = (posts: readonly Post[] | undefined) => posts?.map(({ id }) => id);

describe("a calendar's posts", () => {
  test("are found by day over all shards: those without an hour first, then by hour, then by rank", () => {
    const shards = [
      calendarOf(
        post("late", { date: "2026-12-01", time: "18:00" }),
        post("early", { date: "2026-12-01", time: "09:00" }),
        post("second", { date: "2026-12-01", rank: "r" as Rank }),
        post("binned", { date: "2026-12-01", deletedAt: 1 }),
        post("undated"),
      ),
      calendarOf(
        post("first", { date: "2026-12-01", rank: "c" as Rank }),
        post("other", { date: "2026-12-02" }),
      ),
    ];
    const days = postsByDate(shards);
    expect([...days.keys()].sort()).toEqual(["2026-12-01", "2026-12-02"]);
    expect(ids(days.get("2026-12-01"))).toEqual(["first", "second", "early", "late"]);
    expect(ids(days.get("2026-12-02"))).toEqual(["other"]);
  });

  test("lie in the bin latest first", () => {
    const bin = binOf([
      calendarOf(post("a", { deletedAt: 1 }), post("b")),
      calendarOf(post("d", { deletedAt: 3 }), post("c", { deletedAt: 3 })),
    ]);
    expect(ids(bin)).toEqual(["c", "d", "a"]);
  });

  test("name the members of their sets", () => {
    const labelled = post("a", { "labels/b": true, "labels/a": true, "channels/c": true });
    expect(membersOf(labelled, "labels")).toEqual(["a", "b"]);
    expect(membersOf(labelled, "channels")).toEqual(["c"]);
    expect(membersOf(post("a"), "labels")).toEqual([]);
  });

  test("carry their shard in their id", () => {
    expect(shardOf(postIdIn("2026", "k3v"))).toBe("2026");
  });
});
