import { daysBetween, shiftDate, type Status, weekdayOf } from "@rembuk/model";

import type { SamplePost } from "./sample-post.ts";

/** The day of a sample post for somebody who fills it in `today`; `undefined` for an idea without one. */
export function dateOf(post: SamplePost, today: string): string | undefined {
  if (post.near !== undefined) return shiftDate(today, post.near);
  if (!post.day) return undefined;
  const [month, day] = post.day;
  const date = `${monthsOf(today)[month]}-${String(day).padStart(2, "0")}`;
  const { weekday = weekdayOf(date) } = post;
  return shiftDate(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** The month of today and the next. */
export function monthsOf(today: string): readonly [string, string] {
  const first = `${today.slice(0, 7)}-01`;
  return [first.slice(0, 7), shiftDate(first, 31).slice(0, 7)];
}

/** How far a team would be with a post by `today`: what is out is ready, what is far is an idea. */
export function statusOn(date: string | undefined, today: string, at: number): Status {
  if (date === undefined) return "idea";
  const days = daysBetween(today, date);
  if (days <= 1) return "ready";
  if (days <= 4) return at % 2 === 0 ? "ready" : "review";
  if (days <= 11) return at % 3 === 0 ? "ready" : at % 3 === 1 ? "review" : "draft";
  return days <= 24 && at % 4 > 0 ? "draft" : "idea";
}
