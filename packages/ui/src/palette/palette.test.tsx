import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { LocaleProvider } from "../i18n/locale.tsx";
import { matching, type PaletteItem } from "./matching.ts";
import { Palette } from "./palette.tsx";

beforeAll(() => {
  Element.prototype.scrollIntoView ??= () => undefined;
});
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const item = (name: string, run = () => {}): PaletteItem => ({ name, run });

function renderPalette(items: readonly PaletteItem[]) {
  const [isOpen, setOpen] = createSignal(false);
  render(() => (
    <LocaleProvider locale="en">
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <Palette
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        label="Commands"
        placeholder="Type a command"
        find={(query) => matching(items, query)}
        nothing={(query) => `Nothing is called ${query}`}
      />
    </LocaleProvider>
  ));
  const opener = screen.getByText("open");
  opener.focus();
  fireEvent.click(opener);
  return { opener, field: screen.getByRole<HTMLInputElement>("combobox") };
}

describe("the palette", () => {
  it("has the focus in its field at once, and the first line chosen", () => {
    const { field } = renderPalette([item("New post"), item("Import")]);

    expect(document.activeElement).toBe(field);
    expect(screen.getByRole("option", { selected: true }).textContent).toBe("New post");
    expect(field.getAttribute("aria-activedescendant")).toBe(
      screen.getByRole("option", { selected: true }).id,
    );
  });

  it("narrows to what is typed, and says when nothing is left", () => {
    const { field } = renderPalette([item("New post"), item("Import a calendar")]);

    fireEvent.input(field, { target: { value: "cal" } });
    expect(screen.getAllByRole("option").map((line) => line.textContent)).toEqual([
      "Import a calendar",
    ]);

    fireEvent.input(field, { target: { value: "zzz" } });
    expect(screen.queryAllByRole("option")).toEqual([]);
    expect(screen.getByRole("status").textContent).toBe("Nothing is called zzz");
  });

  it("goes round with the arrows", () => {
    const { field } = renderPalette([item("a"), item("b")]);
    const chosen = () => screen.getByRole("option", { selected: true }).textContent;

    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(chosen()).toBe("b");
    fireEvent.keyDown(field, { key: "ArrowDown" });
    expect(chosen()).toBe("a");
    fireEvent.keyDown(field, { key: "ArrowUp" });
    expect(chosen()).toBe("b");
  });

  it("does what was chosen once it is gone and the focus is back", async () => {
    const seen: (Element | null)[] = [];
    const run = vi.fn<() => void>(() => {
      seen.push(document.activeElement);
    });
    const { opener, field } = renderPalette([item("New post", run)]);

    fireEvent.keyDown(field, { key: "Enter" });

    await waitFor(() => expect(run).toHaveBeenCalledOnce());
    expect(seen).toEqual([opener]);
    expect(screen.queryByRole("combobox")).toBeNull();
  });

  it("does nothing when it is left by Escape", async () => {
    const run = vi.fn<() => void>();
    const { opener, field } = renderPalette([item("New post", run)]);

    fireEvent.keyDown(field, { key: "Escape" });

    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(run).not.toHaveBeenCalled();
  });
});

describe("the deeds of a line", () => {
  const post = (bin: () => void): PaletteItem => ({
    ...item("Kopi hujan"),
    detail: "Fri, 11 Dec · In review",
    deeds: [item("Open the post"), item("Move it to the bin", bin)],
  });
  const lines = () => screen.getAllByRole("option").map((line) => line.textContent);

  it("open by Ctrl and Enter, are searched like the rest, and are done", async () => {
    const bin = vi.fn<() => void>();
    const { field } = renderPalette([post(bin), item("Import")]);
    expect(lines()[0]).toBe("Kopi hujanFri, 11 Dec · In review");

    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    expect(lines()).toEqual(["Open the post", "Move it to the bin"]);
    fireEvent.input(field, { target: { value: "bin" } });
    fireEvent.keyDown(field, { key: "Enter" });

    await waitFor(() => expect(bin).toHaveBeenCalledOnce());
  });

  it("are left by Escape, which brings back what was searched for and closes nothing", () => {
    const { field } = renderPalette([post(() => {}), item("Import")]);
    fireEvent.input(field, { target: { value: "hujan" } });
    fireEvent.keyDown(field, { key: "ArrowRight" });
    expect(lines()).toHaveLength(2);

    fireEvent.keyDown(field, { key: "Escape" });

    expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("hujan");
    expect(lines()).toHaveLength(1);
  });

  it("are none where a line has none", () => {
    const { field } = renderPalette([item("Import")]);
    fireEvent.keyDown(field, { key: "Enter", ctrlKey: true });
    expect(lines()).toEqual(["Import"]);
  });
});

describe("what was chosen lately", () => {
  it("stands first the next time, as long as nothing is searched for", async () => {
    const { field } = renderPalette([item("New post"), item("Import")]);
    fireEvent.keyDown(field, { key: "ArrowDown" });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(screen.queryByRole("combobox")).toBeNull());

    fireEvent.click(screen.getByText("open"));

    const names = () => screen.getAllByRole("option").map((line) => line.textContent);
    expect(names()).toEqual(["Import", "New post"]);
    expect(screen.getByText("Recent")).toBeTruthy();
  });

  it("is nothing where the browser kept something that makes no sense", () => {
    localStorage.setItem("rembuk.recent", '{"a":1}');
    renderPalette([item("New post")]);
    expect(screen.getAllByRole("option")).toHaveLength(1);
  });
});

describe("matching", () => {
  it("puts names that begin so before words that do, and those before the rest", () => {
    const names = ["Export", "Go to posts", "Post now", "Compost"].map((name) => item(name));

    expect(matching(names, "po").map(({ name }) => name)).toEqual([
      "Post now",
      "Go to posts",
      "Export",
      "Compost",
    ]);
  });

  it("minds neither case nor accents, and wants every word", () => {
    const names = [item("Café pagi"), item("Cafe sore")];

    expect(matching(names, "CAFE so").map(({ name }) => name)).toEqual(["Cafe sore"]);
    expect(matching(names, "  ")).toHaveLength(2);
  });
});
