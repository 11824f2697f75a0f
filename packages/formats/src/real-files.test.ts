import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import { describe, expect, test } from "vitest";

import { after, NOTHING, planOf, postsIn, tableOf } from "./testing.ts";

const SHARED = resolve(
  import.meta.dirname,
  "../../..",
  process.env["REMBUK_SHARED"] ?? "../shared",
);
const there = existsSync(resolve(SHARED, "data"));
if (!there) console.warn(`real files are not at ${SHARED}: the tests on them are skipped`);

const bytesOf = (path: string) => new Uint8Array(readFileSync(resolve(SHARED, "data", path)));
const textOf = (path: string) => readFileSync(resolve(SHARED, "data", path), "utf8");
const tally = (values: readonly unknown[]) =>
  Object.fromEntries(
    [...Map.groupBy(values, (value) => value)].map(([value, { length }]) => [
      String(value),
      length,
    ]),
  );

/** What an import of a file into an empty workspace gives. */
function imported(path: string) {
  const plan = planOf(bytesOf(path));
  const done = after(NOTHING, plan);
  const posts = Object.values(done.calendars).flatMap((calendar) => Object.values(calendar.posts));
  return { plan, done, posts, again: planOf(bytesOf(path), done, { now: 2_000 }) };
}

const NO_CHANGE = { new: 0, changed: 0, edits: [], texts: [] };

describe.skipIf(!there)("real calendars", () => {
  test("a French social media calendar opens with its channels, pillars and captions", () => {
    const { plan, done, posts, again } = imported(
      "restricted/calendars/social-media-calendar_fr.csv",
    );

    expect(plan).toMatchObject({ format: "csv", rows: 17, new: 12, warnings: [] });
    expect(plan.refused).toEqual(
      [15, 16, 17, 18, 19].map((row) => ({ row, reason: { code: "noTitle" } })),
    );
    expect(posts.map(({ date }) => date)).toEqual(
      [5, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15].map(
        (day) => `2026-05-${String(day).padStart(2, "0")}`,
      ),
    );
    const { channels, pillars, customFields } = done.workspace;
    expect(
      tally(
        posts.flatMap((post) => Object.keys(post).filter((key) => key.startsWith("channels/"))),
      ),
    ).toEqual({
      "channels/instagram": 9,
      "channels/tiktok": 2,
      "channels/facebook": 1,
    });
    expect(Object.keys(channels)).toHaveLength(3);
    expect(
      Object.values(tally(posts.map(({ pillarId }) => pillarId))).toSorted((a, b) => a - b),
    ).toEqual([1, 2, 2, 3, 4]);
    expect(Object.keys(pillars)).toHaveLength(5);
    expect(Object.keys(customFields).toSorted()).toEqual(["cta", "status", "visual"]);
    expect(new Set(posts.map((post) => post["x/status"])).size).toBe(1);
    expect(plan.texts).toHaveLength(12);
    expect(plan.texts.filter(({ text }) => text.includes("\n\n#"))).toHaveLength(5);
    expect(again).toMatchObject({ ...NO_CHANGE, unchanged: 12 });
  });

  test("an English content calendar opens from a workbook with a thousand styled empty rows", () => {
    const { plan, posts, again } = imported("restricted/calendars/content-calendar_en.xlsx");

    expect(tableOf(bytesOf("restricted/calendars/content-calendar_en.xlsx"))).toMatchObject({
      headerRow: 2,
    });
    expect(plan).toMatchObject({ format: "xlsx", rows: 22, new: 22, refused: [] });
    const days = posts.map(({ date }) => date);
    expect(tally(days)).toMatchObject({ "2026-05-11": 3, "2026-05-12": 2, "2026-05-31": 1 });
    expect(new Set(days).size).toBe(19);
    expect(
      tally(
        posts.flatMap((post) => Object.keys(post).filter((key) => key.startsWith("channels/"))),
      ),
    ).toEqual({
      "channels/linkedin": 8,
      "channels/instagram": 7,
      "channels/facebook": 7,
    });
    expect(tally(posts.map(({ status }) => status))).toEqual({ draft: 22 });
    expect(plan.texts.every(({ text }) => /\n\n#\w+/.test(text))).toBe(true);
    expect(again).toMatchObject({ ...NO_CHANGE, unchanged: 22 });
  });

  test("an editorial calendar of a blog opens over four years with its tags as labels", () => {
    const { plan, done, posts, again } = imported(
      "restricted/calendars/editorial-calendar_blog.csv",
    );

    expect(plan).toMatchObject({ format: "csv", rows: 157, new: 157, refused: [] });
    expect(tally(posts.map(({ date }) => date?.slice(0, 4)))).toEqual({
      2025: 10,
      2026: 62,
      2027: 53,
      2028: 32,
    });
    expect(Object.keys(done.workspace.labels)).toHaveLength(90);
    expect(tally(posts.map((post) => `${post.status} ${String(post["x/status"])}`))).toEqual({
      "draft undefined": 96,
      "ready Published": 61,
    });
    expect(Object.keys(done.workspace.shards).toSorted()).toEqual(["2025", "2026", "2027", "2028"]);
    expect(again).toMatchObject({ ...NO_CHANGE, unchanged: 157 });
  });
});

describe.skipIf(!there)("real exports", () => {
  test.each(["Follows", "Interactions", "Reach", "Views", "Visits"])(
    "Meta's UTF-16 export %s is read below its title",
    (name) => {
      const table = tableOf(bytesOf(`restricted/performance/meta-business-suite/${name}.csv`));

      expect(table).toMatchObject({
        encoding: "utf-16le",
        delimiter: ",",
        headerRow: 2,
        columns: ["Date", "Primary"],
      });
      expect(table.rows).toHaveLength(105);
    },
  );

  test("files are read in the encoding and with the delimiter that they have", () => {
    const about = (path: string) => {
      const { encoding, delimiter, rows } = tableOf(bytesOf(path));
      return [encoding, delimiter, rows.length];
    };

    expect(about("restricted/performance/instagram_data_original_latin1.csv")).toEqual([
      "windows-1252",
      ",",
      119,
    ]);
    expect(about("open/performance/x_posts_public_figure_A.csv")).toEqual([
      "windows-1252",
      ",",
      3207,
    ]);
    expect(about("restricted/performance/moro_dataset_Facebook.csv")).toEqual(["utf-8", ";", 500]);
  });

  test("posts of Facebook and Instagram keep the day and hour of an American date", () => {
    const folder = "restricted/performance/meta-business-suite";
    const facebook = imported(`${folder}/facebook-posts_Jan-14-2025_Apr-14-2025.csv`);
    const instagram = imported(`${folder}/instagram-posts_Mar-18-2025_first40.csv`);

    expect(facebook.plan).toMatchObject({ rows: 261, dateOrder: { order: "mdy", assumed: false } });
    expect(
      facebook.posts.every(
        ({ date, time }) => date! >= "2025-01-14" && date! <= "2025-04-14" && time,
      ),
    ).toBe(true);
    expect(instagram.plan).toMatchObject({ rows: 40, dateOrder: { order: "mdy" } });
    expect(instagram.posts.every(({ date }) => date! >= "2025-03-18")).toBe(true);
  });

  test("posts of Sprout Social keep five networks and a clock with am and pm", () => {
    const { plan, done, posts } = imported(
      "restricted/performance/sprout-social/Post Performance.csv",
    );

    expect(plan).toMatchObject({ rows: 27, new: 27, refused: [] });
    expect(Object.keys(done.workspace.channels)).toHaveLength(5);
    expect(posts.every(({ time }) => time !== undefined)).toBe(true);
  });

  test("days without a year are refused and not dated today", () => {
    const plan = planOf(bytesOf("restricted/performance/tiktok-studio/Overview.csv"));

    expect(plan).toMatchObject({ rows: 18, new: 0 });
    expect(new Set(plan.refused.map(({ reason }) => reason.code))).toEqual(
      new Set(["dateWithoutYear"]),
    );
  });
});

const spectrum = resolve(SHARED, "data/open/bad-input/csv-spectrum/csvs");
const cases = there ? readdirSync(spectrum).map((file) => file.replace(".csv", "")) : [];

describe.skipIf(!there)("bad input", () => {
  test.each(cases)("the acid test %s is read as its author expects", (name) => {
    const { columns, rows } = tableOf(bytesOf(`open/bad-input/csv-spectrum/csvs/${name}.csv`));
    // The copies of these files have lost the carriage returns that the expectations still have.
    const json = textOf(`open/bad-input/csv-spectrum/json/${name}.json`).replaceAll(
      "\\r\\n",
      "\\n",
    );
    const expected = JSON.parse(json) as unknown;

    const read = rows.map(({ cells }) =>
      Object.fromEntries(columns.map((column, at) => [column, cells[at]])),
    );

    expect(read).toEqual(expected);
  });

  test("every naughty string comes through a file as title, caption and custom field", () => {
    const strings = (JSON.parse(textOf("open/bad-input/blns.json")) as string[]).filter(
      (text) => text.trim() !== "" && !text.includes("\0"),
    );
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const file = [
      "No,Title,Caption,Odd",
      ...strings.map((text, at) => [`${at}`, `${at} ${text}`, text, text].map(quote).join(",")),
    ];

    const plan = planOf(`${file.join("\r\n")}\r\n`);

    expect(plan).toMatchObject({ new: strings.length, refused: [] });
    expect(plan.texts.map(({ text }) => text)).toEqual(
      strings.map((text) => text.replace(/\r\n?/g, "\n")),
    );
    const posts = postsIn(after(NOTHING, plan));
    expect(Object.values(posts).map((post) => post["x/odd"])).toEqual(
      strings.map((text) => text.trim()),
    );
  });

  test("payloads of formula injection stay text", () => {
    const payloads = textOf("open/bad-input/csv-injection-payloads.txt")
      .split(/\r?\n/)
      .filter(Boolean);
    const file = ["Title", ...payloads.map((text) => `"${text.replaceAll('"', '""')}"`)].join("\n");

    expect(Object.keys(postsIn(after(NOTHING, planOf(file))))).toEqual(payloads);
  });

  test("a text that is half UTF-8 and an archive that climbs out of its folder do no harm", () => {
    expect(() => tableOf(bytesOf("restricted/bad-input/UTF-8-test.txt"))).not.toThrow(TypeError);
    expect(() => tableOf(bytesOf("restricted/bad-input/archives/zip-slip.zip"))).toThrow(
      "notATable",
    );
  });
});
