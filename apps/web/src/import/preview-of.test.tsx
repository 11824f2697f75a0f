import { mapColumns, planImport, readTable } from "@rembuk/formats";
import type { Workspace } from "@rembuk/model";
import { expect, test } from "vitest";

import { previewOf } from "./preview-of.ts";

const WORKSPACE = {
  about: {},
  people: {},
  channels: {},
  campaigns: {},
  pillars: {},
  labels: {},
  customFields: {},
  shards: {},
} satisfies Workspace;

function planOf(file: string) {
  const today = "2026-11-24";
  const read = readTable(new TextEncoder().encode(file), today);
  if (read.kind === "refused") throw new Error(read.reason.code);
  const { table } = read;
  const about = { workspaceId: "w1", zone: "Asia/Jakarta", today, now: 1 };
  return planImport(
    { table, mapping: mapColumns(table), ...about },
    { workspace: WORKSPACE, calendars: {} },
  );
}

test("posts are shown with the channels that the import itself would make", () => {
  const plan = planOf(
    "Date,Platform,Title\n2026-12-01,Instagram + TikTok,Kopi\n2026-12-02,,Teh\n2026-12-03,,Es\n",
  );

  expect(previewOf(plan, WORKSPACE, 2)).toMatchObject([
    { isNote: false, post: { title: "Kopi" }, platforms: ["instagram", "tiktok"] },
    { isNote: false, post: { title: "Teh" }, platforms: [] },
  ]);
});

test("a holiday is shown as the note of its day", () => {
  const plan = planOf(
    "BEGIN:VEVENT\nUID:1\nSUMMARY:Natal\nDTSTART;VALUE=DATE:20261225\nEND:VEVENT\n",
  );

  expect(previewOf(plan, WORKSPACE, 9)).toMatchObject([
    { isNote: true, post: undefined, row: { title: "Natal", date: "2026-12-25" } },
  ]);
});
