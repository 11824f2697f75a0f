import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createSearchIndex, type Searchable } from "./search-index.ts";

function indexOf(things: Record<string, Partial<Searchable>>) {
  const index = createSearchIndex((id) =>
    things[id] ? { title: "", text: "", date: undefined, ...things[id] } : undefined,
  );
  for (const id of Object.keys(things)) index.touch(id);
  return { ...index, things };
}

const find = (index: ReturnType<typeof indexOf>, query: string) =>
  index.find(query, "2026-12-10", 12);

describe("the search", () => {
  it("minds neither accents nor case, and wants every word, wherever each of them stands", () => {
    const index = indexOf({
      a: { title: "Café pagi", text: "Instagram" },
      b: { title: "Cafe sore", text: "Instagram" },
      c: { title: "Pagi", text: "x" },
    });

    expect(find(index, "CAFE")).toEqual(["a", "b"]);
    expect(find(index, "instagram café pagi")).toEqual(["a"]);
    expect(find(index, "  ")).toEqual([]);
  });

  it("puts titles before texts, and what is near today before what is far", () => {
    const index = indexOf({
      text: { text: "hujan", date: "2026-12-10" },
      far: { title: "Kedai hujan", date: "2025-01-01" },
      near: { title: "Kedai hujan", date: "2026-12-14" },
      begins: { title: "Hujan turun", date: "2020-01-01" },
      undated: { title: "Suara hujan" },
    });

    expect(find(index, "hujan")).toEqual(["begins", "near", "far", "undated", "text"]);
  });

  it("finds what was changed, and no longer what is gone", () => {
    const index = indexOf({ a: { title: "Hujan" }, b: { title: "Hujan" } });
    expect(find(index, "hujan")).toEqual(["a", "b"]);

    index.things["a"] = { title: "Panas" };
    delete index.things["b"];
    index.touchAll();

    expect(find(index, "hujan")).toEqual([]);
    expect(find(index, "panas")).toEqual(["a"]);
  });

  it("can be read in pieces, and has read everything before it answers", () => {
    const index = indexOf({ a: { title: "Hujan" }, b: { title: "Hujan" } });
    let pieces = 0;
    expect(index.read(() => pieces++ < 1)).toBe(false);
    expect(find(index, "hujan")).toEqual(["a", "b"]);
    expect(index.read(() => true)).toBe(true);
  });

  it("gives the same answer as looking through everything", () => {
    const word = fc.constantFrom("kopi", "hujan", "pagi", "Ibu", "sore");
    const thing = fc.record({
      title: fc.array(word, { maxLength: 3 }).map((words) => words.join(" ")),
      text: fc.array(word, { maxLength: 3 }).map((words) => words.join(" ")),
      date: fc.constant(undefined),
    });
    fc.assert(
      fc.property(
        fc.array(thing, { maxLength: 20 }),
        fc.array(word, { maxLength: 2 }),
        (all, words) => {
          const index = indexOf(Object.fromEntries(all.map((each, at) => [`p${at}`, each])));
          const found = index.find(words.join(" "), "2026-12-10", 99);
          const expected = all.flatMap(({ title, text }, at) => {
            const said = `${title} ${text}`.toLowerCase();
            return words.length > 0 && words.every((each) => said.includes(each.toLowerCase()))
              ? [`p${at}`]
              : [];
          });
          expect(found.toSorted()).toEqual(expected.toSorted());
        },
      ),
    );
  });
});
