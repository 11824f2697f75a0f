import { weekdayOf } from "@rembuk/model";

import { weekdayNamed } from "./names.ts";
import { type DateOrder, openNumbers, parseDay } from "./parse-day.ts";

/** What a column of dates says about its order, and whether that had to be assumed. */
export interface DateOrderFound {
  readonly order: DateOrder;
  /** True where every date could be read either way: the screen asks. */
  readonly assumed: boolean;
}

/**
 * Decides the order of a whole column, because one cell rarely tells: `05/06/2026` is both.
 *
 * A number above 12 proves the order; where none is, the weekdays beside the dates do; then `am` and `pm`,
 * which only people who write the month first use; else the day is first, as in most of the world.
 *
 * @param usual what is assumed instead where the file comes from a tool that puts the month first
 */
export function dateOrderOf(
  cells: readonly { readonly text: string; readonly weekday: string }[],
  usual: DateOrder = "dmy",
): DateOrderFound {
  const open = cells.flatMap((cell) => {
    const numbers = openNumbers(cell.text);
    return numbers ? [{ ...cell, ...numbers }] : [];
  });
  if (open.length === 0) return { order: usual, assumed: false };
  const proof = balance(
    open,
    ({ first }) => first > 12,
    ({ second }) => second > 12,
  );
  const votes = proof || balance(open, agrees("dmy"), agrees("mdy"));
  if (votes !== 0) return { order: votes > 0 ? "dmy" : "mdy", assumed: false };
  // Where day and month are the same number everywhere, both orders give the same days.
  const same = open.every(({ first, second }) => first === second);
  const halves = open.some(({ text }) => /\d\s*[ap]\.?m\b/i.test(text));
  return { order: halves ? "mdy" : usual, assumed: !same && !halves };
}

type Open = {
  readonly text: string;
  readonly weekday: string;
  readonly first: number;
  readonly second: number;
};

function balance(
  cells: readonly Open[],
  dayFirst: (cell: Open) => boolean,
  monthFirst: (cell: Open) => boolean,
): number {
  return cells.filter(dayFirst).length - cells.filter(monthFirst).length;
}

function agrees(order: DateOrder): (cell: Open) => boolean {
  return ({ text, weekday }) => {
    const wanted = weekdayNamed(weekday);
    const date = wanted && parseDay(text, order, false)?.date;
    return date ? weekdayOf(date) === wanted : false;
  };
}
