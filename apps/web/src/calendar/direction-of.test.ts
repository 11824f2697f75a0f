import { describe, expect, it } from "vitest";

import { directionOf } from "./direction-of.ts";

describe("the direction of a title", () => {
  it("is that of its first letter", () => {
    expect(directionOf("خصم نهاية الأسبوع")).toBe("rtl");
    expect(directionOf("שבת שלום")).toBe("rtl");
    expect(directionOf("Kopi خصم")).toBe("ltr");
    expect(directionOf("咖啡")).toBe("ltr");
  });

  it("is not decided by digits, signs or emoji", () => {
    expect(directionOf("🎉 12.12: خصم")).toBe("rtl");
    expect(directionOf("12.12 🎄")).toBe("ltr");
    expect(directionOf("")).toBe("ltr");
  });
});
