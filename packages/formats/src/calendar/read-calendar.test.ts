import { describe, expect, test } from "vitest";

import type { ImportRequest } from "../plan/import-plan.ts";
import { after, NOTHING, planOf, postsIn } from "../testing.ts";
import { calendar, component, event, meeting } from "./testing.ts";

/** The posts that a file gives, by title. */
const postsOf = (file: string, more: Partial<ImportRequest> = {}) =>
  postsIn(after(NOTHING, planOf(file, NOTHING, more)));

describe("an event of a calendar", () => {
  test("[I26] becomes a post with its words, labels, link and custom fields", () => {
    const file = calendar(
      event(
        "UID:a1",
        "DTSTART;TZID=Asia/Makassar:20261211T090000",
        "SUMMARY:Kopi hujan\\, separuh harga",
        "DESCRIPTION:Baris satu\\nBaris dua\\; dengan kopi",
        "CATEGORIES:Promo,Menu\\, baru",
        "URL:https://example.com/kopi",
        "STATUS:CONFIRMED",
        "LOCATION:Kedai Rintik",
        'ORGANIZER;CN="Sari, Wulandari":mailto:sari@example.com',
        "X-WR-COLOR:red",
      ),
    );
    const plan = planOf(file);
    const done = after(NOTHING, plan);

    expect(plan).toMatchObject({ format: "ics", new: 1, notes: 0, refused: [], warnings: [] });
    expect(postsIn(done)["Kopi hujan, separuh harga"]).toMatchObject({
      date: "2026-12-11",
      time: "09:00",
      zone: "Asia/Makassar",
      status: "ready",
      link: "https://example.com/kopi",
      "x/location": "Kedai Rintik",
      "x/organizer": "Sari, Wulandari",
    });
    expect(plan.texts.map(({ text }) => text)).toEqual(["Baris satu\nBaris dua; dengan kopi"]);
    expect(Object.values(done.workspace.labels).map(({ title }) => title)).toEqual([
      "Promo",
      "Menu, baru",
    ]);
    expect(Object.keys(done.workspace.customFields)).toEqual(["location", "organizer"]);
  });

  test("[I26] may be a task or a journal entry, and stand in any of several calendars or in none", () => {
    const file =
      calendar(component("VTODO", "UID:t", "SUMMARY:Foto menu", "DUE;VALUE=DATE:20261202")) +
      calendar(
        component("VJOURNAL", "UID:j", "SUMMARY:Catatan", "DTSTART;VALUE=DATE:20261203"),
        component("VFREEBUSY", "UID:f", "DTSTART:20261203T000000Z"),
      ) +
      event("UID:e", "SUMMARY:Ide tanpa hari");
    const posts = postsOf(file);

    expect(posts["Foto menu"]).toMatchObject({ date: "2026-12-02" });
    expect(posts["Catatan"]).toMatchObject({ date: "2026-12-03" });
    expect(posts["Ide tanpa hari"]).not.toHaveProperty("date");
    expect(planOf(file).leftOut).toEqual({ cancelled: 0, outside: 0, other: 1 });
  });

  test.each([
    ["\r\n", ""],
    ["\n", "\uFEFF"],
    ["\r", ""],
  ])("[I26] is read through folds, whatever ends its lines (%j)", (end, mark) => {
    const file = mark + calendar(meeting("DTSTART:20261211T020000Z", "DESCRIPTION:Satu", "  dua"));

    const plan = planOf(file.replaceAll("\r\n", end));

    expect(plan.texts.map(({ text }) => text)).toEqual(["Satu dua"]);
  });

  test("[I26] is refused by itself where it is broken, with its line, and the rest comes in", () => {
    const file = calendar(
      event("UID:1", "DTSTART:KAPAN", "SUMMARY:Salah"),
      event("UID:2", "DTSTART:20261301T000000Z", "SUMMARY:Bulan ketiga belas"),
      event("UID:3", "DTSTART:20261201T000000Z", "RRULE:FREQ=KADANG", "SUMMARY:Aturan"),
      event("ORGANIZER:mailto:a@example.com"),
      event("UID:5", "DTSTART:20261201T000000Z", "SUMMARY:Benar", "baris tanpa arti"),
    );
    const plan = planOf(file);

    expect(plan.refused.map(({ row, reason }) => [row, reason.code])).toEqual([
      [4, "unreadableDate"],
      [9, "unreadableDate"],
      [14, "unreadableRule"],
      [20, "emptyEvent"],
    ]);
    expect(plan.warnings.map(({ row, warning }) => [row, warning.code])).toEqual([
      [27, "strayLine"],
    ]);
    expect(plan.planned.map(({ title }) => title)).toEqual(["Benar"]);
  });

  test("[I26] comes in whole or not at all where the file was cut off", () => {
    const whole = calendar(
      event("UID:1", "DTSTART:20261201T000000Z", "SUMMARY:Utuh"),
      event("UID:2", "DTSTART:20261202T000000Z", "SUMMARY:Terpotong"),
    );
    const plan = planOf(whole.slice(0, whole.indexOf("Terpotong")));

    expect(plan.planned.map(({ title }) => title)).toEqual(["Utuh"]);
    expect(plan.refused.map(({ reason }) => reason.code)).toEqual(["cutOff"]);
    expect(plan.warnings.map(({ warning }) => warning.code)).toEqual(["calendarCutOff"]);
  });

  test("[I26] that was cancelled is left out and counted", () => {
    const file = calendar(
      meeting("DTSTART:20261201T000000Z", "STATUS:CANCELLED"),
      event("UID:2", "SUMMARY:Jadi", "DTSTART:20261202T000000Z"),
    );

    expect(planOf(file)).toMatchObject({ new: 1, leftOut: { cancelled: 1 } });
    const taken = file.replace("VERSION:2.0", "METHOD:CANCEL");
    expect(planOf(taken)).toMatchObject({ new: 0, leftOut: { cancelled: 2 } });
  });
});

describe("the clocks of a calendar", () => {
  test.each([
    ["DTSTART:20261211T090000", { time: "09:00", zone: "Asia/Jakarta" }],
    ["DTSTART:20261211T020000Z", { time: "09:00", zone: "Asia/Jakarta" }],
    ["DTSTART;TZID=Asia/Tokyo:20261211T090000", { time: "09:00", zone: "Asia/Tokyo" }],
    ["DTSTART;TZID=/Asia/Tokyo:20261211T090000", { time: "09:00", zone: "Asia/Tokyo" }],
    [
      'DTSTART;TZID="/mozilla.org/20050126_1/Europe/Berlin":20261211T090000',
      { time: "09:00", zone: "Europe/Berlin" },
    ],
    [
      "DTSTART;TZID=Singapore Standard Time:20261211T090000",
      { time: "09:00", zone: "Asia/Singapore" },
    ],
  ])("[I27] of %s are found", (start, when) => {
    expect(postsOf(calendar(meeting(start)))["Rapat"]).toMatchObject({
      date: "2026-12-11",
      ...when,
    });
  });

  test("[I27] that only the file describes are told as the workspace's clocks show them", () => {
    const zone = component(
      "VTIMEZONE",
      "TZID:Kantor",
      component(
        "STANDARD",
        "DTSTART:16010101T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
      ),
      component(
        "DAYLIGHT",
        "DTSTART:16010101T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
      ),
    );
    const timeOn = (day: string) =>
      postsOf(calendar(zone, meeting(`DTSTART;TZID=Kantor:${day}T090000`)))["Rapat"]?.["time"];

    expect(timeOn("20261211")).toBe("15:00");
    expect(timeOn("20260711")).toBe("14:00");
  });

  test("[I27] that nobody knows are the workspace's, with a warning", () => {
    const plan = planOf(calendar(meeting("DTSTART;TZID=Bulan/Kawah:20261211T090000")));

    expect(plan.warnings).toEqual([
      { row: 4, warning: { code: "unknownZone", value: "Bulan/Kawah" } },
    ]);
    expect(plan.planned[0]).toMatchObject({ date: "2026-12-11", time: "09:00" });
  });
});
