import type { Bar, JudgedBar } from "./figure.ts";

/** Holds a measured value against a bar. What was not measured, or is no finite number, misses it. */
export function judge(bar: Bar, value: number | undefined): JudgedBar {
  if (value === undefined || !Number.isFinite(value)) return { ...bar, value: null, met: false };
  const met = bar.must === "at most" ? value <= bar.limit : value >= bar.limit;
  return { ...bar, value, met };
}
