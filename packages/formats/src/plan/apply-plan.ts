import type { AnyChange } from "@rembuk/model";

import type { ImportPlan, PlannedText } from "./import-plan.ts";

/** What an open document has to offer to be imported into; a `LiveDocument` does. */
export interface OpenDocument {
  apply(changes: readonly AnyChange[]): void;
  text(table: string, id: string, field: string): OpenText;
  /**
   * Writes the first words of an empty text in the same bytes on every device, so that two people who
   * import one file while apart do not write its captions twice. Without it they are typed like any text.
   */
  seed?(table: string, id: string, field: string, words: string): void;
}

/** What a live text has to offer. */
interface OpenText {
  read(): string;
  edit(at: number, remove: number, insert: string): void;
}

/**
 * Carries out a plan: records first, then the captions. `open` hands over the document of an id; drafts
 * are opened one after the other, so the caller may close each when the next is asked for.
 */
export async function applyPlan(
  plan: Pick<ImportPlan, "edits" | "texts">,
  open: (documentId: string) => OpenDocument | Promise<OpenDocument>,
): Promise<void> {
  for (const { documentId, changes } of plan.edits) {
    (await open(documentId)).apply(changes);
  }
  for (const planned of plan.texts) writeText(await open(planned.documentId), planned);
}

function writeText(document: OpenDocument, { table, id, field, text, mode }: PlannedText): void {
  const live = document.text(table, id, field);
  if (mode === "replace") replaceText(live, text);
  else if (document.seed) document.seed(table, id, field, text);
  else if (live.read() === "") replaceText(live, text);
}

/**
 * Makes a live text say something else by one edit of what differs, so that cursors elsewhere stay. The edit
 * never cuts a surrogate pair: engines replace half a character by a question mark.
 */
export function replaceText(live: OpenText, text: string): void {
  const before = live.read();
  if (before === text) return;
  const shorter = Math.min(before.length, text.length);
  let start = 0;
  while (start < shorter && before[start] === text[start]) start++;
  if (isHighHalf(before, start - 1)) start--;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  if (end > 0 && isHighHalf(before, before.length - end - 1)) end--;
  live.edit(start, before.length - start - end, text.slice(start, text.length - end));
}

/** The first half of a character that takes two units. */
const isHighHalf = (text: string, at: number) => /[\uD800-\uDBFF]/.test(text.charAt(at));
