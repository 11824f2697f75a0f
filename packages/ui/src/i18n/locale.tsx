import {
  createContext,
  createEffect,
  createMemo,
  createSignal,
  type ParentProps,
  useContext,
} from "solid-js";

import { readStored, writeStored } from "../stored.ts";
import { createFormats, type Formats } from "./formats.ts";

/** The languages that are complete. English is the one that says which sentences there are. */
export const LOCALES = ["en", "id"] as const;
export type Locale = (typeof LOCALES)[number];

/** Each language's name in itself, for choosing one. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  en: "English",
  id: "Bahasa Indonesia",
};

/** The language in use, how it writes dates and numbers, and the way to change it. */
export interface LocaleState {
  readonly locale: () => Locale;
  readonly setLocale: (locale: Locale) => void;
  readonly formats: () => Formats;
}

const LocaleContext = createContext<LocaleState>();

/** Speaks one language to everything inside it: the one chosen before, or else the browser's. */
export function LocaleProvider(props: ParentProps<{ locale?: Locale }>) {
  const [chosen, setChosen] = createSignal<Locale | null>(storedLocale());
  const locale = () => chosen() ?? props.locale ?? preferredLocale(navigator.languages);
  const formats = createMemo(() => createFormats(locale()));
  createEffect(() => document.documentElement.setAttribute("lang", locale()));
  const setLocale = (next: Locale) => {
    writeStored(KEY, next);
    setChosen(next);
  };
  return (
    <LocaleContext.Provider value={{ locale, setLocale, formats }}>
      {props.children}
    </LocaleContext.Provider>
  );
}

/** The language of the place it is called in. */
export function useLocale(): LocaleState {
  const state = useContext(LocaleContext);
  if (!state) throw new Error("useLocale is called outside LocaleProvider");
  return state;
}

/** The first of a reader's languages that is complete, or English. `ms` readers are closest to Indonesian. */
export function preferredLocale(languages: readonly string[]): Locale {
  for (const tag of languages) {
    const language = tag.toLowerCase().split("-")[0];
    if (language === "en") return "en";
    // `in` is what old browsers call Indonesian.
    if (language === "id" || language === "in" || language === "ms") return "id";
  }
  return "en";
}

const KEY = "rembuk.locale";

function storedLocale(): Locale | null {
  const stored = readStored(KEY);
  return LOCALES.find((locale) => locale === stored) ?? null;
}
