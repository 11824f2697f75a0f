import { foldText } from "@rembuk/ui";

/** Words that stand before what was found, so that it is read in its sentence. */
const BEFORE = 3;

/** The part of a text in which the first of the looked for words stands; `undefined` where none does. */
export function snippetOf(text: string, words: readonly string[]): string | undefined {
  const parts = text.split(/\s+/u);
  const at = parts.findIndex((part) => {
    const folded = foldText(part);
    return words.some((word) => folded.includes(word));
  });
  if (at === -1) return undefined;
  const from = Math.max(0, at - BEFORE);
  return `${from > 0 ? "… " : ""}${parts.slice(from).join(" ")}`;
}
