import { createUndoStack, editOf } from "@rembuk/crdt";
import { openYjsDocument } from "@rembuk/crdt/yjs";
import { createPost, calendar, draft } from "@rembuk/model";
import { createRenderEffect, createRoot } from "solid-js";
import { expect, test } from "vitest";
import * as Y from "yjs";

import { createSubscription, createText } from "./index.ts";

test("what can be subscribed to and read becomes an accessor, until its owner goes", () => {
  const document = openYjsDocument(new Y.Doc(), calendar);
  const undo = createUndoStack({ now: () => 0 });
  const add = (id: string) =>
    undo.perform(id, [
      editOf(document, createPost(document.read(), { id, title: id, zone: "UTC" })),
    ]);
  const names: unknown[] = [];
  const dispose = createRoot((dispose) => {
    const state = createSubscription((listener) => undo.subscribe(listener), undo.state);
    createRenderEffect(() => names.push(state().undo));
    return dispose;
  });
  add("a");
  add("b");
  dispose();
  add("c");
  expect(names).toEqual([null, "a", "b"]);
});

test("a live text is shown as it is typed, here and elsewhere", () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()].map((doc) => openYjsDocument(doc, draft));
  const seen: string[] = [];
  createRoot(() => {
    const words = createText(here!.text("variants", "master", "caption"));
    createRenderEffect(() => seen.push(words()));
  });
  there!.text("variants", "master", "caption").edit(0, 0, "Kopi");
  Y.applyUpdate(here!.doc, Y.encodeStateAsUpdate(there!.doc));
  here!.text("variants", "master", "caption").edit(4, 0, "!");
  expect(seen).toEqual(["", "Kopi", "Kopi!"]);
});
