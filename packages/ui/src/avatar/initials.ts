/** Up to two letters that stand for a name: first and last word. Counts letters as people do, not bytes. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const first = firstLetter(words[0] ?? "");
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? "") : "";
  return (first + last).toLocaleUpperCase() || "?";
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) {
    if (/\p{L}|\p{N}|\p{Extended_Pictographic}/u.test(segment)) return segment;
  }
  return "";
}
