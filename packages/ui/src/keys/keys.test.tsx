import { cleanup, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";

import { ariaChord, isChord, keyCaps } from "./chord.ts";
import { type Deed, KeysProvider, useKeys } from "./keys.tsx";

afterEach(cleanup);

const press = (key: string, options: KeyboardEventInit = {}, target: Element = document.body) =>
  target.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...options }),
  );

function renderWith(deeds: () => readonly Deed[]) {
  function Page() {
    const keys = useKeys(deeds);
    return (
      <>
        <p>
          {keys
            .deeds()
            .map(({ name }) => name)
            .join(", ")}
        </p>
        <input aria-label="caption" />
        <div contenteditable="true">rich</div>
        <input type="checkbox" aria-label="box" />
      </>
    );
  }
  return render(() => (
    <KeysProvider>
      <Page />
    </KeysProvider>
  ));
}

describe("a key", () => {
  it("does its deed anywhere on the page", () => {
    const run = vi.fn<() => void>();
    renderWith(() => [{ keys: "n", name: "New post", run }]);

    press("n");
    press("n", {}, screen.getByLabelText("box"));

    expect(run).toHaveBeenCalledTimes(2);
  });

  it("is a letter while somebody types", () => {
    const run = vi.fn<() => void>();
    renderWith(() => [{ keys: ["n", "/"], name: "New post", inFields: true, run }]);

    press("n", {}, screen.getByLabelText("caption"));
    press("/", {}, screen.getByText("rich"));

    expect(run).not.toHaveBeenCalled();
  });

  it("with Ctrl works in fields where its deed says so", () => {
    const [here, only] = [vi.fn<() => void>(), vi.fn<() => void>()];
    renderWith(() => [
      { keys: "mod+k", name: "Commands", inFields: true, run: here },
      { keys: "mod+j", name: "Other", run: only },
    ]);

    press("k", { ctrlKey: true }, screen.getByLabelText("caption"));
    press("j", { ctrlKey: true }, screen.getByLabelText("caption"));

    expect(here).toHaveBeenCalledOnce();
    expect(only).not.toHaveBeenCalled();
  });

  it("is left alone while a word is being composed or when it was answered already", () => {
    const run = vi.fn<() => void>();
    renderWith(() => [{ keys: "n", name: "New post", run }]);

    press("n", { isComposing: true });
    const answered = new KeyboardEvent("keydown", { key: "n", bubbles: true, cancelable: true });
    answered.preventDefault();
    document.body.dispatchEvent(answered);

    expect(run).not.toHaveBeenCalled();
  });

  it("is listed by its name, and no longer when its place has gone", () => {
    const { unmount } = renderWith(() => [
      { keys: "n", name: "New post", run: () => undefined },
      { keys: "mod+z", name: "Undo" },
    ]);
    expect(screen.getByText("New post, Undo")).toBeTruthy();

    const run = vi.fn<() => void>();
    unmount();
    press("n");

    expect(run).not.toHaveBeenCalled();
  });
});

describe("a chord", () => {
  const event = (key: string, options: KeyboardEventInit = {}) =>
    new KeyboardEvent("keydown", { key, ...options });

  it("takes ⌘ on Apple machines and Ctrl elsewhere", () => {
    expect(isChord(event("k", { ctrlKey: true }), "mod+k", false)).toBe(true);
    expect(isChord(event("k", { metaKey: true }), "mod+k", true)).toBe(true);
    expect(isChord(event("k", { metaKey: true }), "mod+k", false)).toBe(false);
    expect(isChord(event("k", { ctrlKey: true, altKey: true }), "mod+k", false)).toBe(false);
  });

  it("minds shift for letters and not for signs", () => {
    expect(isChord(event("Z", { ctrlKey: true, shiftKey: true }), "mod+shift+z", false)).toBe(true);
    expect(isChord(event("Z", { ctrlKey: true, shiftKey: true }), "mod+z", false)).toBe(false);
    expect(isChord(event("?", { shiftKey: true }), "?", false)).toBe(true);
    expect(isChord(event("?"), "?", false)).toBe(true);
  });

  it("knows plus and space as keys", () => {
    expect(isChord(event("+"), "+", false)).toBe(true);
    expect(isChord(event("+", { ctrlKey: true }), "mod++", false)).toBe(true);
    expect(isChord(event(" "), "space", false)).toBe(true);
  });

  it("is printed as on the keyboard at hand", () => {
    expect(keyCaps("mod+shift+z", true)).toEqual(["⌘", "⇧", "Z"]);
    expect(keyCaps("mod+shift+z", false)).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keyCaps("n", false)).toEqual(["n"]);
    expect(keyCaps("arrowleft", false)).toEqual(["←"]);
    expect(ariaChord("mod+k", false)).toBe("Control+k");
  });
});
