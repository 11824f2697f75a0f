/** The caption that a row gives: its text, and below it the hashtags that the text does not hold yet. */
export function captionOf(text: string, hashtags: string): string {
  const body = text.trim() === "" ? "" : lines(text);
  const held = new Set(tagsIn(body).map(folded));
  const missing = tagsOf(hashtags).filter((tag) => !held.has(folded(tag)));
  if (missing.length === 0) return body;
  return body === "" ? missing.join(" ") : `${body.trimEnd()}\n\n${missing.join(" ")}`;
}

/** Line ends as live text has them. */
const lines = (text: string) => text.replace(/\r\n?/g, "\n");

const folded = (tag: string) => tag.toLowerCase();

/** Hashtags inside a sentence. */
const tagsIn = (text: string) => text.match(/#[\p{L}\p{N}\p{M}_]+/gu) ?? [];

/** A cell of hashtags, with or without their signs: `#a #b`, `a, b`. Each once. */
function tagsOf(cell: string): string[] {
  const words = lines(cell)
    .split(/[\s,;]+/u)
    .flatMap(splitTags);
  const tags = new Map<string, string>();
  for (const word of words) {
    const tag = word.startsWith("#") ? word : `#${word}`;
    if (tag.length > 1 && !tags.has(folded(tag))) tags.set(folded(tag), tag);
  }
  return [...tags.values()];
}

/** `#a#b` is two. */
const splitTags = (word: string) => word.split(/(?=#)/u).filter((tag) => tag !== "" && tag !== "#");
