import { describe, expect, it } from "vitest";

import { documentOf, isSame } from "./expected-document.ts";
import { EDIT_LENGTH, sentenceOf, TEXT, writeEdits } from "./written-edits.ts";

describe("Edits written ahead", () => {
  it("are real updates of about 80 bytes, each inserting its own sentence", () => {
    const updates = writeEdits(7, 5);
    const text = documentOf(updates).getText(TEXT).toJSON();

    expect(text).toBe(Array.from({ length: 5 }, (_, edit) => sentenceOf(7, edit)).join(""));
    for (const update of updates) expect(update.length).toBeLessThan(100);
  });

  it("say something different every time, in the same length", () => {
    const sentences = [sentenceOf(1, 11), sentenceOf(11, 1), sentenceOf(1999, 34)];

    expect(new Set(sentences).size).toBe(3);
    for (const sentence of sentences) expect(sentence).toHaveLength(EDIT_LENGTH);
  });
});

describe("Two documents", () => {
  const updates = [...writeEdits(0, 3), ...writeEdits(1, 3)];

  it("are the same in whatever order their updates came", () => {
    expect(isSame(documentOf(updates), documentOf(updates.toReversed()))).toBe(true);
  });

  it("are not the same when one lacks the last edit of one writer", () => {
    expect(isSame(documentOf(updates), documentOf(updates.slice(0, -1)))).toBe(false);
  });
});
