import { describe, expect, test } from "vitest";
import * as Y from "yjs";

import { createUndoStack, editOf } from "../index.ts";
import { insert, type NoteChange, notes, remove, update } from "../testing/notes.ts";
import { openYjsDocument, undoableText } from "../yjs/index.ts";

/** Two people in one document; only `here` has an undo stack. Edits reach the other at once. */
function openPair() {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  const pass = (to: Y.Doc) => (update: Uint8Array, origin: unknown) => {
    if (origin !== "wire") Y.applyUpdate(to, update, "wire");
  };
  a.on("update", pass(b));
  b.on("update", pass(a));
  const [here, there] = [openYjsDocument(a, notes), openYjsDocument(b, notes)];
  const stack = createUndoStack({ now: () => 1000 });
  const perform = (name: string, ...changes: NoteChange[]) =>
    stack.perform(name, [editOf(here, changes)]);
  const note = (id: string) => here.read().notes[id];
  return { here, there, stack, perform, note };
}

describe("undo", () => {
  test("[D22] takes the latest deed back and names it, and redo does it again", () => {
    const { stack, perform, note, here } = openPair();
    here.apply([insert("a")]);
    perform("rename", update("a", { title: "A" }));
    perform("rate", update("a", { rating: 3, "labels/x": true }));
    expect(stack.state()).toEqual({ undo: "rate", redo: null });

    expect(stack.undo()).toBe("rate");
    expect(note("a")).toEqual({ id: "a", title: "A", done: false });
    expect(stack.undo()).toBe("rename");
    expect(note("a")!.title).toBe("a");
    expect(stack.undo()).toBeNull();
    expect(stack.state()).toEqual({ undo: null, redo: "rename" });

    expect([stack.redo(), stack.redo(), stack.redo()]).toEqual(["rename", "rate", null]);
    expect(note("a")).toEqual({ id: "a", title: "A", done: false, rating: 3, "labels/x": true });
  });

  test("[D22] is announced as undo, and its listeners hear of every turn", () => {
    const { stack, perform, here } = openPair();
    const [origins, names]: [string[], unknown[]] = [[], []];
    here.subscribe(({ origin }) => origins.push(origin));
    stack.subscribe((state) => names.push(state.undo));
    perform("add", insert("a"));
    stack.undo();
    stack.redo();
    expect(origins).toEqual(["local", "undo", "undo"]);
    expect(names).toEqual(["add", null, "add"]);
  });

  test("[D23] leaves a field as somebody else has left it since, and takes back the others", () => {
    const { stack, perform, note, here, there } = openPair();
    here.apply([insert("a")]);
    perform("edit", update("a", { title: "mine", rating: 1 }));
    there.apply([update("a", { title: "theirs" })]);
    stack.undo();
    expect(note("a")).toEqual({ id: "a", title: "theirs", done: false });
    stack.redo();
    expect(note("a")).toEqual({ id: "a", title: "theirs", done: false, rating: 1 });
  });

  test("[D23] of which nothing is left to take back goes away, and leaves nothing to redo", () => {
    const { stack, perform, here, there } = openPair();
    here.apply([insert("a")]);
    perform("rename", update("a", { title: "mine" }));
    there.apply([update("a", { title: "theirs" })]);
    expect(stack.undo()).toBe("rename");
    expect(stack.state()).toEqual({ undo: null, redo: null });
  });

  test("[D24] of a creation puts the record in the bin, with what others wrote into it", () => {
    const { stack, perform, note, there } = openPair();
    perform("add", insert("a"));
    there.apply([update("a", { rating: 5 })]);
    stack.undo();
    expect(note("a")).toEqual({ id: "a", title: "a", done: false, rating: 5, deletedAt: 1000 });
    stack.redo();
    expect(note("a")).toEqual({ id: "a", title: "a", done: false, rating: 5 });
  });

  test("[D24] of a creation does not bin again what somebody has binned already", () => {
    const { stack, perform, note, there } = openPair();
    perform("add", insert("a"));
    there.apply([update("a", { deletedAt: 7 })]);
    stack.undo();
    expect(note("a")!.deletedAt).toBe(7);
  });

  test("[D25] of a creation in a table without bin removes the record, unless somebody changed it", () => {
    const { stack, here, there } = openPair();
    const tag = { type: "insert", table: "tags", record: { id: "t", color: "red" } } as const;
    stack.perform("tag", [editOf(here, [tag])]);
    stack.undo();
    expect(here.read().tags).toEqual({});
    stack.redo();
    expect(here.read().tags).toEqual({ t: { id: "t", color: "red" } });
    there.apply([{ type: "update", table: "tags", id: "t", fields: { color: "blue" } }]);
    stack.undo();
    expect(here.read().tags).toEqual({ t: { id: "t", color: "blue" } });
  });

  test("[D25] of a removal brings the record back, unless somebody made another", () => {
    const { stack, perform, note, here, there } = openPair();
    here.apply([insert("a", { rating: 2 })]);
    perform("purge", remove("a"));
    stack.undo();
    expect(note("a")).toEqual({ id: "a", title: "a", done: false, rating: 2 });
    perform("purge", remove("a"));
    there.apply([insert("a", { title: "another" })]);
    stack.undo();
    expect(note("a")!.title).toBe("another");
  });

  test("[D25] redo of a removal bins: only the server purges", () => {
    const { stack, perform, note, here } = openPair();
    here.apply([insert("a")]);
    perform("purge", remove("a"));
    stack.undo();
    stack.redo();
    expect(note("a")!.deletedAt).toBe(1000);
  });

  test("[D25] of a replaced record gives back the fields that are still as they were left", () => {
    const { stack, perform, note, here, there } = openPair();
    here.apply([insert("a", { rating: 2, "labels/x": true })]);
    perform("replace", insert("a", { title: "new", "x/f": "y" }));
    there.apply([update("a", { done: true })]);
    stack.undo();
    expect(note("a")).toEqual({ id: "a", title: "a", done: true, rating: 2, "labels/x": true });
  });

  test("[D26] a new deed clears redo; one that does nothing does not", () => {
    const { stack, perform, here } = openPair();
    here.apply([insert("a")]);
    perform("rename", update("a", { title: "A" }));
    stack.undo();
    perform("nothing", update("a", { title: "a" }), update("ghost", { title: "boo" }));
    expect(stack.state()).toEqual({ undo: null, redo: "rename" });
    perform("rate", update("a", { rating: 1 }));
    expect(stack.state()).toEqual({ undo: "rate", redo: null });
  });

  test("[D26] a deed over several documents is taken back whole", () => {
    const [one, two] = [openPair(), openPair()];
    const { stack } = one;
    two.here.apply([insert("b")]);
    stack.perform("import", [
      editOf(one.here, [insert("a")]),
      editOf(two.here, [update("b", { title: "B" })]),
    ]);
    expect(stack.undo()).toBe("import");
    expect(one.note("a")!.deletedAt).toBe(1000);
    expect(two.note("b")!.title).toBe("b");
    stack.redo();
    expect(one.note("a")).not.toHaveProperty("deletedAt");
    expect(two.note("b")!.title).toBe("B");
  });

  test("[D26] the two hundred and first deed drops the first", () => {
    const { stack, perform, here, note } = openPair();
    here.apply([insert("a")]);
    for (let count = 1; count <= 201; count++) perform("count", update("a", { rating: count }));
    while (stack.undo()) continue;
    expect(note("a")!.rating).toBe(1);
  });

  test("[D28] steps in a document that is closed are dropped, those in others stay", () => {
    const [one, two] = [openPair(), openPair()];
    const { stack } = one;
    stack.perform("both", [editOf(one.here, [insert("a")]), editOf(two.here, [insert("b")])]);
    stack.perform("second", [editOf(two.here, [insert("c")])]);
    stack.trackText("type", undoableText(two.here, "notes", "b", "body"));
    stack.forget(two.here);
    two.here.text("notes", "b", "body").edit(0, 0, "unheard");
    expect(stack.state().undo).toBe("both");
    stack.undo();
    expect(one.note("a")!.deletedAt).toBe(1000);
    expect(two.note("b")).not.toHaveProperty("deletedAt");
  });

  test("[D30] what a deed writes into texts goes and comes with its records", () => {
    const { here, there, stack, note } = openPair();
    const history = undoableText(here, "notes", "a", "body");
    const body = here.text("notes", "a", "body");
    here.apply([insert("a")]);
    stack.trackText("type", history);
    body.edit(0, 0, "old");
    stack.perform(
      "import",
      [editOf(here, [update("a", { title: "A" })])],
      [{ history, write: () => body.edit(0, 3, "new") }],
    );
    there.text("notes", "a", "body").edit(3, 0, " and theirs");

    expect(stack.state().undo).toBe("import");
    stack.undo();
    expect(body.read()).toBe("old and theirs");
    expect(note("a")!.title).toBe("a");
    expect(stack.state()).toEqual({ undo: "type", redo: "import" });
    stack.redo();
    expect(body.read()).toBe("new and theirs");
    expect(note("a")!.title).toBe("A");
  });
});
