import { captionOf } from "./caption.ts";

/** Characters of a title: the longest that is made of a caption, and the longest that is not one itself. */
const LENGTH = { cut: 80, kept: 200 } as const;

/**
 * The title and the caption of a row. A row without a title is called by the first line of its caption; a
 * title as long as a caption, which some exports have, is the caption.
 */
export function wordsOf(
  title: string,
  text: string,
  hashtags: string,
): { readonly title: string; readonly caption: string } {
  const said = oneLine(title);
  if (said.length > LENGTH.kept && text.trim() === "") return wordsOf("", title, hashtags);
  return { title: said === "" ? firstLineOf(text) : said, caption: captionOf(text, hashtags) };
}

/** Text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function firstLineOf(text: string): string {
  const first = oneLine(text.split(/\r\n?|\n/).find((line) => line.trim() !== "") ?? "");
  if (first.length <= LENGTH.cut) return first;
  const cut = first.slice(0, LENGTH.cut).replace(/[\uD800-\uDBFF]$/u, "");
  // At a word's end, unless there is no word that short.
  return `${cut.replace(/\s+\S*$/u, "")}…`;
}
