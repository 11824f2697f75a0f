import * as fc from "fast-check";
import { createRoot, createSignal } from "solid-js";
import { expect, it } from "vitest";

import { createSpan, yearsOf } from "./create-span.ts";

function spanAt(first: string, years: readonly string[] = ["2026", "2027"]) {
  return createRoot((dispose) => {
    const [month, setMonth] = createSignal(first);
    const span = createSpan(month, () => years);
    const ends = () => [span.days()[0]!.date, span.days().at(-1)!.date];
    return { ...span, setMonth, ends, dispose };
  });
}

it("begins with a month and the next, and grows by months at both ends", () => {
  const span = spanAt("2026-12");
  expect(span.ends()).toEqual(["2026-12-01", "2027-01-31"]);
  expect(span.earlier()).toBe(true);
  expect(span.later()).toBe(true);
  expect(span.ends()).toEqual(["2026-11-01", "2027-02-28"]);
  span.dispose();
});

it("ends where nothing can be planned", () => {
  const span = spanAt("2026-12", ["2026"]);
  expect(span.later()).toBe(false);
  while (span.earlier());
  expect(span.ends()[0]).toBe("2026-01-01");
  span.dispose();
});

it("stays as it is while one goes about in it, and begins anew elsewhere", () => {
  const span = spanAt("2026-12");
  const days = span.days();
  span.setMonth("2027-01");
  expect(span.days()).toBe(days);
  span.setMonth("2027-08");
  expect(span.ends()).toEqual(["2027-08-01", "2027-09-30"]);
  span.dispose();
});

it("holds every day once, in order, however it grew", () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 20 }), (steps) => {
      const span = spanAt("2026-06");
      for (const isEarlier of steps) (isEarlier ? span.earlier : span.later)();
      const dates = span.days().map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(dates.length).toBe((Date.parse(dates.at(-1)!) - Date.parse(dates[0]!)) / 864e5 + 1);
      span.dispose();
    }),
  );
});

it("knows the years of posts that moved out of the year they were born in", () => {
  const shards = { "2026": { id: "2026", "years/2026": true, "years/2028": true } } as const;
  expect(yearsOf({ shards }, "2027-01-05")).toEqual(["2026", "2027", "2028"]);
});
