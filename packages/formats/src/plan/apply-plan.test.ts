import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { planOf } from "../testing.ts";
import { applyPlan, type OpenDocument, replaceText } from "./apply-plan.ts";

/** A live text that counts its edits. */
function createText(start: string) {
  let text = start;
  let edits = 0;
  return {
    read: () => text,
    edits: () => edits,
    edit(at: number, remove: number, insert: string) {
      edits++;
      const halves = [text.slice(0, at), text.slice(at, at + remove), insert];
      if (!halves.every((half) => half.isWellFormed())) throw new Error("a character is cut");
      text = text.slice(0, at) + insert + text.slice(at + remove);
    },
  };
}

/** Documents that remember what was done to them, in order. */
function createDocuments(captions: Readonly<Record<string, string>> = {}) {
  const log: string[] = [];
  const texts = new Map<string, ReturnType<typeof createText>>();
  const open = (documentId: string): OpenDocument => ({
    apply: (changes) => log.push(`${documentId} ${changes.length}`),
    text: (table, id, field) => {
      log.push(`${documentId} ${table}/${id}/${field}`);
      const text = texts.get(documentId) ?? createText(captions[documentId] ?? "");
      texts.set(documentId, text);
      return text;
    },
  });
  return { open, log, read: (documentId: string) => texts.get(documentId)?.read() };
}

describe("applying a plan", () => {
  const plan = planOf("Date,Title,Caption,Platform\n2026-05-05,A,Hello,IG\n");
  const draft = plan.texts[0]!.documentId;

  test("[I24] writes the workspace first, then calendars, then captions", async () => {
    const { open, log, read } = createDocuments();

    await applyPlan(plan, open);

    expect(log).toEqual([
      "w1.workspace 2",
      "w1.calendar.2026 1",
      `${draft} variants/master/caption`,
    ]);
    expect(read(draft)).toBe("Hello");
  });

  test("[I23] fills an empty caption and leaves a written one alone", async () => {
    const { open, read } = createDocuments({ [draft]: "Mine" });

    await applyPlan(plan, open);

    expect(read(draft)).toBe("Mine");
  });

  test("[I24] seeds first captions where the documents can, so that two imports write them once", async () => {
    const { open } = createDocuments();
    const seeded: string[][] = [];
    const seed = (...words: [string, string, string, string]) => void seeded.push(words);

    await applyPlan(plan, (documentId) => ({ ...open(documentId), seed }));

    expect(seeded).toEqual([["variants", "master", "caption", "Hello"]]);
  });

  test("[I22] replaces a caption that changed in the file", async () => {
    const { open, read } = createDocuments({ [draft]: "Hallo" });

    await applyPlan({ edits: [], texts: [{ ...plan.texts[0]!, mode: "replace" }] }, open);

    expect(read(draft)).toBe("Hello");
  });
});

describe("replacing a text", () => {
  test("makes any text any other by one edit at most", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "😀", "😁", "🐀", "\n") });
    fc.assert(
      fc.property(words, words, (before, wanted) => {
        const text = createText(before);

        replaceText(text, wanted);

        expect(text.read()).toBe(wanted);
        expect(text.edits()).toBe(before === wanted ? 0 : 1);
      }),
    );
  });
});
