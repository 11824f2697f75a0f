import { createFormats, type Locale } from "@rembuk/ui";
import { describe, expect, it } from "vitest";

import { createWhenWords } from "./when-words.ts";

const words = (locale: Locale) => createWhenWords(locale, createFormats(locale));
const planned = { date: "2026-12-17", time: "16:00", zone: "Asia/Jakarta" };

describe("a planned time in words", () => {
  it("is written as the language writes it, with its zone beside it", () => {
    expect(words("en").when(planned)).toMatch(/^Thu,? 17 Dec, 16:00 WIB$/);
    expect(words("id").when(planned)).toMatch(/^Kam,? 17 Des, 16\.00 WIB$/);
  });

  it("names no zone where there is no time that could be misread", () => {
    expect(words("en").when({ date: "2026-12-17", zone: "Asia/Jakarta" })).toMatch(
      /^Thu,? 17 Dec$/,
    );
  });

  it("names the zone as it is called on that day", () => {
    const { zoneOn } = words("en");

    expect(zoneOn("Europe/London", "2026-01-15")).toBe("GMT");
    expect(zoneOn("Europe/London", "2026-07-15")).toBe("BST");
    expect(zoneOn("Asia/Jayapura", "2026-07-15")).toBe("WIT");
  });

  it("keeps a month apart from its year", () => {
    expect(words("id").monthName("2026-12")).toBe("Desember");
    expect(words("en").monthName("2027-01")).toBe("January");
  });
});
