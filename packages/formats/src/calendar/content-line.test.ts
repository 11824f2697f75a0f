import { expect, test } from "vitest";

import { parseContentLine, textOf, textsOf, unfoldLines } from "./content-line.ts";

const parse = (text: string) => parseContentLine({ line: 1, text });

test("[I26] a line is a name, parameters and a value, whatever stands in quotes", () => {
  expect(parse('ATTENDEE;CN="Sari; Wulandari: Kedai";ROLE=CHAIR:mailto:sari@example.com')).toEqual({
    line: 1,
    name: "ATTENDEE",
    params: { CN: "Sari; Wulandari: Kedai", ROLE: "CHAIR" },
    value: "mailto:sari@example.com",
  });
  expect(parse("refresh - interval; VALUE = DURATION:PT48H")).toMatchObject({
    name: "REFRESH - INTERVAL",
    params: { VALUE: "DURATION" },
  });
  expect(parse("X-APPLE-RADIUS=49.9")).toBeNull();
  expect(parse("baris tanpa arti")).toBeNull();
});

test("[I26] folds are undone and lines keep the number at which they begin", () => {
  expect(unfoldLines("A:satu\r\n  dua\r\n\r\nB:tiga\n\tempat")).toEqual([
    { line: 1, text: "A:satu dua" },
    { line: 4, text: "B:tigaempat" },
  ]);
});

test("[I26] escapes are undone, and a comma that is escaped separates nothing", () => {
  expect(textOf("satu\\, dua\\; tiga\\nempat \\\\ lima")).toBe("satu, dua; tiga\nempat \\ lima");
  expect(textsOf("Promo,Menu\\, baru,,Hujan")).toEqual(["Promo", "Menu, baru", "Hujan"]);
});

test("[I26] lines that were made to take long do not", () => {
  const lines = [`A${" ".repeat(300_000)}x`, `A;${'B="'.repeat(100_000)}`, ";=:".repeat(100_000)];
  const before = performance.now();

  expect(lines.map(parse)).toEqual([null, null, null]);
  expect(performance.now() - before).toBeLessThan(2_000);
});
