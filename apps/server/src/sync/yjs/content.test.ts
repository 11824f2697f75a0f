import { hash } from "node:crypto";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";

import { merge } from "../../compaction/merge.ts";
import { createContent } from "./content.ts";
import { readFacts } from "./update-facts.ts";

const strokes = fc.array(
  fc.record({ at: fc.nat(40), insert: fc.string({ maxLength: 4 }), remove: fc.nat(4) }),
  { minLength: 1, maxLength: 30 },
);

function type(deeds: readonly { at: number; insert: string; remove: number }[]) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText("caption");
  for (const { at, insert, remove } of deeds) {
    const from = Math.min(at, text.length);
    text.insert(from, insert);
    text.delete(from, Math.min(remove, text.length - from));
  }
  return { doc, updates };
}

const contentOf = (updates: readonly Uint8Array[]) => {
  const content = createContent(null);
  for (const update of updates) content.push(update, readFacts(update));
  return content;
};
const clocks = (stateVector: Uint8Array) =>
  [...Y.decodeStateVector(stateVector)].sort(([a], [b]) => a - b);

/** What a stock client makes of the frames it is sent. */
function apply(doc: Y.Doc, frames: readonly Uint8Array[]): void {
  const stream = Buffer.concat(frames);
  for (let at = 0; at < stream.length;) {
    const short = stream[at + 1]!;
    const head = short < 126 ? 2 : short === 126 ? 4 : 10;
    const size =
      short < 126
        ? short
        : short === 126
          ? stream.readUInt16BE(at + 2)
          : stream.readUInt32BE(at + 6);
    const payload = stream.subarray(at + head, at + head + size);
    let skip = 2;
    while (payload[skip]! > 127) skip++;
    Y.applyUpdate(doc, payload.subarray(skip + 1));
    at += head + size;
  }
}

describe("what the server holds of a document", () => {
  test("[S21] knows the state vector without merging, whatever order updates come in", () => {
    fc.assert(
      fc.property(strokes, fc.nat(), (deeds, seed) => {
        const { doc, updates } = type(deeds);
        const shuffled = updates.toSorted(
          (a, b) => ((a.length * seed) % 7) - ((b.length * seed) % 7),
        );
        expect(clocks(contentOf(shuffled).stateVector())).toEqual(clocks(Y.encodeStateVector(doc)));
      }),
    );
  });

  test("[S23] a client that comes back with what is known adds nothing, deletions included", () => {
    fc.assert(
      fc.property(strokes, (deeds) => {
        const { doc, updates } = type(deeds);
        const content = contentOf(updates);
        const answer = () => readFacts(Y.encodeStateAsUpdate(doc, content.stateVector()));
        expect(content.hasAll(answer())).toBe(true);

        const text = doc.getText("caption");
        text.insert(0, "halo");
        expect(content.hasAll(answer())).toBe(false);
        content.push(updates.at(-1)!, readFacts(updates.at(-1)!));
        expect(content.hasAll(answer())).toBe(true);

        text.delete(0, 2);
        expect(content.hasAll(answer())).toBe(false);
      }),
    );
  });

  test("[S2] anybody, with whatever they have, has all of it after the answer", () => {
    fc.assert(
      fc.property(strokes, fc.nat(), fc.nat(), (deeds, cut, had) => {
        const { doc, updates } = type(deeds);
        const middle = cut % (updates.length + 1);
        const rows = updates.map((bytes, at) => ({
          bytes,
          seq: at + 1,
          commit: at + 1,
          personId: "ada",
          connectionId: "c",
          receivedAt: 0,
          sha256: hash("sha256", bytes, "buffer"),
        }));
        const merged = merge({ snapshot: null, rows: rows.slice(0, middle) });
        const snapshot = middle > 0 ? merged.snapshot : null;
        const content = createContent({ no: 1, snapshot, tail: rows.slice(middle) });
        const theirs = new Y.Doc();
        for (const update of updates.slice(0, had % (updates.length + 1)))
          Y.applyUpdate(theirs, update);

        apply(theirs, content.framesFor(Y.encodeStateVector(theirs)));

        expect(theirs.getText("caption").toJSON()).toBe(doc.getText("caption").toJSON());
        expect(theirs.store.pendingStructs).toBeNull();
      }),
    );
  });
});
