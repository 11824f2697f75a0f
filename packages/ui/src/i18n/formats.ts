import type { Locale } from "./locale.tsx";
import { zoneLabel, zoneShort } from "./zones.ts";

/** How a language writes what is not words. Dates are `YYYY-MM-DD`, times `HH:MM`, instants ms since 1970. */
export interface Formats {
  /** `Fri, 11 Dec 2026`. */
  readonly date: (date: string) => string;
  /** `Friday 11 December 2026`. */
  readonly longDate: (date: string) => string;
  /** `Fri, 11 Dec`. */
  readonly shortDate: (date: string) => string;
  /** `09:00` in English, `09.00` in Indonesian. */
  readonly time: (time: string) => string;
  /** The date and time of an instant as a clock in `zone` shows it, with the zone beside it. */
  readonly moment: (instant: number, zone: string) => string;
  /** `December 2026` for `2026-12`. */
  readonly month: (month: string) => string;
  /** The seven days from Monday on. */
  readonly weekdays: (width: "long" | "short" | "narrow") => string[];
  readonly number: (value: number) => string;
  /** `37%` for 0.37. */
  readonly percent: (share: number) => string;
  /** `1.2 MB`, of bytes. */
  readonly size: (bytes: number) => string;
  /** `Rp 12.500`: no decimals. */
  readonly rupiah: (value: number) => string;
  /** `3 minutes ago`, in the largest unit that fits. */
  readonly relative: (instant: number, now: number) => string;
  /** `a, b and c`. */
  readonly list: (parts: readonly string[]) => string;
  /** `WIB`. */
  readonly zone: (zone: string, at?: number) => string;
  /** `WIB · Jakarta`. */
  readonly zoneAndCity: (zone: string, at?: number) => string;
}

/** Makes the formats of a language. They are cheap to use and dear to make: make them once. */
export function createFormats(locale: Locale): Formats {
  // British English: day before month and a 24-hour clock, as an Indonesian team reads them.
  const tag = locale === "en" ? "en-GB" : "id-ID";
  const day = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    return (date: string) => format.format(Date.parse(`${date}T00:00Z`));
  };
  const clock = new Intl.DateTimeFormat(tag, { ...CLOCK, timeZone: "UTC" });
  const month = day({ month: "long", year: "numeric" });
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const rupiah = new Intl.NumberFormat(tag, {
    style: "currency",
    currency: "IDR",
    currencyDisplay: "narrowSymbol",
    maximumFractionDigits: 0,
  });
  const list = new Intl.ListFormat(tag, { type: "conjunction" });

  return {
    date: day({ weekday: "short", day: "numeric", month: "short", year: "numeric" }),
    longDate: day({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    shortDate: day({ weekday: "short", day: "numeric", month: "short" }),
    time: (time) => clock.format(Date.parse(`2026-01-01T${time}Z`)),
    moment: (instant, zone) =>
      `${momentIn(tag, zone).format(instant)} ${zoneShort(tag, zone, instant)}`,
    month: (value) => month(`${value}-01`),
    weekdays: (width) => weekdaysIn(tag, width),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    size: sizeIn(tag),
    rupiah: (value) => rupiah.format(value),
    relative: createRelative(tag),
    list: (parts) => list.format(parts),
    zone: (zone, at = Date.now()) => zoneShort(tag, zone, at),
    zoneAndCity: (zone, at = Date.now()) => zoneLabel(tag, zone, at),
  };
}

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

function momentIn(tag: string, zone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, {
    ...CLOCK,
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: zone,
  });
}

const SIZE_UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

function sizeIn(tag: string) {
  const formats = SIZE_UNITS.map(
    (unit, step) =>
      new Intl.NumberFormat(tag, {
        style: "unit",
        unit,
        unitDisplay: step === 0 ? "long" : "short",
        maximumFractionDigits: step < 2 ? 0 : 1,
      }),
  );
  return (bytes: number) => {
    const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
    return formats[step]!.format(bytes / 1000 ** step);
  };
}

function weekdaysIn(tag: string, width: "long" | "short" | "narrow"): string[] {
  const format = new Intl.DateTimeFormat(tag, { weekday: width, timeZone: "UTC" });
  return Array.from({ length: 7 }, (_, index) => format.format(MONDAY + index * DAY_MS));
}

/** Units from the largest down, each with its length in seconds. */
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 31_557_600],
  ["month", 2_629_800],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

function createRelative(tag: string) {
  const format = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  return (instant: number, now: number) => {
    const seconds = Math.round((instant - now) / 1000);
    const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return unit
      ? format.format(Math.trunc(seconds / unit[1]), unit[0])
      : format.format(0, "second");
  };
}
