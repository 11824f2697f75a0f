import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { LocaleProvider } from "../i18n/locale.tsx";
import { ToastRegion } from "./toast-region.tsx";
import { dropToast, showToast, toasts } from "./toasts.ts";

beforeEach(() => {
  vi.useFakeTimers();
  render(() => (
    <LocaleProvider locale="en">
      <ToastRegion />
    </LocaleProvider>
  ));
});
afterEach(() => {
  for (const { id } of toasts()) dropToast(id);
  cleanup();
  vi.useRealTimers();
});

describe("a toast", () => {
  it("offers a way back, once", () => {
    const undo = vi.fn<() => void>();
    showToast({ text: "Moved to Thu 17 Dec", action: { label: "Undo", run: undo } });

    fireEvent.click(screen.getByRole("button", { name: "Undo" }));

    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText("Moved to Thu 17 Dec")).toBeNull();
  });

  it("goes by itself, but not while somebody looks at it", () => {
    showToast({ text: "Moved" });
    const region = screen.getByRole("region", { name: "Notices" });

    fireEvent.focusIn(region);
    vi.advanceTimersByTime(60_000);
    expect(screen.getByText("Moved")).toBeTruthy();

    fireEvent.focusOut(region);
    vi.advanceTimersByTime(6000);
    expect(screen.queryByText("Moved")).toBeNull();
  });

  it("makes room for the latest, and three are enough", () => {
    for (const text of ["a", "b", "c", "d"]) showToast({ text });

    expect(toasts().map(({ text }) => text)).toEqual(["b", "c", "d"]);
  });

  it("is spoken", () => {
    expect(screen.getByRole("region", { name: "Notices" }).getAttribute("aria-live")).toBe(
      "polite",
    );
  });
});
