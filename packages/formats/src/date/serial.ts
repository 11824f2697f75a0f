import { shiftDate } from "@rembuk/model";

import { clockOfMinutes } from "./parse-clock.ts";

/** Days that a serial number may mean: 1954 to 2119. Smaller numbers are counts, larger ones ids. */
const SERIALS = { first: 20_000, last: 80_000 } as const;

/** True for a number that a spreadsheet would show as a day. */
export function isSerial(value: number): boolean {
  return value >= SERIALS.first && value <= SERIALS.last;
}

/** The day and time of day of a spreadsheet's serial number. Seconds are rounded to minutes. */
export function dayOfSerial(serial: number, from1904: boolean): { date: string; time?: string } {
  const minutes = Math.round(serial * 1440);
  const days = Math.floor(minutes / 1440);
  // Spreadsheets that count from 1900 believe in 29 February 1900, so that after it their day 0 is 30 December.
  const date = shiftDate(from1904 ? "1904-01-01" : "1899-12-30", days);
  const time = clockOfMinutes(minutes - days * 1440);
  return time === "00:00" ? { date } : { date, time };
}
