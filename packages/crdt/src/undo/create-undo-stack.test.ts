import { calendar, createPost, draft, movePost } from "@rembuk/model";
import { expect, test } from "vitest";
import * as Y from "yjs";

import { createUndoStack, editOf } from "../index.ts";
import { openYjsDocument, undoableText } from "../yjs/index.ts";
test("letters and records are taken back in the order they were done", () => {
  const doc = openYjsDocument(new Y.Doc(), calendar);
  const d2 = openYjsDocument(new Y.Doc(), draft);
  const stack = createUndoStack({ now: () => 5 });
  stack.perform("createPost", [
    editOf(
      doc,
      createPost(doc.read(), {
        id: "2026-a",
        title: "Hi",
        zone: "Asia/Jakarta",
        date: "2026-01-01",
      }),
    ),
  ]);
  const h = undoableText(d2, "variants", "master", "caption");
  stack.trackText("editCaption", h);
  d2.text("variants", "master", "caption").edit(0, 0, "Hello");
  stack.perform("movePost", [editOf(doc, movePost(doc.read(), "2026-a", { date: "2026-01-02" }))]);
  d2.text("variants", "master", "caption").edit(5, 0, "!");
  expect(stack.state()).toEqual({ undo: "editCaption", redo: null });
  expect([stack.undo(), stack.undo(), stack.undo(), stack.undo(), stack.undo()]).toEqual([
    "editCaption",
    "movePost",
    "editCaption",
    "createPost",
    null,
  ]);
  expect(d2.text("variants", "master", "caption").read()).toBe("");
  expect(doc.read().posts["2026-a"]).toMatchObject({ date: "2026-01-01", deletedAt: 5 });
  expect([stack.redo(), stack.redo(), stack.redo(), stack.redo(), stack.redo()]).toEqual([
    "createPost",
    "editCaption",
    "movePost",
    "editCaption",
    null,
  ]);
  expect(d2.text("variants", "master", "caption").read()).toBe("Hello!");
  expect(doc.read().posts["2026-a"]).not.toHaveProperty("deletedAt");
});
