import type { Locale } from "./locale.tsx";

/** The forms of a counted sentence; `other` serves wherever a language has no form of its own. */
export type PluralForms = { readonly other: string } & {
  readonly [Form in Intl.LDMLPluralRule]?: string;
};

/** Picks the form that a language uses for a count: `plural("en", 1, { one: "1 post", other: "…" })`. */
export function plural(locale: Locale, count: number, forms: PluralForms): string {
  return forms[rulesOf(locale).select(count)] ?? forms.other;
}

const rules = new Map<Locale, Intl.PluralRules>();

function rulesOf(locale: Locale): Intl.PluralRules {
  const known = rules.get(locale);
  if (known) return known;
  const made = new Intl.PluralRules(locale);
  rules.set(locale, made);
  return made;
}
