import { describe, expect, test } from "vitest";

import { mapColumns } from "../column/map-columns.ts";
import { after, NOTHING, planOf, postsIn, tableOf } from "../testing.ts";

describe("a file for planning many posts at once", () => {
  const buffer = [
    "Text,Image URL,Tags,Posting Time,Board Name",
    '"Kopi hujan, separuh harga",https://example.com/kopi.jpg,"promo,hujan",12/1/26 09:00,Menu',
    "Resep es kopi,,,12/2/26 19:30,Resep",
  ].join("\n");

  test("[I33] of Buffer is known by its columns, and its dates put the month first", () => {
    const table = tableOf(buffer);
    const plan = planOf(buffer);
    const posts = postsIn(after(NOTHING, plan));

    expect(table.bulk).toBe("buffer");
    expect(mapColumns(table)).toEqual(["caption", "visual", "labels", "date", "custom"]);
    expect(plan.dateOrder).toEqual({ order: "mdy", assumed: true });
    expect(posts["Kopi hujan, separuh harga"]).toMatchObject({
      date: "2026-12-01",
      time: "09:00",
      "x/visual": "https://example.com/kopi.jpg",
      "x/board-name": "Menu",
    });
    expect(planOf(buffer, NOTHING, { dateOrder: "dmy" }).planned[0]?.date).toBe("2026-01-12");
  });

  test("[I33] of Sprout Social is known by its columns", () => {
    const file = "date,time_24hr,message_text\n25/12/2026,08:05,Selamat Natal\n";

    expect(tableOf(file).bulk).toBe("sprout");
    expect(postsIn(after(NOTHING, planOf(file)))["Selamat Natal"]).toMatchObject({
      date: "2026-12-25",
      time: "08:05",
    });
  });

  test("[I33] of Hootsuite has no headers: its first row is a post", () => {
    const file = [
      '12/25/2026 08:00,"Selamat Natal, semua",https://example.com',
      "12/26/2026 09:30,Libur,",
    ].join("\r\n");
    const plan = planOf(file);

    expect(tableOf(file)).toMatchObject({
      bulk: "hootsuite",
      columns: ["Date", "Message", "Link"],
      headerRow: 0,
    });
    expect(plan.planned.map(({ row, date, time }) => [row, date, time])).toEqual([
      [1, "2026-12-25", "08:00"],
      [2, "2026-12-26", "09:30"],
    ]);
  });

  test("[I34] goes to the channel that a person names, and again to none twice", () => {
    const channel = { platform: "instagram", name: "Instagram" } as const;
    const plan = planOf(buffer, NOTHING, { channel });
    const done = after(NOTHING, plan);

    expect(postsIn(done)["Resep es kopi"]).toMatchObject({ "channels/instagram": true });
    expect(planOf(buffer, done, { channel })).toMatchObject({ new: 0, unchanged: 2 });
    const chosen = { platform: "tiktok", name: "@kedai", channelId: "tt7" } as const;
    expect(postsIn(after(NOTHING, planOf(buffer, NOTHING, { channel: chosen })))).toMatchObject({
      "Resep es kopi": { "channels/tt7": true },
    });
  });
});
