import { calendar, workspace } from "@rembuk/model";
import { describe, expect, test } from "vitest";

import { after, emptyWorkspace, NOTHING, planOf, postsIn, tableOf } from "../testing.ts";
import { planImport, shardsNeeded } from "./plan-import.ts";

const HEADER = "Date,Time,Platform,Pillar,Title,Caption,Hashtags,Tags,Status,Owner,Notes,Budget";
const csv = (...rows: readonly string[]) => [HEADER, ...rows].join("\n");
const ROW = '2026-05-05,09:00,Instagram,Tips,Open today,Come in,#open,"food, news",Draft,Rani,,20';
const postOf = (row: string, title: string) => postsIn(after(NOTHING, planOf(csv(row))))[title];

describe("a row", () => {
  test("[I10] becomes a post with all that it says", () => {
    const plan = planOf(csv(ROW));
    const done = after(NOTHING, plan);

    const post = postsIn(done)["Open today"];

    expect(post).toMatchObject({
      date: "2026-05-05",
      time: "09:00",
      zone: "Asia/Jakarta",
      status: "draft",
      "channels/instagram": true,
      excerpt: "Come in #open",
      "x/assignee": "Rani",
      "x/budget": "20",
      createdAt: 1_000,
    });
    const { pillars, labels, channels, customFields } = done.workspace;
    expect(pillars[post?.["pillarId"] as string]?.title).toBe("Tips");
    expect(Object.values(labels).map(({ title }) => title)).toEqual(["food", "news"]);
    expect(channels["instagram"]).toMatchObject({ platform: "instagram", handle: "Instagram" });
    expect(customFields["budget"]).toMatchObject({ title: "Budget", type: "text" });
    expect(done.workspace.shards["2026"]).toMatchObject({ "years/2026": true });
    expect(plan.texts).toEqual([
      {
        documentId: `w1.draft.${post?.["id"] as string}`,
        table: "variants",
        id: "master",
        field: "caption",
        text: "Come in\n\n#open",
        mode: "fill",
      },
    ]);
  });

  test("[I24] makes only changes that the schemas allow", () => {
    for (const { kind, changes } of planOf(csv(ROW, ",,Mars,,Idea,,,,,,,"), NOTHING).edits) {
      const schema = kind === "workspace" ? workspace : calendar;
      expect(schema.parseChanges(changes)).toEqual(changes);
    }
  });

  test("[I15] without a date is an idea in the shard of today, on no day", () => {
    const post = postOf(",,,,Some day,,,,,,,", "Some day");

    expect(post).not.toHaveProperty("date");
    expect(post?.["id"]).toMatch(/^2026-/);
    expect(postOf("TBD,,,,Some day,,,,,,,", "Some day")).not.toHaveProperty("date");
    expect(postOf("belum ada,,,,Some day,,,,,,,", "Some day")).not.toHaveProperty("date");
  });

  test("[I24] stands on its day behind what is there and in the order of the file, by ranks that do not grow", () => {
    const titles = (from: number) => Array.from({ length: 80 }, (_, at) => `T${from + at}`);
    const first = after(NOTHING, planOf(`Title\n${titles(0).join("\n")}\n`));
    const done = after(first, planOf(`Title\n${titles(80).join("\n")}\n`, first));

    const ranked = Object.values(postsIn(done)).toSorted((a, b) =>
      String(a["rank"]) < String(b["rank"]) ? -1 : 1,
    );

    expect(ranked.map((post) => post["title"])).toEqual(titles(0).concat(titles(80)));
    expect(Math.max(...ranked.map((post) => String(post["rank"]).length))).toBeLessThan(14);
  });

  test("[I15] whose date, time or title cannot be read is refused with column and value", () => {
    const rows = [
      "32/05/2026,,,,A,,,,,,,",
      "2026-05-05,noonish,,,B,,,,,,,",
      "2026-05-05,,,,,,,,,,just a remark,",
      "May 5,,,,D,,,,,,,",
      ROW,
    ];

    const plan = planOf(csv(...rows));

    expect(plan).toMatchObject({ rows: 5, new: 1 });
    expect(plan.refused).toEqual([
      { row: 2, reason: { code: "unreadableDate", column: "Date", value: "32/05/2026" } },
      { row: 3, reason: { code: "unreadableTime", column: "Time", value: "noonish" } },
      { row: 4, reason: { code: "noTitle" } },
      { row: 5, reason: { code: "dateWithoutYear", column: "Date", value: "May 5" } },
    ]);
  });

  test("[I14] keeps the zone that it names, and turns an instant into the workspace's clocks", () => {
    expect(postOf("2026-05-05,09.00 WITA,,,A,,,,,,,", "A")).toMatchObject({
      time: "09:00",
      zone: "Asia/Makassar",
    });
    expect(postOf("2026-05-05 22:30 +0200,,,,A,,,,,,,", "A")).toMatchObject({
      date: "2026-05-06",
      time: "03:30",
      zone: "Asia/Jakarta",
    });
  });

  test("[I13] with another weekday than its date's is imported and warned of", () => {
    const plan = planOf("Date,Hari,Judul\n2026-05-05,Rabu,A\n2026-05-06,Rabu,B\n");

    expect(plan.new).toBe(2);
    expect(plan.warnings).toEqual([
      { row: 2, warning: { code: "weekdayDiffers", value: "Rabu", date: "2026-05-05" } },
    ]);
  });

  test.each([
    ["Draft", "draft", undefined],
    ["In Review", "review", undefined],
    ["Siap tayang", "ready", undefined],
    ["Idée", "idea", undefined],
    ["Published", "ready", "Published"],
    ["À produire", "idea", "À produire"],
    ["En cours", "draft", "En cours"],
    ["Waiting for Godot", "idea", "Waiting for Godot"],
    ["", "idea", undefined],
  ])("[I16] of status %j is %s and keeps the word %j", (word, status, kept) => {
    const post = postOf(`2026-05-05,,,,A,,,,${word},,,`, "A");

    expect([post?.["status"], post?.["x/status"]]).toEqual([status, kept]);
  });

  test.each([
    ["Instagram", ["instagram"]],
    ["IG + FB", ["facebook", "instagram"]],
    ['"Twitter/X, LinkedIn"', ["linkedin", "x"]],
    ["TikTok & Tik Tok", ["tiktok"]],
    ["Instagram dan Facebook", ["facebook", "instagram"]],
    ["", []],
  ])("[I17] on %s is on the channels %j", (cell, platforms) => {
    const done = after(NOTHING, planOf(csv(`2026-05-05,,${cell},,A,,,,,,,`)));

    expect(
      Object.values(done.workspace.channels)
        .map(({ platform }) => platform)
        .sort(),
    ).toEqual(platforms);
  });

  test("[I17] on a platform nobody knows gets a channel of that name", () => {
    const done = after(
      NOTHING,
      planOf(csv("2026-05-05,,Koo App,,A,,,,,,,", "2026-05-06,,koo app,,B,,,,,,,")),
    );

    expect(Object.values(done.workspace.channels)).toMatchObject([
      { platform: "other", handle: "Koo App" },
    ]);
  });

  test("[I17] goes to the team's own channel where it has one, by name or by platform", () => {
    const channel = { zone: "Asia/Jakarta", platform: "instagram" as const };
    const existing = {
      calendars: {},
      workspace: {
        ...emptyWorkspace(),
        channels: {
          c2: { id: "c2", handle: "@second", rank: "c", ...channel },
          c1: { id: "c1", handle: "@first", rank: "b", ...channel },
        },
      },
    } as unknown as typeof NOTHING;

    const done = after(
      existing,
      planOf(csv("2026-05-05,,IG,,A,,,,,,,", "2026-05-05,,@Second,,B,,,,,,,"), existing),
    );

    expect(postsIn(done)).toMatchObject({ A: { "channels/c1": true }, B: { "channels/c2": true } });
    expect(Object.keys(done.workspace.channels)).toEqual(["c2", "c1"]);
  });

  test("[I18] reuses pillars of equal title, whoever made them", () => {
    const made = { p1: { id: "p1", title: "TIPS!", color: 1, rank: "i" } };
    const existing = {
      calendars: {},
      workspace: { ...emptyWorkspace(), pillars: made },
    } as unknown as typeof NOTHING;

    const done = after(existing, planOf(csv(ROW), existing));

    expect(postsIn(done)["Open today"]).toMatchObject({ pillarId: "p1" });
  });

  test("[I19] without a title is called by the first line of its caption", () => {
    const caption = `\nFirst line\r\nsecond ${"word ".repeat(40)}`;

    expect(postsIn(after(NOTHING, planOf(`Caption\n"${caption}"\n`)))).toHaveProperty("First line");
    expect(planOf(`Caption\n${"word ".repeat(40)}\n`).planned[0]?.title).toMatch(/^(word )+word…$/);
  });

  test("[I19] adds only hashtags that its caption does not hold", () => {
    const captionOf = (caption: string, tags: string) =>
      planOf(`Title,Caption,Hashtags\nA,${caption},${tags}\n`).texts[0]?.text;

    expect(captionOf("Hi #Open there", "#open #new")).toBe("Hi #Open there\n\n#new");
    expect(captionOf("Hi #open", "#OPEN")).toBe("Hi #open");
    expect(captionOf("Hi", "open new\u00A0#a#b")).toBe("Hi\n\n#open #new #a #b");
    expect(captionOf("", "#open")).toBe("#open");
    expect(captionOf("", "")).toBeUndefined();
  });

  test("[I20] is given to a person of the workspace, never to a stranger", () => {
    const people = { u1: { id: "u1", name: "Rani", color: 1 } };
    const existing = { calendars: {}, workspace: { ...emptyWorkspace(), people } };

    const post = postsIn(after(existing, planOf(csv(ROW), existing)))["Open today"];

    expect(post).toMatchObject({ assigneeId: "u1" });
    expect(post).not.toHaveProperty("x/assignee");
  });

  test("[I11] follows the mapping that a person chose", () => {
    const table = tableOf("When,What,Secret,Extra\n2026-05-05,Hello,x,y\n");

    const plan = planImport(
      {
        table,
        mapping: ["date", "title", "skip", "custom"],
        workspaceId: "w1",
        zone: "UTC",
        today: "2026-01-01",
        now: 1,
      },
      NOTHING,
    );

    const post = postsIn(after(NOTHING, plan))["Hello"];
    expect(post).toMatchObject({ date: "2026-05-05", "x/extra": "y" });
    expect(post).not.toHaveProperty("x/secret");
  });

  test("[I11] keeps columns apart whose headers differ only in signs, or are not Latin", () => {
    const done = after(NOTHING, planOf("Title,Likes,Likes!,ملاحظة,Constructor\nA,1,2,3,4\n"));

    const titles = Object.values(done.workspace.customFields).map(({ title }) => title);
    expect(titles.toSorted()).toEqual(["Constructor", "Likes", "Likes!", "ملاحظة"].toSorted());
    const values = Object.entries(postsIn(done)["A"]!).filter(([key]) => key.startsWith("x/"));
    expect(new Set(values.map(([, value]) => value))).toEqual(new Set(["1", "2", "3", "4"]));
  });
});

describe("the shards of a plan", () => {
  test("[I21] are the years of its dates, and all there are where a row has no date", () => {
    const input = (text: string) => {
      const table = tableOf(text);
      return { table, mapping: ["date", "title"] as const, zone: "UTC", today: "2026-11-24" };
    };
    const known = { ...emptyWorkspace(), shards: { "2019": { id: "2019" } } };

    expect(shardsNeeded(input("Date,Title\n2025-12-31,A\n2027-01-01,B\nx,C\n"), known)).toEqual([
      "2025",
      "2027",
    ]);
    expect(shardsNeeded(input("Date,Title\n2025-12-31,A\n,B\n"), known)).toEqual([
      "2019",
      "2025",
      "2026",
    ]);
  });
});
