import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";

import { LocaleProvider } from "../i18n/locale.tsx";
import { AvatarStack } from "./avatar-stack.tsx";
import { initialsOf } from "./initials.ts";

afterEach(cleanup);

describe("initials", () => {
  it("are the first letters of the first and the last word", () => {
    expect(initialsOf("Sari Dewi Lestari")).toBe("SL");
    expect(initialsOf("budi")).toBe("B");
    expect(initialsOf("  ")).toBe("?");
  });

  it("are letters as people count them, in any script", () => {
    expect(initialsOf("محمد علي")).toBe("مع");
    expect(initialsOf("👩‍🍳 Toko")).toBe("👩‍🍳T");
    expect(initialsOf("(Élodie) Ç")).toBe("ÉÇ");
  });
});

describe("the people who are here", () => {
  const people = ["Sari", "Budi", "Jaya", "Lama", "Rina"].map((name, color) => ({ name, color }));

  it("are named, those without room in one breath", () => {
    render(() => (
      <LocaleProvider locale="en">
        <AvatarStack label="Who is here" people={people} most={3} />
      </LocaleProvider>
    ));

    const named = screen.getAllByRole("img").map((image) => image.getAttribute("aria-label"));
    expect(named).toEqual(["Sari", "Budi", "Jaya", "and Lama, Rina"]);
    expect(screen.getByText("+2")).toBeTruthy();
  });
});
