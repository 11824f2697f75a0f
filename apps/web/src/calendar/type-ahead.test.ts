import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { createTypeAhead } from "./type-ahead.ts";

const day = "2026-12-11";

function setUp() {
  const log: string[] = [];
  const ahead = createTypeAhead({
    begin: (date, text) => log.push(`begin ${date} ${text}`),
    goToToday: () => log.push("today"),
    now: Date.now,
  });
  return { ahead, log };
}

describe("typing on a focused day", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("begins a title with the letter", () => {
    const { ahead, log } = setUp();

    expect(ahead.press(day, "B")).toBe(true);
    expect(ahead.press(day, "م")).toBe(true);

    expect(log).toEqual([`begin ${day} B`, `begin ${day} م`]);
  });

  it("leaves other keys alone", () => {
    const { ahead, log } = setUp();

    for (const key of ["Tab", " ", "Shift", "F5", "?", "/"])
      expect(ahead.press(day, key)).toBe(false);

    expect(log).toEqual([]);
  });

  it("takes n as the command for a new post", () => {
    const { ahead, log } = setUp();

    ahead.press(day, "n");
    vi.advanceTimersByTime(900);

    expect(ahead.rejoin("a")).toBe("a");
    expect(log).toEqual([`begin ${day} `]);
  });

  it("gives the n back to a word that goes on at once", () => {
    const { ahead } = setUp();

    ahead.press(day, "n");
    vi.advanceTimersByTime(120);

    expect(ahead.rejoin("e")).toBe("ne");
    expect(ahead.rejoin("e")).toBe("e");
  });

  it("does not join n with a capital: that began a title of its own", () => {
    const { ahead } = setUp();

    ahead.press(day, "n");

    expect(ahead.rejoin("F")).toBe("F");
  });

  it("takes t alone as the way to today, and as a letter when a word goes on", () => {
    const { ahead, log } = setUp();

    ahead.press(day, "t");
    expect(log).toEqual([]);
    vi.advanceTimersByTime(400);
    expect(log).toEqual(["today"]);

    ahead.press(day, "t");
    ahead.press(day, "e");
    vi.advanceTimersByTime(400);
    expect(log).toEqual(["today", `begin ${day} te`]);
  });
});
