/** The clocks of Indonesia, by the zones that keep them. */
const INDONESIAN: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Ujung_Pandang": "WITA",
  "Asia/Jayapura": "WIT",
};

/** Zones that are offered first, in the order of the sun. */
export const FIRST_ZONES: readonly string[] = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"];

/** The short name that stands beside a time: `WIB`, `CET`, `GMT+9`. */
export function zoneLabel(zone: string, locale: string, instant: number): string {
  const indonesian = INDONESIAN[zone];
  if (indonesian) return indonesian;
  const parts = shortNames(zone, locale).formatToParts(instant);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? zone;
}

/** The city a zone is named for: `Jakarta`, `New York`. */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** Every zone this browser knows, without those that are offered first. */
export function otherZones(first: readonly string[]): string[] {
  return Intl.supportedValuesOf("timeZone").filter((zone) => !first.includes(zone));
}

/** The zone of this device's clock. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const cache = new Map<string, Intl.DateTimeFormat>();

function shortNames(zone: string, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${zone}`;
  let format = cache.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" });
    cache.set(key, format);
  }
  return format;
}
