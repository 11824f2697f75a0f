import { describe, expect, test } from "vitest";

import { digest, mark } from "./digest.ts";

describe("a fingerprint", () => {
  test("[I21] is the same wherever it is made: these never change, because posts are named by them", () => {
    expect(digest("")).toBe("o6gxysijhhvhl8845x1wfo1g");
    expect(digest('["open today","2026-05-05",["instagram"]]')).toBe("frb75tayfvi7ij9gdee87l3o");
    expect(mark("Draft")).toBe("euy7c0");
  });

  test("[I21] differs for texts that differ little", () => {
    const texts = Array.from({ length: 100_000 }, (_, at) => `post number ${at}`);

    expect(new Set(texts.map(digest)).size).toBe(texts.length);
    // 31 bits meet by chance among so many: two or three pairs, not many.
    expect(texts.length - new Set(texts.map(mark)).size).toBeLessThan(20);
  });
});
