import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

import { DOCUMENT_KINDS, documentId, Id, newId, parseDocumentId } from "./id.ts";

describe("id", () => {
  test("a new id is an id of 20 letters and digits, and no two are alike", () => {
    const ids = Array.from({ length: 1_000 }, newId);
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{20}$/);
  });

  test("every letter and digit is minted about as often as any other", () => {
    const counts = new Map<string, number>();
    for (const letter of Array.from({ length: 3_600 }, newId).join("")) {
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect(counts.size).toBe(36);
    // 2,000 each are expected, with a standard deviation of 44.
    for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300);
  });

  test.each(["a", "2026-x_Y", "A".repeat(64)])("%s is an id", (id) => {
    expect(v.is(Id, id)).toBe(true);
  });

  test.each([
    "",
    "__proto__",
    "-a",
    "_a",
    "a b",
    "a/b",
    "a.b",
    "a:b",
    "é",
    "a".repeat(65),
    7,
    null,
  ])("%s is no id", (id) => {
    expect(v.is(Id, id)).toBe(false);
  });
});

describe("document id", () => {
  test("what is written is what is read", () => {
    expect(documentId("w8k", "workspace")).toBe("w8k.workspace");
    expect(parseDocumentId("w8k.workspace")).toEqual({ workspaceId: "w8k", kind: "workspace" });
    const id = fc.stringMatching(/^[A-Za-z0-9][\w-]{0,20}$/);
    fc.assert(
      fc.property(id, id, (workspaceId, key) => {
        const draft = { workspaceId, kind: "draft", key } as const;
        expect(parseDocumentId(documentId(workspaceId, "draft", key))).toEqual(draft);
      }),
    );
    const shard = { workspaceId: "w8k", kind: "calendar", key: "2026" };
    expect(parseDocumentId("w8k.calendar.2026")).toEqual(shard);
  });

  test.each([
    "",
    "w8k",
    "w8k.",
    "w8k.nothing",
    "w8k.workspace.x",
    "w8k.calendar",
    "w8k.calendar.26",
    "w8k.calendar.2026.x",
    "w8k.draft",
    "w8k.draft.",
    "w8k.draft.a/b",
    "__proto__.workspace",
    "w8k.constructor",
    "../w8k.workspace",
    "w8k.draft.__proto__",
  ])("'%s' is no document id", (id) => {
    expect(parseDocumentId(id)).toBeNull();
  });

  test("anything that is read is written the same again", () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(...DOCUMENT_KINDS, "w8k", "2026"));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const id = parts.join(".");
        const name = parseDocumentId(id);
        expect(name === null ? id : documentId(name.workspaceId, name.kind, name.key)).toBe(id);
      }),
    );
  });
});
