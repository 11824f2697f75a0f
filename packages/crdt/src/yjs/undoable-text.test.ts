import { describe, expect, test } from "vitest";
import * as Y from "yjs";

import { createUndoStack, editOf } from "../index.ts";
import { insert, notes, update } from "../testing/notes.ts";
import { openYjsDocument } from "./open-yjs-document.ts";
import { undoableText } from "./undoable-text.ts";

const EDITOR = { name: "an editor binding" };

/** A document with two texts that are tracked, and an editor that types into them by itself. */
function openEditor() {
  const doc = new Y.Doc();
  const document = openYjsDocument(doc, notes);
  const stack = createUndoStack({ now: () => 1000 });
  const editorOf = (id: string) => {
    const history = undoableText(document, "notes", id, "body");
    history.trackOrigin(EDITOR);
    stack.trackText(`type ${id}`, history);
    const text = document.nativeText("notes", id, "body");
    return {
      text,
      type: (at: number, letters: string) => doc.transact(() => text.insert(at, letters), EDITOR),
      erase: (at: number, count: number) => doc.transact(() => text.delete(at, count), EDITOR),
    };
  };
  /** What somebody else does, seen from here. */
  const elsewhere = (edit: (doc: Y.Doc) => void) => {
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    edit(other);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  };
  return { document, stack, a: editorOf("a"), b: editorOf("b"), elsewhere };
}

describe("undo of texts", () => {
  test("[D27] letters typed in one go are one step", () => {
    const { stack, a } = openEditor();
    a.type(0, "h");
    a.type(1, "i");
    expect(stack.undo()).toBe("type a");
    expect(a.text.toJSON()).toBe("");
    expect(stack.undo()).toBeNull();
    expect(stack.redo()).toBe("type a");
    expect(a.text.toJSON()).toBe("hi");
  });

  test("[D27] letters and deeds are taken back in the order they were done", () => {
    const { document, stack, a, b } = openEditor();
    document.apply([insert("a")]);
    a.type(0, "one");
    stack.perform("rename", [editOf(document, [update("a", { title: "A" })])]);
    a.type(3, " two");
    b.type(0, "other");
    a.type(7, " three");

    const texts = () => [a.text.toJSON(), b.text.toJSON(), document.read().notes["a"]!.title];
    const seen: unknown[] = [];
    for (let name = stack.undo(); name; name = stack.undo()) seen.push([name, ...texts()]);
    expect(seen).toEqual([
      ["type a", "one two", "other", "A"],
      ["type b", "one two", "", "A"],
      ["type a", "one", "", "A"],
      ["rename", "one", "", "a"],
      ["type a", "", "", "a"],
    ]);
    while (stack.redo()) continue;
    expect(texts()).toEqual(["one two three", "other", "A"]);
  });

  test("[D27] what somebody else wrote stays", () => {
    const { stack, a, elsewhere } = openEditor();
    a.type(0, "mine");
    elsewhere((doc) => doc.getText("notes/a/body").insert(4, " theirs"));
    stack.undo();
    expect(a.text.toJSON()).toBe(" theirs");
    stack.redo();
    expect(a.text.toJSON()).toBe("mine theirs");
  });

  test("[D27] a step of which nothing is left does not drag the one before it along", () => {
    const { document, stack, a, elsewhere } = openEditor();
    document.apply([insert("a")]);
    a.type(0, "kept");
    stack.perform("rename", [editOf(document, [update("a", { title: "A" })])]);
    a.type(4, " gone");
    elsewhere((doc) => doc.getText("notes/a/body").delete(4, 5));

    expect(stack.undo()).toBe("type a");
    expect(a.text.toJSON()).toBe("kept");
    expect(document.read().notes["a"]!.title).toBe("A");
    expect(stack.state()).toEqual({ undo: "rename", redo: null });
    expect([stack.undo(), stack.undo()]).toEqual(["rename", "type a"]);
    expect(a.text.toJSON()).toBe("");
  });

  test("[D27] typing after undo begins a new step and clears redo everywhere", () => {
    const { stack, a, b } = openEditor();
    a.type(0, "a");
    b.type(0, "b");
    stack.undo();
    a.type(1, "!");
    expect(stack.state()).toEqual({ undo: "type a", redo: null });
    expect(stack.redo()).toBeNull();
    stack.undo();
    expect(a.text.toJSON()).toBe("a");
    expect(b.text.toJSON()).toBe("");
  });

  test("[D27] letters that were erased come back where they stood", () => {
    const { document, stack, a, elsewhere } = openEditor();
    a.type(0, "hello");
    stack.perform("add", [editOf(document, [insert("a")])]);
    a.erase(1, 3);
    elsewhere((doc) => doc.getText("notes/a/body").insert(2, "!"));
    expect(a.text.toJSON()).toBe("ho!");
    stack.undo();
    expect(a.text.toJSON()).toBe("hello!");
    stack.redo();
    expect(a.text.toJSON()).toBe("ho!");
  });

  test("[D27] a history outlives its editor: asked again, it is the same", () => {
    const { document, stack, a } = openEditor();
    a.type(0, "before");
    const again = undoableText(document, "notes", "a", "body");
    stack.trackText("type a", again);
    stack.undo();
    expect(a.text.toJSON()).toBe("");
    expect(stack.undo()).toBeNull();
  });

  test("[D22] what an editor takes back is announced as undo", () => {
    const { document, stack, a } = openEditor();
    const origins: string[] = [];
    a.type(0, "x");
    document.text("notes", "a", "body").subscribe(({ origin }) => origins.push(origin));
    stack.undo();
    expect(origins).toEqual(["undo"]);
  });

  test("[D18] in a document of a newer version nothing is taken back", () => {
    const { stack, a, elsewhere } = openEditor();
    a.type(0, "x");
    elsewhere((doc) => doc.getMap("meta").set("version", 2));
    stack.undo();
    expect(a.text.toJSON()).toBe("x");
    expect(stack.state()).toEqual({ undo: null, redo: null });
  });
});
