/**
 * Text as it is compared: without case, accents and punctuation. What is nothing but signs (an emoji, a
 * question mark) stays what it is, so that it still differs from other signs.
 */
export function plainWords(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words === "" ? text.trim() : words;
}
