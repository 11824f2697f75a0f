import { describe, expect, test } from "vitest";

import { tableOf } from "../testing.ts";

describe("a table in Markdown", () => {
  const text = [
    "# Rencana Desember",
    "",
    "| Tanggal    | Judul           | Takarir             |",
    "| ---------- | :-------------- | ------------------: |",
    "| 2026-12-01 | Kopi \\| teh     | Baris satu<br>dua   |",
    "| 2026-12-02 | Tanpa takarir   |                     |",
    "",
    "Disusun Sari.",
  ].join("\n");

  test("[I3] is read with its escapes and line breaks, without the line below its headers", () => {
    expect(tableOf(text)).toMatchObject({
      columns: ["Tanggal", "Judul", "Takarir"],
      headerRow: 3,
      rows: [
        { number: 5, cells: ["2026-12-01", "Kopi | teh", "Baris satu\ndua"] },
        { number: 6, cells: ["2026-12-02", "Tanpa takarir", ""] },
      ],
    });
  });

  test("[I3] needs no bars at its sides", () => {
    expect(tableOf("Judul | Jam\n--- | ---\nKopi | 09:00\n")).toMatchObject({
      columns: ["Judul", "Jam"],
      rows: [{ number: 3, cells: ["Kopi", "09:00"] }],
    });
  });
});
