import type { Post } from "@rembuk/model";
import { describe, expect, test } from "vitest";

import { tableOf } from "../testing.ts";
import { exportBuffer } from "./export-buffer.ts";
import { TEAM } from "./testing.ts";

const planned = (id: string, fields: Readonly<Record<string, unknown>>, caption = "Halo") => ({
  post: {
    id: `2026-${id}`,
    title: id,
    status: "ready",
    zone: "Asia/Jakarta",
    rank: "a1",
    "channels/ig2": true,
    ...fields,
  } as unknown as Post,
  caption,
});

describe("Buffer's file", () => {
  test("[X14] has Buffer's own headers, the caption to the letter and the clocks of the channel", () => {
    const { files, rows, leftOut } = exportBuffer(
      [
        planned(
          "a",
          {
            date: "2026-12-01",
            time: "09:00",
            "labels/l1": true,
            "x/visual": "https://example.com/kopi.JPG?w=2",
          },
          "@rintik buka, ya",
        ),
        planned("b", { date: "2026-12-02", time: "10:00", "channels/ig2": undefined, zone: "UTC" }),
        planned("c", { date: "2026-12-03" }),
        planned("d", { date: "2026-12-03", time: "10:00" }, ""),
        planned("e", { date: "2026-12-03", time: "23:30", "x/visual": "file.psd" }),
      ].map(({ post, caption }) => ({
        post,
        caption,
        ownCaptions: post.title === "e" ? { ig2: "Sendiri" } : {},
      })),
      TEAM,
      "ig2",
    );
    expect({ rows, leftOut, files: files.length }).toEqual({ rows: 3, leftOut: 2, files: 1 });
    expect(files[0]).toMatch(/^\uFEFF"Text","Image URL","Tags","Posting Time"\r\n/);
    const { rows: read } = tableOf(files[0]!);
    expect(read.map(({ cells }) => cells)).toEqual([
      ["@rintik buka, ya", "https://example.com/kopi.JPG?w=2", "promo", "2026-12-01 10:00"],
      ["Halo", "", "", "2026-12-02 18:00"],
      ["Sendiri", "", "", "2026-12-04 00:30"],
    ]);
  });

  test("[X14] is cut where Buffer takes no more rows", () => {
    const posts = Array.from({ length: 101 }, (_, at) =>
      planned(`p${at}`, { date: "2026-12-01", time: "09:00" }),
    );
    expect(exportBuffer(posts, TEAM, "ig2")).toMatchObject({ rows: 101, files: { length: 2 } });
  });
});
