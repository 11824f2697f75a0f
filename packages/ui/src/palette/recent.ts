import { readStored, writeStored } from "../stored.ts";
import type { PaletteItem } from "./matching.ts";

const KEY = "rembuk.recent";
/** More would push what is new out of sight. */
const MOST = 5;

/** Remembers on this device that something was chosen. */
export function noteRecent(item: PaletteItem): void {
  const id = idOf(item);
  const kept = [id, ...recentIds().filter((known) => known !== id)];
  writeStored(KEY, JSON.stringify(kept.slice(0, MOST)));
}

/** The items with those chosen lately first, under a heading of their own. */
export function withRecent(items: readonly PaletteItem[], heading: string): PaletteItem[] {
  const recent = recentIds().flatMap((id) => items.find((item) => idOf(item) === id) ?? []);
  const others = items.filter((item) => !recent.includes(item));
  return [...recent.map((item) => under(heading, item)), ...others];
}

function under(group: string, item: PaletteItem): PaletteItem {
  return { ...item, group };
}

const idOf = ({ id, name }: PaletteItem) => id ?? name;

function recentIds(): string[] {
  try {
    const stored: unknown = JSON.parse(readStored(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}
