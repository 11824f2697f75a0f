import { expect, test } from "vitest";

import { type Draft, draft, MASTER, setOwnCaption, variantFor } from "./index.ts";

const EMPTY: Draft = { variants: {} };
const own: Draft = { variants: { c1: { id: "c1", own: true } } };

test("a channel posts the master caption until it has one of its own", () => {
  expect(variantFor(EMPTY, "c1")).toBe(MASTER);
  expect(variantFor(own, "c1")).toBe("c1");
  expect(variantFor({ variants: { c1: { id: "c1", own: false } } }, "c1")).toBe(MASTER);
});

test("a channel gets a caption of its own and gives it up without losing the text", () => {
  const given = setOwnCaption(EMPTY, "c1", true);
  expect(draft.parseChanges(given)).toEqual([
    { type: "insert", table: "variants", record: { id: "c1", own: true } },
  ]);
  expect(setOwnCaption(own, "c1", false)).toEqual([
    { type: "update", table: "variants", id: "c1", fields: { own: false } },
  ]);
  expect(setOwnCaption(own, "c1", true)).toEqual([]);
  expect(setOwnCaption(EMPTY, "c1", false)).toEqual([]);
});
