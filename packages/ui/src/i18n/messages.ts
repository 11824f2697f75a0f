import { type Locale, useLocale } from "./locale.tsx";

/**
 * What can be said: a sentence, a sentence with something put in, or one word out of several.
 * Sentences that take something in are functions, so that the compiler checks what goes in.
 */
export type Sentence = string | ((...given: never[]) => string) | Readonly<Record<string, string>>;

/** The sentences of one place of the app in one language. */
export type Dictionary = { readonly [key: string]: Sentence };

/** The same sentences in every language: leave one out and it does not compile. */
export type Messages<D> = Readonly<Record<Locale, D>>;

/** Says a sentence of `D` in the language in use. */
export type Translate<D> = <K extends keyof D & string>(key: K, ...given: Given<D[K]>) => string;

type Given<S> = S extends string
  ? []
  : S extends (...given: infer G) => string
    ? G
    : [which: keyof S & string];

/** The sentences of a component in the language around it: `t("more", 4)`, `t("status", "draft")`. */
export function createMessages<D>(messages: Messages<D>): Translate<D> {
  const { locale } = useLocale();
  return (key, ...given) => speak(messages[locale()][key] as Sentence, given);
}

/** One sentence, for code that runs outside of components. */
export function speak(sentence: Sentence, given: readonly unknown[]): string {
  if (typeof sentence === "string") return sentence;
  if (typeof sentence === "function") return sentence(...(given as never[]));
  return sentence[given[0] as string] ?? "";
}
