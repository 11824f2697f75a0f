import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { calendar, type Calendar, createPost, type Post } from "./calendar/index.ts";
import type { AnyChange, Change } from "./change.ts";
import { invert } from "./invert.ts";

const NOW = 1_000;

/** What a document would be after changes, by the plainest means. */
function applied(document: Calendar, changes: readonly Change<Calendar>[]): Calendar {
  const copy = structuredClone(document) as unknown as Record<string, Record<string, object>>;
  for (const change of changes as readonly AnyChange[]) {
    const table = copy[change.table]!;
    if (change.type === "insert") table[change.record.id] = change.record;
    else if (change.type === "remove") delete table[change.id];
    else if (table[change.id]) {
      const fields = Object.entries({ ...table[change.id], ...change.fields });
      table[change.id] = Object.fromEntries(fields.filter(([, value]) => value !== null));
    }
  }
  return copy as unknown as Calendar;
}

const post = (id: string): Post =>
  createPost(EMPTY, { id, title: id, zone: "UTC" }).map((change) =>
    change.type === "insert" && change.table === "posts" ? change.record : null!,
  )[0]!;
const EMPTY: Calendar = { posts: {}, dayNotes: {} };
const before: Calendar = {
  posts: { a: { ...post("a"), notes: "old" }, b: { ...post("b"), "channels/c": true } },
  dayNotes: { "2026-12-01": { id: "2026-12-01", text: "holiday" } },
};

const id = fc.constantFrom("a", "b", "new");
const change: fc.Arbitrary<Change<Calendar>> = fc.oneof(
  fc.tuple(id, fc.string()).map(([id, title]) => ({
    type: "update" as const,
    table: "posts" as const,
    id,
    fields: { title, notes: null, "channels/c": true as const },
  })),
  id.map((id) => ({ type: "remove" as const, table: "posts" as const, id })),
  fc.constantFrom("a", "b").map((id) => ({
    type: "insert" as const,
    table: "posts" as const,
    record: post(id),
  })),
);

describe("the inverse", () => {
  test("takes back any changes of records that were there", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        const inverse = invert(calendar, changes, before, NOW);
        expect(applied(applied(before, changes), inverse)).toEqual(before);
      }),
    );
  });

  test("of a creation puts the post in the bin, since somebody may have begun to write in it", () => {
    const creation = createPost(before, { id: "new", title: "New", zone: "UTC" });
    expect(invert(calendar, creation, before, NOW)).toEqual([
      { type: "update", table: "posts", id: "new", fields: { deletedAt: NOW } },
    ]);
  });

  test("of a creation in a table without bin removes the record", () => {
    const creation: Change<Calendar> = {
      type: "insert",
      table: "posts",
      record: post("new"),
    };
    expect(invert({ hasBin: () => false }, [creation], before, NOW)).toEqual([
      { type: "remove", table: "posts", id: "new" },
    ]);
  });

  test("of a field that was not set clears it", () => {
    const change: Change<Calendar> = {
      type: "update",
      table: "posts",
      id: "a",
      fields: { assigneeId: "p", notes: "new" },
    };
    expect(invert(calendar, [change], before, NOW)).toEqual([
      { type: "update", table: "posts", id: "a", fields: { assigneeId: null, notes: "old" } },
    ]);
  });

  test("of what did nothing is nothing", () => {
    const changes: Change<Calendar>[] = [
      { type: "update", table: "posts", id: "ghost", fields: { title: "boo" } },
      { type: "remove", table: "posts", id: "ghost" },
    ];
    expect(invert(calendar, changes, before, NOW)).toEqual([]);
  });
});
