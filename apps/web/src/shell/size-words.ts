import type { Locale } from "@rembuk/ui";

const UNITS = ["kilobyte", "megabyte", "gigabyte"] as const;

/** A size as people say it: `12 MB`, `4.2 GB`. */
export function sizeWords(locale: Locale, bytes: number): string {
  const step = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2;
  const value = bytes / 1000 ** (step + 1);
  return new Intl.NumberFormat(locale === "en" ? "en-GB" : "id-ID", {
    style: "unit",
    unit: UNITS[step],
    maximumFractionDigits: value < 10 && step > 0 ? 1 : 0,
  }).format(value);
}
