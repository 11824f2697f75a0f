import type { Connection, SaveState } from "@rembuk/client";
import { KeysProvider, LocaleProvider, setTheme, useKeys } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { exampleStanding } from "./example-standing.ts";
import { Frame } from "./frame.tsx";
import type { Place } from "./place.ts";

const LIVE: Connection = { kind: "live" };
const PLACES: readonly Place[] = [
  { id: "calendar", href: "#/calendar", isCurrent: true },
  { id: "bin", href: "#/bin", isCurrent: false, count: 2 },
];

/** A window as wide as a phone, or wider. */
function stubWidth(isPhone: boolean): void {
  vi.stubGlobal("matchMedia", (query: string) => ({
    matches: query.includes("max-width") ? isPhone : !isPhone,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

beforeEach(() => {
  stubWidth(false);
  vi.stubGlobal("scrollTo", () => undefined);
  Element.prototype.scrollIntoView ??= () => undefined;
});
afterEach(() => {
  cleanup();
  setTheme("system");
  localStorage.clear();
  vi.unstubAllGlobals();
});

function renderFrame(
  options: { save?: () => SaveState; connection?: () => Connection; onNew?: () => void } = {},
) {
  const standing = exampleStanding({
    get save() {
      return options.save?.() ?? { kind: "saved" as const };
    },
    get connection() {
      return options.connection?.() ?? LIVE;
    },
  });
  const press = options.onNew ?? (() => undefined);
  function Page() {
    useKeys(() => [{ keys: "n", name: "New post", group: "Calendar", run: press }]);
    return <h1>December</h1>;
  }
  return render(() => (
    <LocaleProvider locale="en">
      <KeysProvider>
        <Frame
          workspaceName="Kedai Rintik"
          places={PLACES}
          workspaces={[]}
          here={[{ label: "Calendar" }]}
          people={[{ name: "Sari Dewi", color: 1 }]}
          standing={standing}
          make={{ name: "New post", run: press }}
        >
          <Page />
        </Frame>
      </KeysProvider>
    </LocaleProvider>
  ));
}

const key = (name: string, options: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.body, { key: name, ...options });

describe("the frame", () => {
  it("says where one is, by landmarks, by the title and in the menu", () => {
    renderFrame();

    expect(within(screen.getByRole("main")).getByText("December")).toBeTruthy();
    expect(document.title).toBe("Calendar · Kedai Rintik");
    const current = within(screen.getByRole("navigation", { name: "Places" })).getAllByRole("link");
    expect(current.map((link) => link.getAttribute("aria-current"))).toEqual(["page", null]);
  });

  it("has a way past itself for the keyboard, first of all", () => {
    const { container } = renderFrame();

    const first = container.querySelector("a, button");
    expect(first?.textContent).toBe("Skip to the page");
    expect(first?.getAttribute("href")).toBe(`#${screen.getByRole("main").id}`);
  });

  it("shows only places that exist", () => {
    renderFrame();

    expect(screen.queryByText("Settings")).toBeNull();
    expect(screen.queryByText("Drafts")).toBeNull();
  });

  it("shows who is here while there is a connection", () => {
    const [connection, setConnection] = createSignal<Connection>(LIVE);
    renderFrame({ connection });
    expect(screen.getByRole("img", { name: "Sari Dewi" })).toBeTruthy();

    setConnection({ kind: "offline" });

    expect(screen.queryByRole("img", { name: "Sari Dewi" })).toBeNull();
  });

  it("remembers how wide its menu is", () => {
    renderFrame();

    fireEvent.click(screen.getByRole("button", { name: "Make the menu narrow" }));

    expect(localStorage.getItem("rembuk.rail")).toBe("narrow");
    expect(screen.getByRole("button", { name: "Make the menu wide" })).toBeTruthy();
  });

  it("on a phone has a bar with what is made most, and the rest under More", async () => {
    stubWidth(true);
    const onNew = vi.fn<() => void>();
    renderFrame({ onNew });

    fireEvent.click(screen.getByRole("button", { name: "New post" }));
    expect(onNew).toHaveBeenCalledOnce();

    fireEvent.click(screen.getByRole("button", { name: "More" }));
    const sheet = await screen.findByRole("dialog", { name: "Kedai Rintik" });
    fireEvent.click(within(sheet).getByLabelText("Dark"));
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });
});

describe("how safe it is", () => {
  it("is said in words, and that it is saved only when that has lasted", () => {
    vi.useFakeTimers();
    try {
      const [save, setSave] = createSignal<SaveState>({ kind: "waiting", count: 1 });
      renderFrame({ save });
      expect(screen.getByText("1 change waiting")).toBeTruthy();

      setSave({ kind: "saved" });
      expect(screen.queryByText("Saved")).toBeNull();
      vi.advanceTimersByTime(400);
      expect(screen.getByText("Saved")).toBeTruthy();

      setSave({ kind: "waiting", count: 3 });
      expect(screen.getByText("3 changes waiting")).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });

  it("has no word about the connection while all is well, nor for a blink of searching", () => {
    vi.useFakeTimers();
    try {
      const [connection, setConnection] = createSignal<Connection>(LIVE);
      renderFrame({ connection });
      setConnection({ kind: "connecting" });
      vi.advanceTimersByTime(1999);
      expect(screen.queryByText("Connecting")).toBeNull();

      vi.advanceTimersByTime(1);
      expect(screen.getByText("Connecting")).toBeTruthy();
      setConnection({ kind: "offline" });
      expect(screen.getByText("Offline")).toBeTruthy();
    } finally {
      vi.useRealTimers();
    }
  });

  it("is spoken when the connection goes and comes back", () => {
    const [connection, setConnection] = createSignal<Connection>(LIVE);
    renderFrame({ connection });
    const spoken = () => screen.getAllByRole("status").map((status) => status.textContent);
    expect(spoken().join("")).toBe("");

    setConnection({ kind: "offline" });
    expect(spoken()).toContain("You are offline. You can go on working.");
    setConnection({ kind: "connecting" });
    setConnection({ kind: "live" });

    expect(spoken()).toContain("You are connected again.");
  });
});

describe("commands", () => {
  it("are found by Ctrl K, and do what they say", async () => {
    const onNew = vi.fn<() => void>();
    renderFrame({ onNew });

    key("k", { ctrlKey: true });
    const field = await screen.findByRole("combobox");
    fireEvent.input(field, { target: { value: "new" } });
    fireEvent.keyDown(field, { key: "Enter" });

    await waitFor(() => expect(onNew).toHaveBeenCalledOnce());
  });

  it("go to places", async () => {
    renderFrame();

    key("/");
    const field = await screen.findByRole("combobox");
    fireEvent.input(field, { target: { value: "bin" } });
    fireEvent.keyDown(field, { key: "Enter" });

    await waitFor(() => expect(location.hash).toBe("#/bin"));
  });

  it("change the language of everything at once", async () => {
    renderFrame();

    key("k", { ctrlKey: true });
    const field = await screen.findByRole("combobox");
    fireEvent.input(field, { target: { value: "bahasa" } });
    fireEvent.keyDown(field, { key: "Enter" });

    expect(await screen.findByText("Tersimpan")).toBeTruthy();
    expect(document.documentElement.lang).toBe("id");
  });

  it("with keys are all listed by ?", async () => {
    renderFrame();

    key("?", { shiftKey: true });

    const sheet = await screen.findByRole("dialog", { name: "Keys" });
    const names = within(sheet).getAllByRole("term");
    expect(names.map((name) => name.textContent)).toEqual(
      expect.arrayContaining(["New post", "Commands", "Show all keys"]),
    );
    expect(within(sheet).getByRole("heading", { name: "Calendar" })).toBeTruthy();
  });
});
