/** The clocks of Indonesia, by the zones that keep them. */
const CLOCKS: Readonly<Record<string, string>> = {
  "Asia/Jakarta": "WIB",
  "Asia/Pontianak": "WIB",
  "Asia/Makassar": "WITA",
  "Asia/Ujung_Pandang": "WITA",
  "Asia/Jayapura": "WIT",
};

/** The zones that are offered first, in the order of their clocks. */
export const FIRST_ZONES = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"] as const;

/** The city a zone is named after: `Jakarta`, `New York`. */
export function zoneCity(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

/** The short name that stands beside a time: `WIB`, or what the language calls it, `CET` or `GMT+9`. */
export function zoneShort(tag: string, zone: string, at: number): string {
  const clock = CLOCKS[zone];
  if (clock) return clock;
  const parts = new Intl.DateTimeFormat(tag, {
    timeZone: zone,
    timeZoneName: "short",
  }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? zone;
}

/** Clock and city together, which nobody can misread: `WIB · Jakarta`. */
export function zoneLabel(tag: string, zone: string, at: number): string {
  return `${zoneShort(tag, zone, at)} · ${zoneCity(zone)}`;
}

/** The zone this device is set to. */
export function deviceZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** Every zone that can be chosen: Indonesia's, this device's, then the rest by name. */
export function zoneChoices(): { first: string[]; rest: string[] } {
  const first = [...new Set<string>([...FIRST_ZONES, deviceZone()])];
  return {
    first,
    rest: Intl.supportedValuesOf("timeZone").filter((zone) => !first.includes(zone)),
  };
}
