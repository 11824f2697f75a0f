import { shiftDate, weekdayOf } from "@rembuk/model";

/** One cell of a month view. */
export interface GridDay {
  readonly date: string;
  /** False for the days of the neighbouring months that fill up the first and last week. */
  readonly inMonth: boolean;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
}

/** The weeks that show a month, Monday first, whole. */
export function monthGrid(month: string): GridDay[][] {
  const first = `${month}-01`;
  const start = shiftDate(first, 1 - weekdayOf(first));
  const weeks: GridDay[][] = [];
  for (let monday = start; monday.slice(0, 7) <= month; monday = shiftDate(monday, 7)) {
    weeks.push(weekFrom(monday, month));
  }
  return weeks;
}

/** The seven days from a Monday on. */
export function weekFrom(monday: string, month: string): GridDay[] {
  return [0, 1, 2, 3, 4, 5, 6].map((offset) => {
    const date = shiftDate(monday, offset);
    return { date, inMonth: date.slice(0, 7) === month, weekday: offset + 1 };
  });
}

/** The Monday of the week that a date lies in. */
export function mondayOf(date: string): string {
  return shiftDate(date, 1 - weekdayOf(date));
}

/** The month that is `months` later, or earlier when negative. */
export function shiftMonth(month: string, months: number): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const index = year * 12 + (number - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** The same day of another month, or that month's last when it is shorter. */
export function sameDayIn(month: string, date: string): string {
  const wanted = Number(date.slice(8));
  const last = Number(shiftDate(`${shiftMonth(month, 1)}-01`, -1).slice(8));
  return `${month}-${String(Math.min(wanted, last)).padStart(2, "0")}`;
}

/** True for a month that can be shown, `2026-12`. */
export function isMonth(text: string): boolean {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}
