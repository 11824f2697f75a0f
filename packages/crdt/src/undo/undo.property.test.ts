import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";

import { createUndoStack, editOf } from "../index.ts";
import { insert, type NoteChange, notes, update } from "../testing/notes.ts";
import { openYjsDocument, undoableText } from "../yjs/index.ts";

type Fields = (NoteChange & { type: "update"; table: "notes" })["fields"];

const IDS = ["a", "b", "c", "d"];
const id = fc.constantFrom(...IDS);
const field = fc.constantFrom("title", "rating", "x/one", "x/two");
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      who: fc.constantFrom("me", "them"),
      id,
      fields: fc.uniqueArray(field, { minLength: 1 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who: fc.constant("me"), create: id }) },
  { weight: 2, arbitrary: fc.record({ who: fc.constantFrom("me", "them"), letter: fc.nat() }) },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** My device with its undo stack, and theirs; edits reach the other at once. */
function openPair() {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  const pass = (to: Y.Doc) => (bytes: Uint8Array, origin: unknown) => {
    if (origin !== "wire") Y.applyUpdate(to, bytes, "wire");
  };
  mine.on("update", pass(theirs));
  theirs.on("update", pass(mine));
  const me = openYjsDocument(mine, notes);
  const stack = createUndoStack({ now: () => 1000 });
  stack.trackText("type", undoableText(me, "notes", "a", "body"));
  me.apply([insert("a"), insert("b")]);
  return { me, them: openYjsDocument(theirs, notes), stack };
}
type Pair = ReturnType<typeof openPair>;

/** Values that never occur twice, so that a value says who wrote it. */
function createMint() {
  let count = 0;
  return (fields: readonly string[]): Fields =>
    Object.fromEntries(
      fields.map((name) => [name, name === "title" ? `t${++count}` : ++count]),
    ) as unknown as Fields;
}

function carryOut({ me, them, stack }: Pair, act: Act, mint: ReturnType<typeof createMint>) {
  if ("create" in act) {
    if (!me.record("notes", act.create)) {
      stack.perform("create", [
        editOf(me, [insert(act.create, mint(["title"]) as { title: string })]),
      ]);
    }
  } else if ("letter" in act) {
    const text = (act.who === "me" ? me : them).text("notes", "a", "body");
    text.edit(act.letter % (text.read().length + 1), 0, act.who === "me" ? "m" : "T");
  } else {
    const changes = [update(act.id, mint(act.fields))];
    if (act.who === "me") stack.perform("edit", [editOf(me, changes)]);
    else them.apply(changes);
  }
}

/** What the notes would be had I done nothing but create what they wrote into. */
function withoutMe(acts: readonly Act[]): Record<string, Record<string, unknown>> {
  const mint = createMint();
  const records: Record<string, Record<string, unknown>> = {
    a: { id: "a", title: "a", done: false },
    b: { id: "b", title: "b", done: false },
  };
  for (const act of acts) {
    if ("create" in act) {
      if (records[act.create]) continue;
      const fields = mint(["title"]);
      records[act.create] = { id: act.create, done: false, ...fields, deletedAt: 1000 };
    } else if ("fields" in act) {
      const fields = mint(act.fields);
      if (act.who === "them" && records[act.id]) Object.assign(records[act.id]!, fields);
    }
  }
  return records;
}

test("[D29] undoing all leaves what others did and nothing of mine; redoing all gives everything back", () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const pair = openPair();
      const { me, them, stack } = pair;
      const body = () => me.text("notes", "a", "body").read();
      const mint = createMint();
      for (const act of acts) carryOut(pair, act, mint);
      const [records, letters] = [me.read(), body()];

      while (stack.undo()) continue;
      expect(me.read().notes).toEqual(withoutMe(acts));
      expect(body()).toBe(letters.replaceAll("m", ""));

      while (stack.redo()) continue;
      expect(me.read()).toEqual(records);
      expect(body()).toBe(letters);
      expect(them.read()).toEqual(records);
    }),
    { numRuns: 300 },
  );
});
