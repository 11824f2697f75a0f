import { foldText, wordsOf } from "@rembuk/ui";

/** What is known of one thing that can be found. */
export interface Searchable {
  /** What it is called; words found here count more. */
  readonly title: string;
  /** Everything else that is said about it. */
  readonly text: string;
  /** The day it is about, `2026-12-24`: what is near today comes first. */
  readonly date: string | undefined;
}

/** Finds things by words in what is said about them. */
export interface SearchIndex {
  /** Says that a thing is there, or is no longer as it was; it is read when somebody searches. */
  readonly touch: (id: string) => void;
  /** Says the same of everything: a campaign was renamed. */
  readonly touchAll: () => void;
  /** Reads what was touched, as long as `mayGoOn`. Answers whether nothing is left. */
  readonly read: (mayGoOn: () => boolean) => boolean;
  /** The ids that hold every word, the likeliest first. Reads what was touched before it looks. */
  readonly find: (query: string, today: string, most: number) => string[];
}

interface Entry {
  readonly title: string;
  readonly text: string;
  readonly day: number;
}

/** So far away that everything with a date comes before it. */
const NO_DAY = 1e6;
const DAY_MS = 86_400_000;
/** Titles come before texts however far away they are. */
const RANK = 1e7;

/**
 * Makes an empty index over whatever `tell` knows; `undefined` for what is gone.
 *
 * Ten thousand short texts are searched by looking through all of them, in a few milliseconds; what costs is to
 * take accents and case away, so that is kept and done again only for what changed.
 */
export function createSearchIndex(tell: (id: string) => Searchable | undefined): SearchIndex {
  const entries = new Map<string, Entry>();
  const touched = new Set<string>();

  const read = (mayGoOn: () => boolean) => {
    for (const id of touched) {
      if (!mayGoOn()) return false;
      touched.delete(id);
      const told = tell(id);
      if (told) entries.set(id, entryOf(told));
      else entries.delete(id);
    }
    return true;
  };

  return {
    read,
    touch: (id) => void touched.add(id),
    touchAll() {
      for (const id of entries.keys()) touched.add(id);
    },
    find(query, today, most) {
      const words = wordsOf(query);
      if (words.length === 0) return [];
      read(() => true);
      return likeliest(entries, words, dayOf(today), most);
    },
  };
}

function entryOf({ title, text, date }: Searchable): Entry {
  return {
    title: foldText(title),
    text: foldText(text),
    day: date === undefined ? NO_DAY : dayOf(date),
  };
}

function likeliest(
  entries: ReadonlyMap<string, Entry>,
  words: readonly string[],
  today: number,
  most: number,
): string[] {
  const best: { readonly id: string; readonly cost: number }[] = [];
  for (const [id, entry] of entries) {
    const cost = costOf(entry, words, today);
    if (cost === null || (best.length === most && cost >= best.at(-1)!.cost)) continue;
    const at = best.findIndex((other) => other.cost > cost);
    best.splice(at === -1 ? best.length : at, 0, { id, cost });
    if (best.length > most) best.pop();
  }
  return best.map(({ id }) => id);
}

/** How little it is meant: `null` where a word is missing; less for words in the title, and for days near today. */
function costOf({ title, text, day }: Entry, words: readonly string[], today: number) {
  let rank = title.startsWith(words[0]!) ? 0 : 1;
  for (const word of words) {
    if (title.includes(word)) continue;
    if (!text.includes(word)) return null;
    rank = 2;
  }
  return rank * RANK + Math.min(Math.abs(day - today), NO_DAY);
}

const dayOf = (date: string) => Date.parse(`${date}T00:00Z`) / DAY_MS;
