import { describe, expect, it } from "vitest";

import { createFormats } from "./formats.ts";
import { plural } from "./plural.ts";
import { deviceZone, FIRST_ZONES, zoneChoices, zoneCity, zoneLabel } from "./zones.ts";

const en = createFormats("en");
const id = createFormats("id");
const NOON = Date.UTC(2026, 11, 11, 3, 30);

describe("formats", () => {
  it("write a date as each language does", () => {
    expect(en.date("2026-12-11")).toBe("Fri, 11 Dec 2026");
    expect(id.date("2026-12-11")).toBe("Jum, 11 Des 2026");
  });

  it("write a time with the sign each language uses", () => {
    expect(en.time("09:00")).toBe("09:00");
    expect(id.time("09:00")).toBe("09.00");
  });

  it("keep a date on its day whatever this device's zone is", () => {
    expect(en.longDate("2027-01-01")).toContain("1 January 2027");
  });

  it("put the zone beside a moment", () => {
    expect(id.moment(NOON, "Asia/Jakarta")).toMatch(/Jum, 11 Des.* 10\.30 WIB$/);
    expect(en.moment(NOON, "Asia/Jayapura")).toMatch(/Fri.* 11 Dec.* 12:30 WIT$/);
  });

  it("write Rupiah without decimals", () => {
    expect(id.rupiah(12_500)).toMatch(/^Rp\s?12\.500$/);
  });

  it("write numbers, shares, months and weekdays", () => {
    expect(id.number(1212)).toBe("1.212");
    expect(en.percent(0.375)).toBe("37.5%");
    expect([0, 340_000, 1_240_000].map(en.size)).toEqual(["0 bytes", "340 kB", "1.2 MB"]);
    expect(id.size(4_200_000_000)).toBe("4,2 GB");
    expect(id.month("2026-12")).toBe("Desember 2026");
    expect(id.weekdays("long")).toEqual([
      "Senin",
      "Selasa",
      "Rabu",
      "Kamis",
      "Jumat",
      "Sabtu",
      "Minggu",
    ]);
  });

  it("write a distance in the largest unit that fits", () => {
    expect(en.relative(NOON - 3 * 60_000, NOON)).toBe("3 minutes ago");
    expect(id.relative(NOON - 26 * 3_600_000, NOON)).toBe("kemarin");
    expect(en.relative(NOON + 8 * 86_400_000, NOON)).toBe("next week");
    expect(en.relative(NOON - 5000, NOON)).toBe("now");
  });
});

describe("zones", () => {
  it("have their Indonesian clocks in both languages", () => {
    expect(FIRST_ZONES.map((zone) => en.zone(zone))).toEqual(["WIB", "WITA", "WIT"]);
    expect(id.zoneAndCity("Asia/Makassar")).toBe("WITA · Makassar");
  });

  it("elsewhere have the clock of that day and the city", () => {
    expect(zoneLabel("en-GB", "Europe/Berlin", Date.UTC(2026, 0, 1))).toBe("CET · Berlin");
    expect(zoneLabel("en-GB", "Europe/Berlin", Date.UTC(2026, 6, 1))).toBe("CEST · Berlin");
    expect(zoneCity("America/Argentina/Buenos_Aires")).toBe("Buenos Aires");
  });

  it("can all be chosen, each once", () => {
    const { first, rest } = zoneChoices();

    expect(first).toEqual(expect.arrayContaining([...FIRST_ZONES, deviceZone()]));
    expect(new Set([...first, ...rest]).size).toBe(first.length + rest.length);
  });
});

describe("a counted sentence", () => {
  it("takes the form its language has for the count", () => {
    const forms = { one: "1 post", other: "posts" };

    expect(plural("en", 1, forms)).toBe("1 post");
    expect(plural("en", 0, forms)).toBe("posts");
    expect(plural("id", 1, forms)).toBe("posts");
  });
});
