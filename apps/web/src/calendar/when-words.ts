import { instantOf } from "@rembuk/model";
import { type Formats, type Locale, useLocale } from "@rembuk/ui";

/** Dates and times as the calendar says them, on top of the formats of the language. */
export interface WhenWords extends Formats {
  /** `December`; the year stands apart because it looks different. */
  readonly monthName: (month: string) => string;
  /** `Friday`. */
  readonly weekday: (date: string) => string;
  /** `Fri`. */
  readonly weekdayShort: (date: string) => string;
  /** `Friday, 11 December`. */
  readonly day: (date: string) => string;
  /** `11 December`. */
  readonly dayMonth: (date: string) => string;
  /** `WIB`, on a date: some zones have a name for each half of the year. */
  readonly zoneOn: (zone: string, date?: string) => string;
  /** `Thu, 17 Dec, 16:00 WIB`, or only the day where there is no time yet. */
  readonly when: (wall: { date: string; time?: string; zone: string }) => string;
}

/** The calendar's words for dates and times in the language around. */
export function useWhen(): () => WhenWords {
  const { locale, formats } = useLocale();
  return () => wordsOf(locale(), formats());
}

const made = new Map<Locale, WhenWords>();

function wordsOf(locale: Locale, formats: Formats): WhenWords {
  const known = made.get(locale);
  if (known) return known;
  const words = createWhenWords(locale, formats);
  made.set(locale, words);
  return words;
}

/** Makes the words of a language. A thousand cards share them, because making a formatter is what costs. */
export function createWhenWords(locale: Locale, formats: Formats): WhenWords {
  const tag = locale === "en" ? "en-GB" : "id-ID";
  const form = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    return (date: string) => format.format(Date.parse(`${date}T00:00Z`));
  };
  const monthName = form({ month: "long" });
  const zones = new Map<string, string>();
  const zoneOn = (zone: string, date = "2026-01-01") => {
    const key = `${zone} ${date.slice(0, 7)}`;
    const known = zones.get(key);
    if (known !== undefined) return known;
    const name = formats.zone(zone, instantOf({ date, time: "12:00", zone }));
    zones.set(key, name);
    return name;
  };

  return {
    ...formats,
    monthName: (month) => monthName(`${month}-01`),
    weekday: form({ weekday: "long" }),
    weekdayShort: form({ weekday: "short" }),
    day: form({ weekday: "long", day: "numeric", month: "long" }),
    dayMonth: form({ day: "numeric", month: "long" }),
    zoneOn,
    when: ({ date, time, zone }) =>
      time === undefined
        ? formats.shortDate(date)
        : `${formats.shortDate(date)}, ${formats.time(time)} ${zoneOn(zone, date)}`,
  };
}
