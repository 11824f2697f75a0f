import { describe, expect, test } from "vitest";

import { after, NOTHING, planOf, postsIn } from "../testing.ts";
import { calendar, event, meeting } from "./testing.ts";

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
