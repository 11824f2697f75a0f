import { describe, expect, test } from "vitest";

import type { ImportRequest } from "../plan/import-plan.ts";
import { after, NOTHING, planOf, postsIn, tableOf } from "../testing.ts";

/** A calendar file of components. */
const calendar = (...components: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", ...components, "END:VCALENDAR", ""].join(
    "\r\n",
  );

const event = (...lines: string[]) => component("VEVENT", ...lines);
const component = (name: string, ...lines: string[]) =>
  [`BEGIN:${name}`, ...lines, `END:${name}`].join("\r\n");

/** The posts that a file gives, by title. */
const postsOf = (file: string, more: Partial<ImportRequest> = {}) =>
  postsIn(after(NOTHING, planOf(file, NOTHING, more)));

/** Days and times of all occurrences. */
const whenIn = (file: string) =>
  tableOf(file).rows.map(({ cells }) => cells.slice(0, 3).filter(Boolean).join(" "));

const meeting = (...lines: string[]) => event("UID:m1", "SUMMARY:Rapat", ...lines);

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
      "Menu baru",
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

describe("a series", () => {
  test("[I28] that ends is written out whole, without its exceptions and with its additions", () => {
    const file = calendar(
      meeting(
        "DTSTART;TZID=Asia/Jakarta:20200106T090000",
        "RRULE:FREQ=WEEKLY;BYDAY=MO;UNTIL=20200127T020000Z",
        "EXDATE:20200113T020000Z",
        "RDATE;TZID=Asia/Makassar:20200201T100000",
      ),
    );

    expect(whenIn(file)).toEqual([
      "2020-01-06 09:00 Asia/Jakarta",
      "2020-01-20 09:00 Asia/Jakarta",
      "2020-01-27 09:00 Asia/Jakarta",
      "2020-02-01 09:00 Asia/Jakarta",
    ]);
  });

  test("[I28] that does not end is written out from a year before today until two years after", () => {
    const days = whenIn(calendar(meeting("DTSTART;VALUE=DATE:20100101", "RRULE:FREQ=MONTHLY")));

    expect([days.length, days[0], days.at(-1)]).toEqual([36, "2025-12-01", "2028-11-01"]);
    const later = calendar(meeting("DTSTART;VALUE=DATE:20400101", "RRULE:FREQ=MONTHLY"));
    expect(planOf(later)).toMatchObject({ new: 0, leftOut: { outside: 1 } });
  });

  test.each([
    ["FREQ=DAILY;INTERVAL=3", "2025-11-26 00:00"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2025-11-27 00:00"],
    ["FREQ=HOURLY;INTERVAL=36", "2025-11-24 12:00"],
  ])("[I28] of %s keeps step over a century", (rule, first) => {
    const days = whenIn(calendar(meeting("DTSTART:19260107T000000", `RRULE:${rule}`)));

    expect(days[0]).toBe(first);
  });

  test("[I28] keeps its wall time when clocks change", () => {
    const file = calendar(
      meeting("DTSTART;TZID=Europe/Berlin:20260323T090000", "RRULE:FREQ=WEEKLY;COUNT=3"),
    );

    expect(whenIn(file)).toEqual(
      ["2026-03-23", "2026-03-30", "2026-04-06"].map((day) => `${day} 09:00 Europe/Berlin`),
    );
  });

  test("[I28] has occurrences that were moved, renamed or cancelled one by one", () => {
    const file = calendar(
      meeting("DTSTART;TZID=Asia/Jakarta:20261201T090000", "RRULE:FREQ=DAILY;COUNT=4"),
      event(
        "UID:m1",
        "RECURRENCE-ID:20261202T020000Z",
        "DTSTART;TZID=Asia/Jakarta:20261205T130000",
        "SUMMARY:Rapat pindah",
      ),
      meeting("RECURRENCE-ID;TZID=Asia/Jakarta:20261203T090000", "STATUS:CANCELLED"),
    );
    const plan = planOf(file);

    expect(plan.leftOut?.cancelled).toBe(1);
    expect(plan.planned.map(({ title, date, time }) => [title, date, time])).toEqual([
      ["Rapat", "2026-12-01", "09:00"],
      ["Rapat", "2026-12-04", "09:00"],
      ["Rapat pindah", "2026-12-05", "13:00"],
    ]);
  });

  test("[I28] that changes from one occurrence on has changed in all that follow", () => {
    const file = calendar(
      meeting("DTSTART:20261201T090000", "RRULE:FREQ=DAILY;COUNT=4"),
      event(
        "UID:m1",
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20261203T090000",
        "DTSTART:20261204T100000",
        "SUMMARY:Rapat baru",
      ),
    );

    expect(planOf(file).planned.map(({ title, date, time }) => [title, date, time])).toEqual([
      ["Rapat", "2026-12-01", "09:00"],
      ["Rapat", "2026-12-02", "09:00"],
      ["Rapat baru", "2026-12-04", "10:00"],
      ["Rapat baru", "2026-12-05", "10:00"],
    ]);
  });

  test("[I28] is cut at its limit, and refused where it never gets anywhere", () => {
    const long = planOf(
      calendar(meeting("DTSTART:20260101T000000Z", "RRULE:FREQ=DAILY;COUNT=9999")),
    );
    expect(long).toMatchObject({ new: 1_100 });
    expect(long.warnings.map(({ warning }) => warning.code)).toEqual(["seriesCut"]);

    for (const rule of [
      "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
      "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=31",
      "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
    ]) {
      const plan = planOf(calendar(meeting("DTSTART:19700101T000000Z", `RRULE:${rule}`)));
      expect([rule, plan.refused.map(({ reason }) => reason.code)]).toEqual([
        rule,
        ["recursTooOften"],
      ]);
    }
  });
});

describe("a calendar that is imported again", () => {
  const file = calendar(
    meeting("DTSTART;TZID=Asia/Jakarta:20261201T090000", "RRULE:FREQ=DAILY;COUNT=3"),
    event("UID:e2", "SUMMARY:Sekali", "DTSTART;VALUE=DATE:20261224", "URL:https://example.com"),
    event("UID:h1", "SUMMARY:Hari Natal", "DTSTART;VALUE=DATE:20261225", "TRANSP:TRANSPARENT"),
  );
  const first = planOf(file);
  const done = after(NOTHING, first);

  test("[I29] changes nothing", () => {
    expect(first).toMatchObject({ new: 5, notes: 1 });
    expect(planOf(file, done)).toMatchObject({ new: 0, changed: 0, edits: [], texts: [] });
  });

  test("[I29] moves the post of an event that was moved, into another year too", () => {
    const moved = planOf(file.replace("20261224", "20270105"), done);

    expect(moved).toMatchObject({ new: 0, changed: 1 });
    const after2 = after(done, moved);
    expect(postsIn(after2)["Sekali"]).toMatchObject({ date: "2027-01-05" });
    expect(Object.keys(after2.workspace.shards["2026"]!).toSorted()).toEqual([
      "id",
      "years/2026",
      "years/2027",
    ]);
  });

  test("[I29] finds one occurrence that was replaced since", () => {
    const replaced = file.replace(
      "END:VCALENDAR",
      `${event("UID:m1", "RECURRENCE-ID:20261202T020000Z", "DTSTART;TZID=Asia/Jakarta:20261202T150000", "SUMMARY:Rapat sore")}\r\nEND:VCALENDAR`,
    );
    const plan = planOf(replaced, done);

    expect(plan).toMatchObject({ new: 0, changed: 1 });
    expect(postsIn(after(done, plan))["Rapat sore"]).toMatchObject({
      date: "2026-12-02",
      time: "15:00",
    });
  });
});
