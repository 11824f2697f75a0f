/** A day, or a minute of it, as a calendar writes it. The zone is another matter. */
export interface Moment {
  /** `2026-12-11` */
  readonly date: string;
  /** `09:00`; absent for a whole day. */
  readonly time?: string;
  /** True where the value itself says that it is UTC. */
  readonly isUtc?: true;
}

const MOMENT = /^(\d{4})-?(\d{2})-?(\d{2})(?:T(\d{2}):?(\d{2})(?::?\d{2})?(Z)?)?$/i;

/** Reads `20261211`, `20261211T090000` and `20261211T020000Z`; `null` for what is no moment. */
export function parseMoment(value: string): Moment | null {
  const match = MOMENT.exec(value.trim());
  if (!match) return null;
  const [, year, month, day, hour, minute, utc] = match;
  const date = `${year}-${month}-${day}`;
  if (!isDay(date)) return null;
  if (hour === undefined) return { date };
  if (Number(hour) > 23 || Number(minute) > 59) return null;
  return { date, time: `${hour}:${minute}`, ...(utc ? { isUtc: true } : {}) };
}

function isDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date) && date >= "0001";
}

/** A moment as one text that sorts by time. */
export function wallOf({ date, time }: Moment): string {
  return time === undefined ? date : `${date}T${time}`;
}

/** The moment that `wallOf` wrote. */
export function momentOf(wall: string): Moment {
  const [date, time] = wall.split("T") as [string, string?];
  return time === undefined ? { date } : { date, time };
}
