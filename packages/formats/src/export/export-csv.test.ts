import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import type { Post } from "@rembuk/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { after, NOTHING, planOf, tableOf } from "../testing.ts";
import { exportCsv } from "./export-csv.ts";
import type { ExportedPost } from "./exported-post.ts";
import { postsArbitrary, TEAM } from "./testing.ts";

const PAYLOADS = resolve(
  import.meta.dirname,
  "../../../..",
  process.env["REMBUK_SHARED"] ?? "../shared",
  "data/open/bad-input/csv-injection-payloads.txt",
);

const ENGLISH = { workspaceId: "w1", language: "en" } as const;
const INDONESIAN = { workspaceId: "w1", language: "id" } as const;

const post = (fields: Partial<Record<string, unknown>>): Post =>
  ({
    id: "2026-p1",
    title: "Kopi pagi",
    status: "idea",
    zone: "Asia/Jakarta",
    rank: "a1",
    ...fields,
  }) as unknown as Post;

/** What an import says of a post, without what it says of itself. */
function saidOf({ post: whole, caption }: ExportedPost): Record<string, unknown> {
  const own = new Set(["rank", "createdAt", "createdBy", "sourceKey", "sourceHash", "excerpt"]);
  const fields = Object.entries(whole).filter(([key]) => !own.has(key));
  return { ...Object.fromEntries(fields), caption };
}

/** The posts that an import of a file into the same team gives. */
function imported(csv: string): ExportedPost[] {
  const plan = planOf(csv, { workspace: TEAM, calendars: {} });
  const { calendars } = after({ workspace: TEAM, calendars: {} }, plan);
  expect(plan.refused).toEqual([]);
  const captions = new Map(plan.texts.map(({ documentId, text }) => [documentId, text]));
  return plan.planned.map(({ postId = "" }) => ({
    post: calendars[postId.slice(0, 4)]!.posts[postId]!,
    caption: captions.get(`w1.draft.${postId}`) ?? "",
  }));
}

const sorted = (posts: readonly ExportedPost[]) =>
  posts.map((exported) => JSON.stringify(saidOf(exported), keysOf(exported))).sort();
const keysOf = (exported: ExportedPost) => Object.keys(saidOf(exported)).sort();

describe("the table of posts", () => {
  test.each(["en", "id"] as const)("[X10] is read back to the same posts (%s)", (language) => {
    fc.assert(
      fc.property(postsArbitrary, (posts) => {
        const back = imported(exportCsv(posts, TEAM, { workspaceId: "w1", language }));
        expect(sorted(back)).toEqual(sorted(posts));
      }),
      { numRuns: 150 },
    );
  });

  test("[X10] of an import is that import: reading it again changes nothing", () => {
    const file =
      "Date,Time,Platform,Title,Caption,Status,PIC,Budget\n" +
      "2026-12-01,09:00 WITA,IG + TikTok,Kopi pagi,Selamat pagi,Published,Rani,=2*3\n" +
      ",,Radio,Ide,,belum,,\n";
    const done = after(NOTHING, planOf(file));
    const posts = Object.values(done.calendars).flatMap(({ posts: some }) => Object.values(some));
    const captions = new Map(planOf(file).texts.map(({ documentId, text }) => [documentId, text]));
    const exported = posts.map((one) => ({
      post: one,
      caption: captions.get(`w1.draft.${one.id}`) ?? "",
    }));
    const again = planOf(
      exportCsv(exported, { ...done.workspace, about: TEAM.about }, INDONESIAN),
      done,
    );
    expect(again).toMatchObject({ new: 0, refused: [] });
    expect(after(done, again).calendars["2026"]?.posts).toEqual(
      Object.fromEntries(
        posts.map((one) => [one.id, { ...one, sourceHash: expect.any(String) as string }]),
      ),
    );
  });

  test("[X15] comes back to the posts it was made of, also where their day and title were changed in it", () => {
    const here = post({ date: "2026-12-01", "channels/ig": true, rank: "a1" });
    const there = {
      workspace: TEAM,
      calendars: { 2026: { posts: { [here.id]: here }, dayNotes: {} } },
    };
    const csv = exportCsv([{ post: here, caption: "Halo" }], TEAM, ENGLISH)
      .replace("2026-12-01", "2026-12-24")
      .replace("Kopi pagi", "Kopi malam");
    const plan = planOf(csv, there);
    expect(plan).toMatchObject({ new: 0, changed: 1 });
    expect(after(there, plan).calendars["2026"]!.posts).toEqual({
      [here.id]: {
        ...here,
        title: "Kopi malam",
        date: "2026-12-24",
        excerpt: "Halo",
        sourceHash: expect.any(String) as string,
      },
    });
    expect(planOf(csv, after(there, plan))).toMatchObject({ new: 0, changed: 0, unchanged: 1 });
  });

  test("[X11] is UTF-8 with its mark, in quotes, with lines that end in CRLF", () => {
    const csv = exportCsv(
      [{ post: post({}), caption: 'Dia bilang "halo",\nlalu pergi' }],
      TEAM,
      ENGLISH,
    );
    expect(csv).toBe(
      '\uFEFF"Date","Time","Platform","Format","Pillar","Title","Caption","Link","Campaign","Labels","Status","Assignee","Notes","Rembuk ID"\r\n' +
        '"","","","","","Kopi pagi","Dia bilang ""halo"",\nlalu pergi","","","","Idea","","","2026-p1@w1.rembuk"\r\n',
    );
    expect(exportCsv([], TEAM, INDONESIAN)).toMatch(/^\uFEFF"Tanggal";"Jam";/);
  });

  test("[X12] names a channel so that it is found again, and gives captions of channels a column", () => {
    const csv = exportCsv(
      [
        {
          post: post({ "channels/ig": true, "channels/ig2": true, "channels/tt": true }),
          caption: "Untuk semua",
          ownCaptions: { tt: "Untuk TikTok" },
        },
      ],
      TEAM,
      ENGLISH,
    );
    const { columns, rows } = tableOf(csv);
    const cells = Object.fromEntries(columns.map((column, at) => [column, rows[0]!.cells[at]]));
    expect(cells).toMatchObject({
      Platform: 'Instagram, "Rintik, Bali & Lombok", TikTok',
      Caption: "Untuk semua",
      "Caption (TikTok @kedairintik)": "Untuk TikTok",
    });
  });

  test("[X12] tells two channels on one platform apart, also where a handle is the name of a platform", () => {
    const { channels } = TEAM;
    const team = { ...TEAM, channels: { ...channels, ig2: { ...channels["ig2"]!, handle: "IG" } } };
    const both = post({ date: "2026-12-01", "channels/ig": true, "channels/ig2": true });
    const csv = exportCsv([{ post: both, caption: "" }], team, ENGLISH);
    const there = { workspace: team, calendars: {} };

    expect(after(there, planOf(csv, there)).calendars["2026"]!.posts[both.id]).toMatchObject({
      "channels/ig": true,
      "channels/ig2": true,
    });
  });

  const payloads = existsSync(PAYLOADS) ? readFileSync(PAYLOADS, "utf8").split("\n") : [];
  test.each([...payloads, "\t=1", "\r=1", "+62 812", "-1", "@SUM(1)", "＝1+1", "\n=1"])(
    "[X13] leaves a spreadsheet nothing to compute in %j, and the importer what was written",
    (payload) => {
      const csv = exportCsv([{ post: post({ title: "t" }), caption: payload }], TEAM, ENGLISH);
      const cells = csv.split('"').filter((_, at) => at % 2 === 1);
      expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([]);
      expect(imported(csv)[0]?.caption.trim()).toBe(payload.replaceAll("\r", "\n").trim());
    },
  );
});
