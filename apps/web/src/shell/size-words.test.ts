import { expect, test } from "vitest";

import { sizeWords } from "./size-words.ts";

test.each([
  ["en", 0, "0 kB"],
  ["en", 340_000, "340 kB"],
  ["en", 1_240_000, "1.2 MB"],
  ["id", 4_200_000_000, "4,2 GB"],
  ["id", 12_300_000, "12 MB"],
] as const)("in %s %i bytes are %s", (locale, bytes, words) => {
  expect(sizeWords(locale, bytes)).toBe(words);
});
