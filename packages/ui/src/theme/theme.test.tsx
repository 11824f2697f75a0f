import { afterEach, describe, expect, it } from "vitest";

import { setTheme, theme } from "./theme.ts";

afterEach(() => setTheme("system"));

describe("the theme", () => {
  it("follows the system until one is chosen, and is remembered", () => {
    expect(theme()).toBe("system");

    setTheme("dark");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect(localStorage.getItem("rembuk.theme")).toBe("dark");

    setTheme("system");
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
    expect(localStorage.getItem("rembuk.theme")).toBeNull();
  });
});
