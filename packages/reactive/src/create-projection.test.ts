import { openYjsDocument, type YjsDocument } from "@rembuk/crdt/yjs";
import { calendar, type Calendar, type Change, createPost, rankBetween } from "@rembuk/model";
import { createRenderEffect, createRoot } from "solid-js";
import type { Store } from "solid-js/store";
import { expect, test } from "vitest";
import * as Y from "yjs";

import { createProjection } from "./create-projection.ts";

const EMPTY: Calendar = { posts: {}, dayNotes: {} };
const open = () => openYjsDocument(new Y.Doc(), calendar);
const post = (id: string, title = id) =>
  createPost(EMPTY, { id, title, zone: "Asia/Jakarta", date: "2026-12-01" });
const rename = (id: string, title: string): Change<Calendar> => ({
  type: "update",
  table: "posts",
  id,
  fields: { title },
});

/** Projects a document inside an owner, as a page does. */
function project<Result>(
  document: YjsDocument<Calendar>,
  watch: (view: Store<Calendar>) => Result,
): { result: Result; view: Store<Calendar>; dispose: () => void } {
  return createRoot((dispose) => {
    const view = createProjection(document);
    return { result: watch(view), view, dispose };
  });
}
const watched = (read: () => unknown): unknown[] => {
  const seen: unknown[] = [];
  createRenderEffect(() => seen.push(read()));
  return seen;
};

test("an edit to one post wakes only the readers of that field", () => {
  const document = open();
  document.apply([...post("a"), ...post("b")]);
  const { result } = project(document, (view) => ({
    a: watched(() => view.posts["a"]!.title),
    b: watched(() => view.posts["b"]!.title),
    date: watched(() => view.posts["b"]!.date),
    ids: watched(() => Object.keys(view.posts).join()),
  }));

  document.apply([rename("b", "B")]);

  expect(result).toEqual({ a: ["a"], b: ["b", "B"], date: ["2026-12-01"], ids: ["a,b"] });
});

test("a peer's edit arrives by the same road, and one exchange wakes a reader once", () => {
  const [here, there] = [open(), open()];
  here.apply([...post("a"), ...post("b")]);
  Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc));
  const { result } = project(there, (view) =>
    watched(() => `${view.posts["a"]!.title}${view.posts["b"]!.title}`),
  );
  here.apply([rename("a", "A"), rename("b", "B")]);
  Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc));
  expect(result).toEqual(["ab", "AB"]);
});

test("a field that is cleared is gone, not null", () => {
  const document = open();
  document.apply(post("a"));
  const { view, result } = project(document, (view) =>
    watched(() => "date" in view.posts["a"]! && view.posts["a"].date),
  );
  document.apply([{ type: "update", table: "posts", id: "a", fields: { date: null } }]);
  expect(result).toEqual(["2026-12-01", false]);
  expect(view).toEqual(document.read());
});

test("a post that is removed leaves, one that is inserted again loses its old fields", () => {
  const document = open();
  document.apply(post("a"));
  const { view } = project(document, () => {});
  document.apply([{ type: "update", table: "posts", id: "a", fields: { notes: "old" } }]);
  document.apply(post("a", "again"));
  expect(view).toEqual(document.read());
  expect(view.posts["a"]).not.toHaveProperty("notes");
  document.apply([{ type: "remove", table: "posts", id: "a" }]);
  expect(Object.keys(view.posts)).toEqual([]);
});

test("two projections of one document do not write into each other", () => {
  const document = open();
  const [one, two] = [project(document, () => {}), project(document, () => {})];
  const seen = createRoot(() => {
    document.apply(post("a"));
    return [one, two].map(({ view }) => watched(() => view.posts["a"]!.title));
  });
  document.apply([rename("a", "A")]);
  expect(seen).toEqual([
    ["a", "A"],
    ["a", "A"],
  ]);
});

test("a projection that is disposed of follows no more", () => {
  const document = open();
  const { view, dispose } = project(document, () => {});
  dispose();
  document.apply(post("a"));
  expect(view.posts).toEqual({});
});

test("many changes at once, as in a first sync, keep the records that stay", () => {
  const document = open();
  document.apply([...post("a"), ...post("gone")]);
  const { view, result } = project(document, (view) => ({
    same: watched(() => view.posts["a"]!.title),
    gone: watched(() => view.posts["gone"]?.title),
  }));
  const before = view.posts["a"];
  const rank = rankBetween(null, null);
  const many = Array.from({ length: 5_000 }, (_, at): Change<Calendar> => {
    const record = {
      id: `p${at}`,
      title: `Post ${at}`,
      status: "idea",
      zone: "UTC",
      rank,
    } as const;
    return { type: "insert", table: "posts", record };
  });
  document.apply([...many, { type: "remove", table: "posts", id: "gone" }]);

  expect(view.posts["a"]).toBe(before);
  expect(result).toEqual({ same: ["a"], gone: ["gone", undefined] });
  expect(Object.keys(view.posts)).toHaveLength(5_001);
  document.apply([rename("p4999", "last")]);
  expect(view.posts["p4999"]!.title).toBe("last");
  expect(view).toEqual(document.read());
});
