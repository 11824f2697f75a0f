import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";

import { splitUpdate } from "./split-update.ts";

const deed = fc.record({
  by: fc.nat(2),
  map: fc.boolean(),
  at: fc.nat(30),
  text: fc.string({ minLength: 1, maxLength: 20 }),
  cut: fc.nat(6),
});

/** What several people have written and deleted, as one update. */
function written(deeds: readonly (typeof deed extends fc.Arbitrary<infer Deed> ? Deed : never)[]) {
  const people = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  for (const { by, map, at, text, cut } of deeds) {
    const doc = people[by]!;
    for (const other of people) Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    const words = doc.getText("caption");
    if (map) doc.getMap("posts").set(text, new Y.Map([["title", text]]));
    else words.insert(Math.min(at, words.length), text);
    if (cut < words.length) words.delete(cut, 1);
  }
  const all = new Y.Doc();
  for (const doc of people) Y.applyUpdate(all, Y.encodeStateAsUpdate(doc));
  return Y.encodeStateAsUpdate(all);
}
const read = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  const { pendingStructs, pendingDs } = doc.store;
  const [caption, posts] = [doc.getText("caption"), doc.getMap("posts")];
  return { caption: caption.toJSON(), posts: posts.toJSON(), pendingStructs, pendingDs };
};

test("the pieces of an update say the same together, in whatever order they come", () => {
  fc.assert(
    fc.property(
      fc.array(deed, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 40, max: 400 }),
      fc.func(fc.integer()),
      (deeds, limit, order) => {
        const update = written(deeds);
        const pieces = splitUpdate(update, limit);
        const shuffled = pieces.toSorted((a, b) => order(a) - order(b));
        expect(read(pieces)).toEqual(read([update]));
        expect(read(shuffled)).toEqual(read([update]));
      },
    ),
  );
});

test("a calendar of ten thousand posts goes in pieces that a server takes", () => {
  const doc = new Y.Doc();
  const posts = doc.getMap("posts");
  for (let at = 0; at < 10_000; at++) {
    posts.set(`2026-${at}`, new Y.Map([["excerpt", `Takarir nomor ${at} `.repeat(4)]]));
  }
  for (let at = 0; at < 10_000; at += 7) posts.delete(`2026-${at}`);
  const update = Y.encodeStateAsUpdate(doc);
  const limit = update.length / 5;
  const pieces = splitUpdate(update, limit);
  expect(pieces.length).toBeLessThan(9);
  for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(limit);
  expect(read(pieces)).toEqual(read([update]));
});

test("what is small enough stays as it is", () => {
  const update = Uint8Array.of(0, 0);
  expect(splitUpdate(update, 2)).toEqual([update]);
});
