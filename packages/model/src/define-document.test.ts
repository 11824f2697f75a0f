import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";

import { calendar } from "./calendar/index.ts";
import type { Change } from "./change.ts";
import { defineDocument, type DocumentOf, UnfitChange } from "./define-document.ts";
import { Id } from "./id.ts";

const books = defineDocument({
  kind: "books",
  engine: "yjs",
  version: 3,
  tables: {
    books: {
      fields: {
        title: v.string(),
        pages: v.exactOptional(v.number()),
        authorId: v.exactOptional(Id),
      },
      sets: ["shelves"],
      text: ["summary"],
      custom: true,
    },
    authors: { fields: { name: v.string(), deletedAt: v.exactOptional(v.number()) } },
  },
  migrations: {
    1: (document) =>
      Object.keys(document.books).map((id) => ({
        type: "update" as const,
        table: "books" as const,
        id,
        fields: { pages: 1 },
      })),
  },
});
type Books = DocumentOf<typeof books>;

describe("a kind of document", () => {
  test("tells its tables, texts and bins", () => {
    expect(books.tables).toEqual(["books", "authors"]);
    expect(books.textsOf("books")).toEqual(["summary"]);
    expect(books.textsOf("authors")).toEqual([]);
    expect(books.hasBin("authors")).toBe(true);
    expect(books.hasBin("books")).toBe(false);
  });

  test("knows its fields, members of its sets and, where allowed, custom fields", () => {
    const known = ["title", "pages", "shelves/a", "x/f1"];
    const foreign = [
      "id",
      "color",
      "shelves",
      "shelves/",
      "/a",
      "other/a",
      "toString",
      "__proto__",
    ];
    expect(known.filter((key) => books.knows("books", key))).toEqual(known);
    expect(foreign.filter((key) => books.knows("books", key))).toEqual([]);
    expect(books.knows("authors", "x/f1")).toBe(false);
    expect(books.knows("nothing", "title")).toBe(false);
  });

  test("has a migration for each step that needs one", () => {
    const document: Books = { books: { a: { id: "a", title: "A" } }, authors: {} };
    const step = { type: "update", table: "books", id: "a", fields: { pages: 1 } };
    expect(books.migrate(document, 1)).toEqual([step]);
    expect(books.migrate(document, 2)).toEqual([]);
  });
});

describe("seeing", () => {
  test("a record that fits is shown with its id", () => {
    const raw = { title: "A", pages: 3, "shelves/s": true, "x/f1": "own" };
    expect(books.see("books", "a", raw)).toEqual({ record: { id: "a", ...raw }, foreign: 0 });
  });

  test("what the kind does not know is left out and counted, and an id among the fields is ignored", () => {
    const raw = { id: "other", title: "A", color: "red", "labels/x": true };
    expect(books.see("books", "a", raw)).toEqual({ record: { id: "a", title: "A" }, foreign: 2 });
  });

  test.each([
    ["a required field is missing", "a", { pages: 3 }],
    ["a value is of another type", "a", { title: 7 }],
    ["a value is null", "a", { title: "A", pages: null }],
    ["a value is undefined", "a", { title: "A", pages: undefined }],
    ["a member is not simply there", "a", { title: "A", "shelves/s": false }],
    ["a custom field is no scalar", "a", { title: "A", "x/f1": {} }],
    ["the id is no id", "__proto__", { title: "A" }],
    ["the id could be a path", "a/b", { title: "A" }],
  ])("a record is not shown when %s", (_, id, raw) => {
    expect(books.see("books", id, raw).record).toBeNull();
  });

  test("whatever lies there, it never throws, and what it shows holds nothing else", () => {
    fc.assert(
      fc.property(fc.string(), fc.dictionary(fc.string(), fc.anything()), (id, raw) => {
        const { record } = calendar.see("posts", id, raw);
        for (const key of Object.keys(record ?? {})) {
          expect(key === "id" || calendar.knows("posts", key)).toBe(true);
        }
      }),
    );
  });
});

/** Where a change is unfit; `null` when all fit. Anything else that is thrown is passed on. */
function unfitIn(parse: () => unknown): string | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (error instanceof UnfitChange) return error.path;
    throw error;
  }
}

describe("changes from outside", () => {
  const parse = (...changes: unknown[]) => books.parseChanges(changes);

  test("changes that fit come through as they are", () => {
    const changes: Change<Books>[] = [
      {
        type: "insert",
        table: "books",
        record: { id: "a", title: "A", "shelves/s": true, "x/f": 1 },
      },
      { type: "update", table: "books", id: "a", fields: { title: "B", pages: null, "x/f": null } },
      { type: "update", table: "books", id: "a", fields: { "shelves/s": null } },
      { type: "remove", table: "authors", id: "b" },
    ];
    expect(parse(...changes)).toEqual(changes);
  });

  const update = (fields: unknown) => ({ type: "update", table: "books", id: "a", fields });
  const insert = (record: unknown) => ({ type: "insert", table: "books", record });
  test.each([
    ["0", "no change", 7],
    ["0", "an unknown type", { type: "replace", table: "books", id: "a" }],
    ["0", "a key too many", { type: "remove", table: "books", id: "a", why: "" }],
    ["0", "an id that is none", { type: "remove", table: "books", id: "__proto__" }],
    ["0", "a record without id", insert({ title: "A" })],
    ["0.table", "an unknown table", { type: "remove", table: "shelves", id: "a" }],
    ["0.table", "a table of every object", { type: "remove", table: "constructor", id: "a" }],
    ["0.record.title", "a missing field", insert({ id: "a" })],
    ["0.record.color", "a foreign field", insert({ id: "a", title: "A", color: "red" })],
    ["0.record.pages", "null where something new is", insert({ id: "a", title: "A", pages: null })],
    ["0.fields.title", "clearing what must be there", update({ title: null })],
    ["0.fields.pages", "a value that does not fit", update({ pages: "many" })],
    ["0.fields.color", "clearing what is not known", update({ color: null })],
    ["0.fields.id", "another id", update({ id: "b" })],
  ])("at %s: %s is refused", (path, _, change) => {
    expect(unfitIn(() => parse(change))).toBe(path);
  });

  test("the place of the unfit change among the others is told", () => {
    expect(() => parse(insert({ id: "a", title: "A" }), update({ color: 1 }))).toThrow(
      "1.fields.color",
    );
    expect(() => books.parseChanges("all")).toThrow("a list of changes is expected");
  });

  test("whatever comes in, what comes out fits, and nothing but an unfit change is thrown", () => {
    const change = fc.record({
      type: fc.constantFrom("insert", "update", "remove", "x"),
      table: fc.constantFrom("posts", "dayNotes", "__proto__"),
      id: fc.constantFrom("a", "__proto__", "b/c"),
      record: fc.dictionary(fc.constantFrom("id", "title", "date", "x/y"), fc.anything()),
      fields: fc.dictionary(fc.constantFrom("title", "date", "channels/c"), fc.anything()),
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(change, fc.anything())), (input) => {
        let tables: string[] = [];
        const unfit = unfitIn(() => {
          tables = (calendar.parseChanges(input) as { table: string }[]).map(({ table }) => table);
        });
        expect(calendar.tables).toEqual(expect.arrayContaining([...new Set(tables)]));
        expect(unfit === null || tables.length === 0).toBe(true);
      }),
    );
  });
});
