import { describe, expect, test } from "vitest";

import { after, NOTHING, planOf } from "../testing.ts";

const calendar = (...events: readonly (readonly string[])[]) =>
  [
    "BEGIN:VCALENDAR",
    ...events.map((lines) => `BEGIN:VEVENT\n${lines.join("\n")}\nEND:VEVENT`),
    "END:VCALENDAR",
  ].join("\n");

const day = (uid: string, name: string, date: string, ...more: string[]) => [
  `UID:${uid}`,
  `SUMMARY:${name}`,
  `DTSTART;VALUE=DATE:${date}`,
  ...more,
];

const POST = ["UID:p", "SUMMARY:Kopi pagi", "DTSTART:20261201T090000"];
const FREE = "TRANSP:TRANSPARENT";

const notesOf = (existing = NOTHING) =>
  Object.fromEntries(
    Object.values(existing.calendars).flatMap(({ dayNotes }) =>
      Object.values(dayNotes).map(({ id, text }) => [id, text]),
    ),
  );

describe("an event of a day", () => {
  test.each([
    ["that leaves the day free", calendar(POST, day("h", "Natal", "20261225", FREE)), 1],
    [
      "that is called a holiday",
      calendar(POST, day("h", "Natal", "20261225", "CATEGORIES:Holidays")),
      1,
    ],
    ["in a file of nothing else", calendar(day("h", "Natal", "20261225")), 1],
    ["that keeps the day busy", calendar(POST, day("h", "Pameran", "20261225")), 0],
    [
      "with people",
      calendar(day("h", "Pameran", "20261225", FREE, "ATTENDEE:mailto:a@example.com")),
      0,
    ],
    [
      "with something to post",
      calendar(day("h", "Pameran", "20261225", FREE, `DESCRIPTION:${"kata ".repeat(60)}`)),
      0,
    ],
    [
      "at the hour at which a whole list of holidays is kept",
      calendar(
        ["UID:1", "SUMMARY:Tahun Baru 2026", "DTSTART:20260101T140000"],
        ["UID:2", "SUMMARY:Hari Raya Nyepi", "DTSTART:20260319T140000"],
        ["UID:3", "SUMMARY:Waisak", "DTSTART:20260531T140000"],
      ),
      3,
    ],
    [
      "at the hour at which a team posts",
      calendar(
        ["UID:1", "SUMMARY:Kopi hujan", "DTSTART:20260101T140000"],
        ["UID:2", "SUMMARY:Resep", "DTSTART:20260319T140000"],
        ["UID:3", "SUMMARY:Di balik bar", "DTSTART:20260531T140000"],
      ),
      0,
    ],
  ])("[I30] %s is a note of its day, or not", (_, file, notes) => {
    expect(planOf(file).notes).toBe(notes);
  });

  test("[I30] is what a person says it is", () => {
    const file = calendar(POST, day("h", "Natal", "20261225", FREE));

    expect(planOf(file, NOTHING, { rowsAs: "posts" })).toMatchObject({ new: 2, notes: 0 });
    expect(planOf(file, NOTHING, { rowsAs: "notes" })).toMatchObject({ new: 2, notes: 2 });
    const table = "Tanggal,Judul\n2026-08-17,Hari Kemerdekaan\n";
    expect(notesOf(after(NOTHING, planOf(table, NOTHING, { rowsAs: "notes" })))).toEqual({
      "2026-08-17": "Hari Kemerdekaan",
    });
  });

  test("[I31] of several days is noted on each", () => {
    const file = calendar(day("h", "Idul Fitri", "20260320", "DTEND;VALUE=DATE:20260322"));

    expect(notesOf(after(NOTHING, planOf(file)))).toEqual({
      "2026-03-20": "Idul Fitri",
      "2026-03-21": "Idul Fitri",
    });
  });
});

describe("the note of a day", () => {
  const one = calendar(day("1", "Natal", "20261225"), day("2", "Libur sekolah", "20261225"));
  const other = calendar(day("2", "Libur sekolah", "20261225"), day("1", "Natal", "20261225"));

  test("[I31] says everything that is remarked on it, in an order that files do not decide", () => {
    expect(notesOf(after(NOTHING, planOf(one)))).toEqual({ "2026-12-25": "Libur sekolah\nNatal" });
    expect(planOf(other).edits).toEqual(planOf(one).edits);
  });

  test("[I31] keeps what people wrote, and gets each remark once", () => {
    const written = {
      ...NOTHING,
      calendars: {
        "2026": { posts: {}, dayNotes: { "2026-12-25": { id: "2026-12-25", text: "Toko tutup" } } },
      },
    };
    const done = after(written, planOf(one, written));

    expect(notesOf(done)).toEqual({ "2026-12-25": "Toko tutup\nLibur sekolah\nNatal" });
    expect(planOf(other, done)).toMatchObject({ new: 0, changed: 0, unchanged: 2, edits: [] });
  });

  test("[I31] that people reworded stays reworded, and one in the bin is restored", () => {
    const done = after(NOTHING, planOf(one));
    const note: { text: string; deletedAt?: number } =
      done.calendars["2026"]!.dayNotes["2026-12-25"]!;
    note.text = "Natal: buka sampai siang";
    expect(planOf(one, done)).toMatchObject({ new: 0, changed: 0, edits: [] });

    note.deletedAt = 5;
    const restored = planOf(one, done);
    expect(restored).toMatchObject({ new: 0, changed: 2 });
    expect(after(done, restored).calendars["2026"]!.dayNotes["2026-12-25"]).not.toHaveProperty(
      "deletedAt",
    );
  });
});
