import { instantOf, wallTimeAt, weekdayOf } from "@rembuk/model";

import { isZone } from "../calendar/clock-zone.ts";
import { windowsZone } from "../calendar/windows-zones.ts";
import { weekdayNamed } from "../date/names.ts";
import { parseClock } from "../date/parse-clock.ts";
import { type DateOrder, type Day, parseDay } from "../date/parse-day.ts";
import { plainWords } from "../plain-words.ts";
import type { RowReason, Warning } from "../reason.ts";
import type { Table } from "../table/table.ts";
import type { NamedText } from "./row.ts";

/** When a row says that its post goes out; all absent for an idea. */
export interface When {
  readonly date?: string;
  readonly time?: string;
  /** Only where the row names one that is not the workspace's. */
  readonly zone?: string;
}

/** What people write into a date cell that has no date yet. */
const OPEN = new Set(
  "-,–,—,?,n a,na,tbd,tba,tbc,none,not set,undated,asap,belum,belum ada,belum ditentukan,menyusul,a definir,a determiner,a venir,sans date".split(
    ",",
  ),
);

/** The cells that say when. */
interface WhenCells {
  readonly date: NamedText;
  readonly time: NamedText;
  readonly zone: NamedText;
}

/** Reads the date, time and zone cells of a row. A zone beside the time wins over one of its own column. */
export function readWhen(
  cells: WhenCells,
  how: {
    readonly order: DateOrder;
    readonly zone: string;
    readonly table: Pick<Table, "from1904">;
  },
): When | RowReason {
  const day = dayIn(cells.date, how.order, how.table.from1904 ?? false);
  if (isReason(day)) return day;
  const zone = zoneNamed(cells.zone.text);
  const there = zone === null ? {} : { zone };
  if (isOpen(cells.time.text)) return inZone({ ...there, ...day }, how.zone);
  const clock = parseClock(cells.time.text);
  if (!clock)
    return { code: "unreadableTime", column: cells.time.column, value: cells.time.text.trim() };
  return inZone({ ...there, ...day, ...clock }, how.zone);
}

/** True for a reason, false for what was read. */
export function isReason(result: object): result is RowReason {
  return "code" in result;
}

function dayIn(cell: NamedText, order: DateOrder, from1904: boolean): Partial<Day> | RowReason {
  if (isOpen(cell.text)) return {};
  const value = cell.text.trim();
  const day = parseDay(value, order, from1904);
  if (!day) return { code: "unreadableDate", column: cell.column, value };
  return day.date === null ? { code: "dateWithoutYear", column: cell.column, value } : day;
}

const isOpen = (cell: string) => cell.trim() === "" || OPEN.has(plainWords(cell));

function inZone({ date, time, zone, offset }: Partial<Day>, home: string): When {
  const there = zone && zone !== home ? { zone } : {};
  if (!date) return time === undefined ? there : { time, ...there };
  if (time === undefined) return { date, ...there };
  if (offset === undefined) return { date, time, ...there };
  // An instant: what the clocks of the workspace say then.
  const instant = instantOf({ date, time, zone: "UTC" }) - offset * 60_000;
  const here = wallTimeAt(instant, home);
  return { date: here.date, time: here.time };
}

/** Warns where the weekday beside a date is another one than the date's. */
export function warnOfWeekday(cell: string, date: string | undefined): Warning | null {
  const weekday = weekdayNamed(cell);
  if (weekday === undefined || date === undefined || weekdayOf(date) === weekday) return null;
  return { code: "weekdayDiffers", value: cell.trim(), date };
}

/** The zone that a cell names: `Asia/Jakarta`, `WIB`, `SE Asia Standard Time`. */
function zoneNamed(cell: string): string | null {
  const said = cell.trim();
  if (said === "") return null;
  const known = parseClock(`00:00 ${said}`)?.zone ?? windowsZone(said);
  return known ?? (isZone(said) ? said : null);
}

/** Warns of a zone that nobody knows. */
export function warnOfZone(cell: string): Warning | null {
  if (isOpen(cell) || zoneNamed(cell) !== null) return null;
  return { code: "unknownZone", value: cell.trim() };
}
