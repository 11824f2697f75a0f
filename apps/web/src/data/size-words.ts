import { useLocale } from "@rembuk/ui";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** Says how large something is, `1.2 MB`, in the language on screen. */
export function useSizeWords(): (bytes: number) => string {
  const { locale } = useLocale();
  return (bytes) => {
    const step = bytes < 1 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
    return new Intl.NumberFormat(locale() === "en" ? "en-GB" : "id-ID", {
      style: "unit",
      unit: UNITS[step]!,
      unitDisplay: step === 0 ? "long" : "short",
      maximumFractionDigits: step < 2 ? 0 : 1,
    }).format(bytes / 1000 ** step);
  };
}
