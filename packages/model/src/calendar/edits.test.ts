import { describe, expect, test } from "vitest";

import type { AnyChange, Change } from "../change.ts";
import {
  assignPost,
  binPost,
  calendar,
  type Calendar,
  createPost,
  EXCERPT_LENGTH,
  excerptOf,
  movePost,
  noteDay,
  renamePost,
  restorePost,
  setChannel,
  setExcerpt,
  setStatus,
  setZone,
} from "./index.ts";

/** A calendar after changes, which are checked on the way as if they came from outside. */
function after(document: Calendar, ...deeds: readonly Change<Calendar>[][]): Calendar {
  const posts: Record<string, Record<string, unknown>> = structuredClone(document.posts);
  for (const change of calendar.parseChanges(deeds.flat()) as readonly AnyChange[]) {
    if (change.type === "insert") posts[change.record.id] = { ...change.record };
    if (change.type === "update") {
      const fields = Object.entries({ ...posts[change.id], ...change.fields });
      posts[change.id] = Object.fromEntries(fields.filter(([, value]) => value !== null));
    }
  }
  return { ...document, posts } as unknown as Calendar;
}
const EMPTY: Calendar = { posts: {}, dayNotes: {} };
const plan = { id: "2026-a", title: "Open house", zone: "Asia/Jakarta", date: "2026-12-11" };
const planned = after(EMPTY, createPost(EMPTY, plan));

describe("planning a post", () => {
  test("a new post is an idea, and comes after the others of its day", () => {
    const two = after(planned, createPost(planned, { ...plan, id: "2026-b" }));
    expect(two.posts["2026-a"]).toMatchObject({ ...plan, status: "idea" });
    expect(two.posts["2026-b"]!.rank > two.posts["2026-a"]!.rank).toBe(true);
  });

  test("a post that is there already is not planned again", () => {
    expect(createPost(planned, plan)).toEqual([]);
  });

  test("every deed has its name, whatever minifies it", () => {
    const verbs = [createPost, movePost, renamePost, setStatus, setZone, assignPost, setChannel];
    expect(verbs.map(({ verb }) => verb).join(" ")).toBe(
      "createPost movePost renamePost setStatus setZone assignPost setChannel",
    );
  });
});

describe("changing a post", () => {
  test("moving names only what is moved, so that two people can move day and hour at once", () => {
    expect(movePost(planned, "2026-a", { date: "2027-01-02" })).toEqual([
      { type: "update", table: "posts", id: "2026-a", fields: { date: "2027-01-02" } },
    ]);
    expect(movePost(planned, "2026-a", { date: "2026-12-11", time: "09:00" })).toEqual([
      { type: "update", table: "posts", id: "2026-a", fields: { time: "09:00" } },
    ]);
  });

  test("a post without a day is off the calendar and keeps its shard", () => {
    const off = after(planned, movePost(planned, "2026-a", { date: null }));
    expect(off.posts["2026-a"]).not.toHaveProperty("date");
  });

  test("each deed does what it says", () => {
    const changed = after(
      planned,
      renamePost(planned, "2026-a", "Open day"),
      setStatus(planned, "2026-a", "review"),
      setZone(planned, "2026-a", "Europe/Paris"),
      assignPost(planned, "2026-a", "p1"),
      setChannel(planned, "2026-a", "c1", true),
    );
    expect(changed.posts["2026-a"]).toMatchObject({
      title: "Open day",
      status: "review",
      zone: "Europe/Paris",
      assigneeId: "p1",
      "channels/c1": true,
    });
    const back = after(
      changed,
      assignPost(changed, "2026-a", null),
      setChannel(changed, "2026-a", "c1", false),
    );
    expect(back.posts["2026-a"]).not.toHaveProperty("assigneeId");
    expect(back.posts["2026-a"]).not.toHaveProperty("channels/c1");
  });

  test("a deed that would change nothing, or has no post to change, is no deed", () => {
    expect(renamePost(planned, "2026-a", "Open house")).toEqual([]);
    expect(assignPost(planned, "2026-a", null)).toEqual([]);
    expect(setChannel(planned, "2026-a", "c1", false)).toEqual([]);
    expect(restorePost(planned, "2026-a")).toEqual([]);
    expect(renamePost(planned, "ghost", "boo")).toEqual([]);
    expect(binPost(planned, "ghost", 1)).toEqual([]);
  });

  test("the bin takes a post once, and gives it back", () => {
    const binned = after(planned, binPost(planned, "2026-a", 5));
    expect(binned.posts["2026-a"]!.deletedAt).toBe(5);
    expect(binPost(binned, "2026-a", 6)).toEqual([]);
    expect(after(binned, restorePost(binned, "2026-a"))).toEqual(planned);
  });
});

describe("a day's note", () => {
  const noted = { ...EMPTY, dayNotes: { "2026-12-25": { id: "2026-12-25", text: "Natal" } } };

  test("is written once, rewritten, and comes back when it was taken off", () => {
    const insert = { type: "insert", table: "dayNotes", record: noted.dayNotes["2026-12-25"] };
    expect(noteDay(EMPTY, "2026-12-25", "Natal")).toEqual([insert]);
    expect(noteDay(noted, "2026-12-25", "Natal")).toEqual([]);
    const binned = { ...EMPTY, dayNotes: { d: { id: "d", text: "Natal", deletedAt: 1 } } };
    expect(noteDay(binned, "d", "Natal")).toEqual([
      { type: "update", table: "dayNotes", id: "d", fields: { text: "Natal", deletedAt: null } },
    ]);
  });
});

describe("the excerpt", () => {
  test("is the beginning of the caption on one line, and goes when the caption does", () => {
    const shown = after(planned, setExcerpt(planned, "2026-a", " Come\n\nand  see "));
    expect(shown.posts["2026-a"]!.excerpt).toBe("Come and see");
    expect(setExcerpt(shown, "2026-a", "Come and see")).toEqual([]);
    expect(after(shown, setExcerpt(shown, "2026-a", " \n"))).toEqual(planned);
  });

  test("never ends in half a character", () => {
    const caption = `${"a".repeat(EXCERPT_LENGTH - 1)}👍 and more`;
    expect(excerptOf(caption)).toBe("a".repeat(EXCERPT_LENGTH - 1));
    expect(excerptOf("👍".repeat(EXCERPT_LENGTH))).toHaveLength(EXCERPT_LENGTH);
  });
});
