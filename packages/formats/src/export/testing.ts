import type { Post, Workspace } from "@rembuk/model";
import * as fc from "fast-check";

import { emptyWorkspace } from "../testing.ts";
import type { ExportedPost } from "./exported-post.ts";

type Records<Name extends keyof Workspace> = Workspace[Name];

/** A team with two channels on one platform, and something of everything that posts are sorted by. */
export const TEAM: Workspace = {
  ...emptyWorkspace(),
  about: {
    workspace: { id: "workspace", name: "Kedai Rintik", zone: "Asia/Jakarta", locale: "id" },
  },
  people: {
    p1: { id: "p1", name: "Sari Dewi", color: 1 },
    p2: { id: "p2", name: "Bima", color: 2 },
  },
  channels: {
    ig: {
      id: "ig",
      platform: "instagram",
      handle: "@kedairintik",
      zone: "Asia/Jakarta",
      rank: "a1",
    },
    ig2: {
      id: "ig2",
      platform: "instagram",
      handle: "Rintik, Bali & Lombok",
      zone: "Asia/Makassar",
      rank: "b1",
    },
    tt: { id: "tt", platform: "tiktok", handle: "@kedairintik", zone: "Asia/Jakarta", rank: "c1" },
  } as unknown as Records<"channels">,
  campaigns: {
    c1: { id: "c1", title: "Ramadan, 2026", color: 1, rank: "a1" },
  } as unknown as Records<"campaigns">,
  pillars: {
    b1: { id: "b1", title: "Di balik layar", color: 2, rank: "a1" },
  } as unknown as Records<"pillars">,
  labels: {
    l1: { id: "l1", title: "promo", rank: "a1" },
    l2: { id: "l2", title: 'menu "baru", dan #promo', rank: "b1" },
  } as unknown as Records<"labels">,
  customFields: {
    budget: { id: "budget", title: "Budget", type: "text", rank: "a1" },
  } as unknown as Records<"customFields">,
};

/** Words as people write them, and as those write them who want a spreadsheet to compute. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }),
  fc.constantFrom(
    "=1+1",
    "'=1",
    "''",
    "@kedairintik buka!",
    "-5%",
    "\"kopi\"; teh, dan 'susu'",
    "Kopi ☕️ 👩‍🌾 مرحبا",
    "=cmd|'/C calc'!A0",
  ),
);
/** A title has one line, and is one that a row could be called by. */
const title = words.map((text) => text.replace(/\s+/gu, " ").trim()).filter((text) => text !== "");
const text = fc
  .array(words, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join("\n").replaceAll("\r", ""))
  .filter((lines) => lines.trim() !== "");
const zone = fc.constantFrom("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "America/New_York");
const when = fc.oneof(
  fc.record({ zone }),
  fc.record({ date: dates(), zone }),
  fc.record({ date: dates(), time: times(), zone }),
);

/** Posts of `TEAM` with every field that a table can carry. */
export const postsArbitrary: fc.Arbitrary<ExportedPost[]> = fc
  .array(
    fc.tuple(
      when,
      fc.record({ title, status: fc.constantFrom("idea", "draft", "review", "ready") }),
      fc.record(
        {
          format: title,
          assigneeId: fc.constantFrom("p1", "p2"),
          campaignId: fc.constant("c1"),
          pillarId: fc.constant("b1"),
          link: fc.webUrl(),
          notes: text.map((note) => `Catatan: ${note}`.trim()),
          "x/budget": text.map((value) => value.trim()),
          "channels/ig": fc.constant(true as const),
          "channels/ig2": fc.constant(true as const),
          "channels/tt": fc.constant(true as const),
          "labels/l1": fc.constant(true as const),
          "labels/l2": fc.constant(true as const),
        },
        { requiredKeys: [] },
      ),
      fc.option(text, { nil: "" }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((posts) =>
    posts.map(([planned, named, sorted, caption], at) => ({
      post: { id: `2026-p${at}`, rank: "a1", ...planned, ...named, ...sorted } as unknown as Post,
      caption,
    })),
  );

function dates(): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date("2024-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

function times(): fc.Arbitrary<string> {
  return fc.nat({ max: 1_439 }).map((minutes) => {
    const pad = (part: number) => String(part).padStart(2, "0");
    return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  });
}
