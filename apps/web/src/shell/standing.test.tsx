import type { Connection } from "@rembuk/client";
import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { exampleStanding } from "./example-standing.ts";
import { StandingButton } from "./standing-button.tsx";
import { type Standing, WAYS_OUT_OF_REFUSAL, WAYS_OUT_OF_WINDOW } from "./standing.ts";
import { Strip } from "./strip.tsx";

// It comes late, and how late is no matter here.
beforeAll(() => import("./standing-card.tsx"));
afterEach(cleanup);

const LANGUAGES = ["en", "id"] as const;
type Language = (typeof LANGUAGES)[number];
const WINDOW_REASONS = Object.keys(WAYS_OUT_OF_WINDOW) as (keyof typeof WAYS_OUT_OF_WINDOW)[];
const REFUSALS = Object.keys(WAYS_OUT_OF_REFUSAL) as (keyof typeof WAYS_OUT_OF_REFUSAL)[];

function showStrip(given: Partial<Standing>, locale: Language = "en") {
  render(() => (
    <LocaleProvider locale={locale}>
      <Strip standing={exampleStanding(given)} />
    </LocaleProvider>
  ));
}

async function openCard(given: Partial<Standing>, locale: Language = "en"): Promise<HTMLElement> {
  render(() => (
    <LocaleProvider locale={locale}>
      <StandingButton standing={exampleStanding(given)} isShort={false} />
    </LocaleProvider>
  ));
  fireEvent.click(screen.getByRole("button"));
  const card = await screen.findByRole("dialog");
  await waitFor(() => expect(within(card).getByRole("heading", { level: 2 })).toBeTruthy());
  return card;
}

const inWindow = (why: (typeof WINDOW_REASONS)[number]): Partial<Standing> => ({
  save: { kind: "window", count: 2, why },
  health: { kind: "window", why },
});

describe("what endangers work", () => {
  it.each(LANGUAGES.flatMap((locale) => WINDOW_REASONS.map((why) => [locale, why] as const)))(
    "is said at once, in %s, with a way on, when the store is %s",
    (locale, why) => {
      showStrip(inWindow(why), locale);

      const alert = screen.getByRole("alert");
      expect(alert.querySelector("strong")?.textContent).not.toBe("");
      expect(alert.querySelector("span")?.textContent).not.toBe("");
      expect(
        within(alert).queryAllByRole("button").length + within(alert).queryAllByRole("link").length,
      ).toBeGreaterThan(0);
    },
  );

  it("tries the store again, or leads to where everything can be exported", () => {
    const retry = vi.fn<() => void>();
    showStrip({ ...inWindow("full"), retry, dataHref: "/w/kedai/data" });

    fireEvent.click(screen.getByRole("button", { name: "Try again" }));

    expect(retry).toHaveBeenCalledOnce();
    const way = screen.getByRole("link", { name: "Export everything" });
    expect(way.getAttribute("href")).toBe("/w/kedai/data");
  });

  it("is not called a danger while the server has everything", async () => {
    const standing: Partial<Standing> = { health: { kind: "window", why: "private" } };
    showStrip(standing);
    expect(screen.queryByRole("alert")).toBeNull();
    cleanup();

    const card = await openCard(standing);
    expect(within(card).getByText("This browser stores nothing for this page")).toBeTruthy();
    expect(within(card).getByText(/As long as the server answers/)).toBeTruthy();
  });

  it("is said once when the browser had cleared what was here", () => {
    const seenEviction = vi.fn<() => void>();
    showStrip({ wasEvicted: true, seenEviction });

    expect(screen.getByRole("status").textContent).toContain("coming back by itself");
    fireEvent.click(screen.getByRole("button", { name: "All right" }));
    expect(seenEviction).toHaveBeenCalledOnce();
  });
});

describe("a newer version", () => {
  it("is offered, and can wait", () => {
    const reload = vi.fn<() => void>();
    showStrip({ hasUpdate: true, reload });

    fireEvent.click(screen.getByRole("button", { name: "Reload" }));
    expect(reload).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole("button", { name: "Later" }));

    expect(screen.queryByText("A new version is ready")).toBeNull();
  });

  it("is not offered while something is kept nowhere", async () => {
    const standing = { ...inWindow("full"), hasUpdate: true };
    showStrip(standing);
    expect(screen.queryByText("A new version is ready")).toBeNull();
    cleanup();

    const card = await openCard(standing);
    expect(within(card).getByText("It waits until your changes are kept.")).toBeTruthy();
    expect(within(card).queryByRole("button", { name: "Reload" })).toBeNull();
  });
});

describe("the words on top, pressed", () => {
  it.each(LANGUAGES.flatMap((locale) => REFUSALS.map((reason) => [locale, reason] as const)))(
    "explain in %s a refusal that is %s: what happened, what was kept, what to do",
    async (locale, reason) => {
      const refused: Connection = { kind: "refused", reason };
      const card = await openCard({ save: { kind: "device" }, connection: refused }, locale);

      expect(within(card).getByRole("heading", { level: 2 }).textContent).not.toBe("");
      const kept = { en: /still on this device/, id: /tetap ada di perangkat ini/ }[locale];
      expect(within(card).getByText(kept)).toBeTruthy();
      const ways = WAYS_OUT_OF_REFUSAL[reason];
      expect(ways.length).toBeGreaterThan(0);
    },
  );

  it.each(["local", "offline", "away", "connecting", "live"] as const)(
    "say what a connection that is %s means",
    async (kind) => {
      const card = await openCard({ connection: { kind } });

      for (const heading of within(card).getAllByRole("heading")) {
        expect(heading.textContent).not.toBe("");
      }
    },
  );

  it("say how far the work in the background has come", async () => {
    const card = await openCard({ exchange: { kind: "fetching", done: 120, all: 1000 } });

    expect(within(card).getByText("120 of 1,000 documents")).toBeTruthy();
    expect(screen.getByText("Fetching 120 of 1,000")).toBeTruthy();
  });

  it("say how long the browser keeps things, and ask it to keep them", async () => {
    const ask = vi.fn<() => void>();
    const storage = { persistence: "best-effort", used: 12_300_000, room: 4_200_000_000 } as const;
    const card = await openCard({ storage, askToPersist: ask }, "id");

    expect(within(card).getByText("Terpakai 12,3 MB, tersedia 4,2 GB")).toBeTruthy();
    fireEvent.click(within(card).getByRole("button", { name: "Simpan seterusnya" }));
    expect(ask).toHaveBeenCalledOnce();
  });

  it("tell of documents that the server would not take, and lead to a file", async () => {
    const card = await openCard({
      troubles: [
        { kind: "refused", documentId: "kedai.draft.1", code: "too-large" },
        { kind: "unreadable", documentId: "kedai.draft.2" },
      ],
    });

    expect(within(card).getByText(/did not take what you changed in 1 document/)).toBeTruthy();
    expect(within(card).getByRole("link", { name: "Export everything" })).toBeTruthy();
    expect(within(card).getByText("1 document from the server could not be read")).toBeTruthy();
  });

  it.each([
    [7 * 60_000, "This device's clock is 7 minutes ahead"],
    [-3 * 60_000, "This device's clock is 3 minutes behind"],
  ])("tell of a clock that differs by %i ms", async (clockSkew, words) => {
    const card = await openCard({ clockSkew });

    expect(within(card).getByText(words)).toBeTruthy();
  });
});
