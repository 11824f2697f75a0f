import { instantOf, type Post } from "@rembuk/model";
import * as fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";

import { type ExportedNote, exportIcs } from "./export-ics.ts";
import { postsArbitrary, TEAM } from "./testing.ts";

const SETTING = { workspaceId: "w1", now: Date.UTC(2026, 10, 24, 11) };

const planned = (fields: Readonly<Record<string, unknown>>, caption = "") => ({
  post: {
    id: "2026-p1",
    title: "Kopi pagi",
    status: "idea",
    zone: "Asia/Jakarta",
    rank: "a1",
    ...fields,
  } as unknown as Post,
  caption,
});

/** The events of a file as another program reads them, by its own reckoning of zones. */
function eventsIn(ics: string) {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    ICAL.TimezoneService.register(zone);
  }
  return calendar.getAllSubcomponents("vevent").map((event) => {
    const start = event.getFirstPropertyValue("dtstart") as ICAL.Time;
    const text = (name: string) => event.getFirstPropertyValue(name) as string | null;
    return {
      uid: text("uid"),
      title: text("summary"),
      caption: text("description") ?? "",
      start: start.toString(),
      isAllDay: start.isDate,
      instant: start.toUnixTime() * 1_000,
      categories: event.getFirstProperty("categories")?.getValues() ?? [],
      transparency: text("transp"),
    };
  });
}

describe("the calendar file", () => {
  test("[X20] says the same instant to another program, in every zone and on both sides of a clock change", () => {
    const zones = [
      "Asia/Jakarta",
      "Asia/Makassar",
      "Asia/Jayapura",
      "America/New_York",
      "Europe/Paris",
      "Australia/Lord_Howe",
      "America/Sao_Paulo",
      "Asia/Kathmandu",
      "UTC",
    ];
    const dates = [
      "2026-01-15",
      "2026-03-07",
      "2026-03-09",
      "2026-07-01",
      "2026-10-31",
      "2026-11-02",
    ];
    const posts = zones.flatMap((zone) =>
      dates.map((date) => planned({ id: `2026-${zone}${date}`, zone, date, time: "09:00" })),
    );
    const events = new Map(
      eventsIn(exportIcs(posts, [], TEAM, SETTING)).map((event) => [event.uid, event]),
    );
    for (const { post } of posts) {
      expect([post.zone, post.date, events.get(`${post.id}@w1.rembuk`)?.instant]).toEqual([
        post.zone,
        post.date,
        instantOf({ date: post.date!, time: "09:00", zone: post.zone }),
      ]);
    }
  });

  test("[X20] defines the clocks of the years that it needs, also for a date that was mistyped", () => {
    const dates = ["0050-06-01", "0206-06-01", "2026-06-01", "2027-06-01", "9999-06-01"];
    const posts = dates.map((date) =>
      planned({ id: `2026-${date}`, zone: "Europe/Paris", date, time: "09:00" }),
    );
    const file = exportIcs(posts, [], TEAM, SETTING);

    expect(file.match(/BEGIN:DAYLIGHT/g)!.length).toBeLessThan(12);
    const events = new Map(eventsIn(file).map((event) => [event.uid, event]));
    const { instant } = events.get("2026-2026-06-01@w1.rembuk")!;
    expect(instant).toBe(instantOf({ date: "2026-06-01", time: "09:00", zone: "Europe/Paris" }));
  });

  test("[X21] carries titles, captions and days through folding and escaping", () => {
    fc.assert(
      fc.property(postsArbitrary, (posts) => {
        const ics = exportIcs(posts, [], TEAM, SETTING);
        const lines = ics.split("\r\n");
        const longest = Math.max(...lines.map((line) => new TextEncoder().encode(line).length));
        expect(longest).toBeLessThanOrEqual(75);
        const read = eventsIn(ics).map(({ uid, title, caption, start }) => ({
          uid,
          title,
          caption,
          start: start.slice(0, 16),
        }));
        const dated = posts.filter(({ post }) => post.date !== undefined);
        expect(read.toSorted(byUid)).toEqual(
          dated
            .map(({ post, caption }) => ({
              uid: `${post.id}@w1.rembuk`,
              title: plain(post.title),
              caption: plain(caption),
              start: post.time ? `${post.date}T${post.time}` : post.date,
            }))
            .toSorted(byUid),
        );
      }),
      { numRuns: 100 },
    );
  });

  test("[X22] gives an entry the same id every time, and a later file a higher sequence", () => {
    const post = planned({ date: "2026-12-01", time: "09:00" });
    const first = exportIcs([post], [], TEAM, SETTING);
    const later = exportIcs([post], [], TEAM, { ...SETTING, now: SETTING.now + 60_000 });
    expect(eventsIn(first)[0]?.uid).toBe(eventsIn(later)[0]?.uid);
    const sequence = (ics: string) => Number(/SEQUENCE:(\d+)/.exec(ics)?.[1]);
    expect(sequence(later)).toBeGreaterThan(sequence(first));
  });

  test("[X23] has day notes and posts without an hour as whole days that block nobody's time", () => {
    const notes: ExportedNote[] = [
      { id: "2026-12-25", text: "Hari Natal; libur" },
      { id: "2026-12-26", text: "dihapus", deletedAt: 1 },
    ];
    const posts = [
      planned({ date: "2026-12-01", "labels/l1": true, "labels/l2": true }),
      planned({ id: "2026-p2" }),
    ];
    expect(eventsIn(exportIcs(posts, notes, TEAM, SETTING))).toMatchObject([
      {
        start: "2026-12-01",
        isAllDay: true,
        transparency: "TRANSPARENT",
        categories: ["promo", 'menu "baru", dan #promo'],
      },
      {
        uid: "note-2026-12-25@w1.rembuk",
        title: "Hari Natal; libur",
        start: "2026-12-25",
        isAllDay: true,
        transparency: "TRANSPARENT",
      },
    ]);
  });
});

const byUid = (a: { uid: string | null }, b: { uid: string | null }) => (a.uid! < b.uid! ? -1 : 1);

/** A caption of blanks is none, and signs that no calendar may hold are left out. */
function plain(text: string): string {
  const said = text.replaceAll(/[^\P{Cc}\t\n]/gu, "");
  return text.trim() === "" ? "" : said;
}
