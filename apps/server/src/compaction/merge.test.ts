import { hash } from "node:crypto";

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";

import type { LoggedUpdate } from "../store/log.ts";
import { POISON } from "../testing/messages.ts";
import { merge } from "./merge.ts";
import { decodePack, encodePack } from "./pack.ts";

const rowsOf = (updates: readonly Uint8Array[], firstSeq = 1): LoggedUpdate[] =>
  updates.map((bytes, at) => ({
    commit: 100 + at * 3,
    seq: firstSeq + at,
    personId: at % 2 ? "ada" : "bob",
    connectionId: `c${at % 3}`,
    receivedAt: 1_790_000_000_000 + at * 17,
    sha256: hash("sha256", bytes, "buffer"),
    bytes,
  }));

interface Edit {
  readonly who: number;
  readonly at: number;
  readonly insert: string;
  readonly remove: number;
  readonly hear: boolean;
}

const edits = fc.array(
  fc.record({
    who: fc.nat({ max: 2 }),
    at: fc.nat({ max: 50 }),
    insert: fc.string({ maxLength: 6 }),
    remove: fc.nat({ max: 3 }),
    hear: fc.boolean(),
  }),
  { maxLength: 60 },
);

/** What three people send while they hear of each other only now and then. */
function updatesOf(deeds: readonly Edit[]): Uint8Array[] {
  const log: Uint8Array[] = [];
  const docs = [1, 2, 3].map((clientID) => {
    const doc = new Y.Doc();
    doc.clientID = clientID;
    doc.on("update", (update: Uint8Array, origin: unknown) => origin !== "log" && log.push(update));
    return doc;
  });
  for (const { who, at, insert, remove, hear } of deeds) {
    const doc = docs[who]!;
    if (hear) for (const update of log) Y.applyUpdate(doc, update, "log");
    const text = doc.getText("caption");
    const from = Math.min(at, text.length);
    doc.transact(() => {
      text.delete(from, Math.min(remove, text.length - from));
      text.insert(from, insert);
      doc.getMap("posts").set(`k${at % 5}`, insert);
    });
  }
  return log;
}

function readAll(updates: readonly Uint8Array[]) {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return {
    text: doc.getText("caption").toJSON(),
    posts: doc.getMap("posts").toJSON(),
    clocks: [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b),
  };
}

describe("a snapshot", () => {
  test("[S40] with the tail behind it says what all updates say, wherever it is cut, in any order", () => {
    fc.assert(
      fc.property(edits, fc.nat(), fc.boolean(), (deeds, cut, backwards) => {
        const sent = updatesOf(deeds);
        const updates = backwards ? sent.toReversed() : sent;
        const middle = updates.length === 0 ? 0 : cut % (updates.length + 1);
        const first = merge({ snapshot: null, rows: rowsOf(updates.slice(0, middle)) });

        const tail = updates.slice(middle);
        const second = merge({ snapshot: first.snapshot, rows: rowsOf(tail, middle + 1) });

        expect(readAll([first.snapshot.bytes, ...tail])).toEqual(readAll(updates));
        expect(readAll([second.snapshot.bytes])).toEqual(readAll(updates));
        expect(second.poison).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("[S40] keeps its delete set apart, as Yjs writes it", () => {
    const { snapshot } = merge({
      snapshot: null,
      rows: rowsOf(
        updatesOf([
          { who: 0, at: 0, insert: "selamat", remove: 0, hear: false },
          { who: 0, at: 1, insert: "", remove: 3, hear: false },
        ]),
      ),
    });

    const alone = Y.decodeUpdate(Buffer.concat([Uint8Array.of(0), snapshot.deletes]));
    expect(alone.ds).toEqual(Y.decodeUpdate(snapshot.bytes).ds);
    expect(alone.ds.clients.size).toBe(1);
  });
});

describe("a row that cannot be merged", () => {
  const words = updatesOf(
    "abcdefghij".split("").map((insert) => ({ who: 0, at: 50, insert, remove: 0, hear: false })),
  );

  test("[S43] is found and left out when its bytes changed on the disk", () => {
    const rows = rowsOf(words);
    const damaged = rows.with(9, { ...rows[9]!, sha256: new Uint8Array(32) });

    const merged = merge({ snapshot: null, rows: damaged });

    expect(merged.poison).toEqual([{ seq: 10, reason: expect.stringContaining("bytes") }]);
    expect(readAll([merged.snapshot.bytes]).text).toBe("abcdefghi");
    expect(decodePack(merged.pack)).toHaveLength(9);
  });

  test("[S43] is found by trial among good ones when it only breaks the merge", () => {
    const rows = rowsOf([...words.slice(0, 4), POISON, ...words.slice(4)]);

    const merged = merge({ snapshot: null, rows });

    expect(merged.poison.map(({ seq }) => seq)).toEqual([5]);
    expect(readAll([merged.snapshot.bytes]).text).toBe("abcdefghij");
  });
});

describe("a pack", () => {
  test("[S44] gives every row back: who, when, in which order, which bytes", () => {
    const row = fc.record({
      commit: fc.nat(),
      seq: fc.nat(),
      personId: fc.constantFrom("ada", "bob", ""),
      connectionId: fc.string({ maxLength: 5 }),
      receivedAt: fc.nat(2_000_000_000),
      bytes: fc.uint8Array({ maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
        expect(decodePack(encodePack(rows))).toEqual(rows);
      }),
      { numRuns: 100 },
    );
  });
});
