import { describe, expect, it } from "vitest";

import { roam } from "./roam.ts";

const posts: Record<string, string[]> = {
  "2026-12-10": ["a", "b", "c"],
  "2026-12-11": ["d"],
};
const idsOn = (date: string) => posts[date] ?? [];
const on = (date: string, postId: string | null = null) => ({ date, postId });

describe("the arrows in a calendar", () => {
  it("go down through a day's posts and then to the week below", () => {
    expect(roam(on("2026-12-10"), "ArrowDown", idsOn)).toEqual(on("2026-12-10", "a"));
    expect(roam(on("2026-12-10", "a"), "ArrowDown", idsOn)).toEqual(on("2026-12-10", "b"));
    expect(roam(on("2026-12-10", "c"), "ArrowDown", idsOn)).toEqual(on("2026-12-17"));
  });

  it("come back up the same way", () => {
    expect(roam(on("2026-12-17"), "ArrowUp", idsOn)).toEqual(on("2026-12-10", "c"));
    expect(roam(on("2026-12-10", "a"), "ArrowUp", idsOn)).toEqual(on("2026-12-10"));
    expect(roam(on("2026-12-10"), "ArrowUp", idsOn)).toEqual(on("2026-12-03"));
  });

  it("keep the height when they go to a neighbouring day", () => {
    expect(roam(on("2026-12-11", "d"), "ArrowLeft", idsOn)).toEqual(on("2026-12-10", "a"));
    expect(roam(on("2026-12-10", "c"), "ArrowRight", idsOn)).toEqual(on("2026-12-11", "d"));
    expect(roam(on("2026-12-10", "c"), "ArrowLeft", idsOn)).toEqual(on("2026-12-09"));
  });

  it("leave the month as easily as they move inside it", () => {
    expect(roam(on("2026-12-31"), "ArrowRight", idsOn)).toEqual(on("2027-01-01"));
  });

  it("are the only keys that move", () => {
    expect(roam(on("2026-12-10"), "Tab", idsOn)).toBeNull();
  });
});
