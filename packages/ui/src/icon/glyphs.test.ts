import { describe, expect, it } from "vitest";

import { GLYPHS, type Glyph } from "./glyphs.ts";
import { PLATFORM_GLYPHS } from "./platform-glyphs.ts";

describe("glyphs", () => {
  it("can be told apart without colour: no two are drawn alike", () => {
    const drawings = [...Object.entries(GLYPHS), ...Object.entries(PLATFORM_GLYPHS)].map(
      ([name, glyph]: [string, Glyph]) => ({ name, drawing: JSON.stringify(glyph) }),
    );

    const alike = drawings.filter(({ drawing }, index) =>
      drawings.slice(0, index).some((other) => other.drawing === drawing),
    );

    expect(alike).toEqual([]);
  });
});
