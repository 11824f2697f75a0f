import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { after, NOTHING, planOf, postsIn } from "../testing.ts";
import type { Existing } from "./import-plan.ts";

const HEADER = "Date,Platform,Title,Caption,Status,Notes,Tags,Budget";
const csv = (...rows: readonly string[]) => [HEADER, ...rows].join("\n");
const FIRST = csv('2026-05-05,Instagram,Open today,Come in,Draft,quick,"a, b",20');

/** The workspace after the posts of one title were changed by hand. */
function edited(existing: Existing, title: string, fields: Record<string, unknown>): Existing {
  const next = structuredClone(existing);
  Object.assign(postsIn(next)[title]!, fields);
  return next;
}

describe("importing a file again", () => {
  test("[I22] changes nothing", () => {
    const done = after(NOTHING, planOf(FIRST));

    const again = planOf(FIRST, done, { now: 9_000, today: "2027-02-01" });

    expect(again).toMatchObject({ new: 0, changed: 0, unchanged: 1, edits: [], texts: [] });
  });

  test("[I22] with its labels in another order changes nothing", () => {
    const done = after(NOTHING, planOf(FIRST));

    expect(planOf(FIRST.replace("a, b", "b, a"), done)).toMatchObject({ changed: 0, unchanged: 1 });
  });

  test("[I22] with another status changes that post and nothing else of it", () => {
    const done = after(NOTHING, planOf(FIRST));

    const plan = planOf(FIRST.replace("Draft", "Ready"), done);

    expect(plan).toMatchObject({ new: 0, changed: 1, texts: [] });
    expect(plan.edits).toHaveLength(1);
    expect(plan.edits[0]?.changes).toEqual([
      {
        type: "update",
        table: "posts",
        id: plan.planned[0]?.postId,
        fields: { status: "ready", sourceHash: expect.any(String) as string },
      },
    ]);
  });

  test("[I22] leaves alone what people changed here in parts that the file did not change", () => {
    const done = edited(after(NOTHING, planOf(FIRST)), "Open today", {
      status: "ready",
      notes: "mine",
      date: "2026-06-01",
    });

    const plan = planOf(FIRST.replace(",20", ",30"), done);

    const post = postsIn(after(done, plan))["Open today"];
    expect(plan).toMatchObject({ changed: 1 });
    expect(post).toMatchObject({
      status: "ready",
      notes: "mine",
      date: "2026-06-01",
      "x/budget": "30",
    });
  });

  test("[I22] clears what a row no longer says, and puts other labels in place of the old", () => {
    const done = after(NOTHING, planOf(FIRST));
    const plan = planOf(csv('2026-05-05,Instagram,Open today,Come in,Draft,,"b, c",20'), done);

    const post = postsIn(after(done, plan))["Open today"]!;

    expect(post).not.toHaveProperty("notes");
    const { labels } = after(done, plan).workspace;
    const titles = Object.keys(post).flatMap((key) =>
      key.startsWith("labels/") ? [labels[key.slice(7)]?.title] : [],
    );
    expect(new Set(titles)).toEqual(new Set(["b", "c"]));
  });

  test("[I22] clears a custom field that a row no longer fills, and a status word that no longer needs keeping", () => {
    const published = FIRST.replace("Draft", "Published");
    const done = after(NOTHING, planOf(published));
    expect(postsIn(done)["Open today"]).toMatchObject({
      "x/status": "Published",
      "x/budget": "20",
    });

    const post = postsIn(after(done, planOf(FIRST.replace(",20", ","), done)))["Open today"];

    expect(post).toMatchObject({ status: "draft" });
    expect(post).not.toHaveProperty("x/status");
    expect(post).not.toHaveProperty("x/budget");
  });

  test("[I22] with another caption replaces the caption and the excerpt", () => {
    const done = after(NOTHING, planOf(FIRST));

    const plan = planOf(FIRST.replace("Come in", "Come in now"), done);

    expect(plan.texts).toMatchObject([{ text: "Come in now", mode: "replace" }]);
    expect(postsIn(after(done, plan))["Open today"]).toMatchObject({ excerpt: "Come in now" });
  });

  test("[I23] takes a post out of the bin, and fills its caption only where it is empty", () => {
    const done = edited(after(NOTHING, planOf(FIRST)), "Open today", { deletedAt: 5 });

    const plan = planOf(FIRST, done);

    expect(plan).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
    expect(plan.edits[0]?.changes).toMatchObject([{ fields: { deletedAt: null } }]);
    expect(plan.texts).toMatchObject([{ mode: "fill" }]);
    expect(planOf(FIRST, after(done, plan))).toMatchObject({ changed: 0, unchanged: 1 });
  });

  test("[I21] finds a post again that had no date in another year", () => {
    const idea = csv(",Instagram,Some day,,,,,");
    const done = after(NOTHING, planOf(idea));

    expect(planOf(idea, done, { today: "2027-03-01" })).toMatchObject({ new: 0, unchanged: 1 });
  });

  test("[I21] keeps rows apart that are equal in all that identifies them", () => {
    const twins = csv("2026-05-05,Instagram,Story,one,,,,", "2026-05-05,Instagram,Story,two,,,,");

    const plan = planOf(twins);

    expect(plan).toMatchObject({ new: 2 });
    expect(new Set(plan.planned.map(({ postId }) => postId)).size).toBe(2);
    expect(planOf(twins, after(NOTHING, plan))).toMatchObject({ new: 0, unchanged: 2 });
  });

  test("[I21] from another format, delimiter or column order finds the same posts", () => {
    const other =
      "Judul;Kanal;Tanggal;Status;Takarir;Catatan;Label;Budget\nOPEN  today!;IG;05/05/2026;Draft;Come in;quick;b|a;20\n";

    const [one, two] = [planOf(FIRST), planOf(other)];

    expect(two.planned[0]?.postId).toBe(one.planned[0]?.postId);
  });
});

const cell = fc.oneof(
  fc.string({ maxLength: 12 }).map((text) => text.replaceAll("\0", "")),
  fc.constantFrom(
    "",
    "2026-05-05",
    "13/02/2026",
    "IG + FB",
    "Published",
    "#a #b",
    "a, b",
    "09:00",
    "TBD",
  ),
);
const titled = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("Story", "Reel", "Open today") },
  { weight: 1, arbitrary: cell },
);
const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const COLUMNS = [
  "Date",
  "Time",
  "Platform",
  "Pillar",
  "Title",
  "Caption",
  "Hashtags",
  "Tags",
  "Status",
  "Owner",
  "Budget",
];
const rows = fc.array(fc.tuple(...COLUMNS.map((column) => (column === "Title" ? titled : cell))), {
  minLength: 1,
  maxLength: 12,
});
const fileOf = (table: readonly (readonly string[])[], order: readonly number[]) =>
  [COLUMNS, ...table].map((row) => order.map((at) => quote(row[at]!)).join(",")).join("\r\n");
const IN_ORDER = COLUMNS.map((_, at) => at);
const someRow = (table: readonly (readonly string[])[]) =>
  table.some((row) => row.some((text) => text.trim() !== ""));

describe("any table", () => {
  test("[I22] imported twice changes nothing the second time", () => {
    fc.assert(
      fc.property(rows.filter(someRow), (table) => {
        const file = fileOf(table, IN_ORDER);
        const first = planOf(file);

        const second = planOf(file, after(NOTHING, first), { now: 2_000 });

        expect(second).toMatchObject({
          new: 0,
          changed: 0,
          unchanged: first.new,
          edits: [],
          texts: [],
        });
        expect(first.new + first.refused.length).toBe(first.rows);
      }),
    );
  });

  test("[I21] plans the same in whatever order its columns stand", () => {
    const order = fc.shuffledSubarray(IN_ORDER, { minLength: IN_ORDER.length });
    fc.assert(
      fc.property(rows.filter(someRow), order, (table, shuffled) => {
        expect(planOf(fileOf(table, shuffled))).toEqual(planOf(fileOf(table, IN_ORDER)));
      }),
    );
  });

  test("[I21] gives two people who import it offline the same posts", () => {
    fc.assert(
      fc.property(rows.filter(someRow), (table) => {
        const file = fileOf(table, IN_ORDER);
        const [one, two] = [planOf(file), planOf(file, NOTHING, { now: 5, createdBy: "u2" })];

        expect(two.planned).toEqual(one.planned);
      }),
    );
  });
});
