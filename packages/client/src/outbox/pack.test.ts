import { createFrameReader } from "@rembuk/protocol";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { type Letter, pack } from "./pack.ts";

const LIMIT = 100;
const letters = fc
  .array(fc.array(fc.uint8Array({ minLength: 1, maxLength: 150 }), { minLength: 1, maxLength: 6 }))
  .map((all) => all.map((updates, at): Letter => ({ id: `w.draft.${at}`, updates })));

const framesIn = (body: Uint8Array) => {
  const reader = createFrameReader();
  const frames = reader.push(body);
  expect(reader.isDone()).toBe(true);
  return frames.filter((frame) => frame.type === "document");
};

test("every update goes out once and in its order, and every document is complete once", () => {
  fc.assert(
    fc.property(letters, (given) => {
      const sent = new Map<string, Uint8Array[]>();
      const completed: string[] = [];
      for (const { body, completes } of pack(given, LIMIT)) {
        for (const { id, updates } of framesIn(body)) {
          expect(completed).not.toContain(id);
          sent.set(id, [...(sent.get(id) ?? []), ...updates]);
        }
        completed.push(...completes);
      }
      expect([...sent]).toEqual(given.map(({ id, updates }) => [id, updates]));
      expect(completed).toEqual(given.map(({ id }) => id));
    }),
  );
});

test("no request carries more than it should, unless it carries a single update", () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(letters, (given) => {
      for (const { body } of pack(given, LIMIT)) {
        const sizes = framesIn(body).flatMap(({ updates }) => updates.map(({ length }) => length));
        const bytes = sizes.reduce((sum, size) => sum + size, 0);
        expect(sizes.length === 1 || bytes <= LIMIT).toBe(true);
      }
    }),
  );
});
