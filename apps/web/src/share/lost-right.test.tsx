import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";

import { LostRight } from "./lost-right.tsx";

afterEach(cleanup);

function renderWith(unsent: number, hasFailed = false) {
  const deeds = {
    onKeep: vi.fn<() => void>(),
    onDiscard: vi.fn<() => void>(),
    onRemove: vi.fn<() => void>(),
  };
  render(() => (
    <LocaleProvider locale="en">
      <LostRight reason="forbidden" unsent={unsent} hasFailed={hasFailed} {...deeds} />
    </LocaleProvider>
  ));
  return deeds;
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("what was changed and never sent is counted, and can be kept as a copy or let go", () => {
  const { onKeep, onDiscard } = renderWith(3);
  expect(screen.getByText("Your 3 changes are still on this device.")).toBeTruthy();
  press("Keep my changes as a copy");
  press("Discard them");
  expect(onKeep).toHaveBeenCalledOnce();
  expect(onDiscard).toHaveBeenCalledOnce();
});

test("who had sent everything is told so, and has nothing to discard", () => {
  const { onRemove } = renderWith(0);
  expect(screen.getByText(/All you changed had reached your team/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Discard them" })).toBeNull();
  press("Remove from this device");
  expect(onRemove).toHaveBeenCalledOnce();
});

test("a copy that could not be made says so and can be tried again", () => {
  renderWith(1, true);
  expect(screen.getByText("Your last change is still on this device.")).toBeTruthy();
  expect(screen.getByRole("alert").textContent).toContain("The copy could not be made");
  expect(screen.getByRole("button", { name: "Keep my changes as a copy" })).toBeTruthy();
});
