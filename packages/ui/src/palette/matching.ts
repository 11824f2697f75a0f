import type { IconName } from "../icon/glyphs.ts";

/** Something that can be found by its name and done. */
export interface PaletteItem {
  readonly name: string;
  /** Under which it is remembered as recent; its name where there is none. */
  readonly id?: string | undefined;
  /** What stands below the name: when, where, how far. */
  readonly detail?: string | undefined;
  readonly group?: string | undefined;
  readonly icon?: IconName | undefined;
  /** The chord that does the same. */
  readonly keys?: string | undefined;
  readonly run: () => void;
  /** What else can be done with it. */
  readonly deeds?: readonly PaletteItem[] | undefined;
}

/** The items whose names hold every word of the query, those that begin with it first. */
export function matching<Item extends PaletteItem>(items: readonly Item[], query: string): Item[] {
  const words = wordsOf(query);
  if (words.length === 0) return [...items];
  return items
    .map((item) => ({ item, rank: rankOf(foldText(item.name), words) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ item }) => item);
}

/** 3: the name begins so; 2: its words begin so; 1: it holds all of it; 0: it does not. */
function rankOf(name: string, words: readonly string[]): number {
  if (!words.every((word) => name.includes(word))) return 0;
  if (name.startsWith(words[0] ?? "")) return 3;
  return words.every((word) => name.startsWith(word) || name.includes(` ${word}`)) ? 2 : 1;
}

/** What is looked for, word by word. */
export function wordsOf(query: string): string[] {
  return foldText(query).split(/\s+/u).filter(Boolean);
}

/** Without case and accents, as people type when they search. */
export function foldText(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
