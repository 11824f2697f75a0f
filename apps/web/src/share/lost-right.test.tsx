import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, expect, test, vi } from "vitest";

import { LostRight } from "./lost-right.tsx";

afterEach(cleanup);

function renderWith(unsent: number, isDone = true) {
  const onKeep = vi.fn<() => Promise<boolean>>(async () => isDone);
  const onDiscard = vi.fn<() => Promise<boolean>>(async () => isDone);
  const onRemove = vi.fn<() => void>();
  render(() => (
    <LocaleProvider locale="en">
      <LostRight
        reason="forbidden"
        unsent={unsent}
        onKeep={onKeep}
        onDiscard={onDiscard}
        onRemove={onRemove}
      />
    </LocaleProvider>
  ));
  return { onKeep, onDiscard, onRemove };
}

const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("what was changed and never sent is counted, and kept as a copy once, however often it is pressed", () => {
  const { onKeep } = renderWith(3);
  expect(screen.getByText("Your 3 changes are still on this device.")).toBeTruthy();
  press("Keep my changes as a copy");
  press("Keeping your copy …");
  expect(onKeep).toHaveBeenCalledOnce();
});

test("it can be let go", () => {
  const { onDiscard } = renderWith(1);
  expect(screen.getByText("Your last change is still on this device.")).toBeTruthy();
  press("Discard them");
  expect(onDiscard).toHaveBeenCalledOnce();
});

test("who had sent everything is told so, and has nothing to discard", () => {
  const { onRemove } = renderWith(0);
  expect(screen.getByText(/All you changed had reached your team/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Discard them" })).toBeNull();
  press("Remove from this device");
  expect(onRemove).toHaveBeenCalledOnce();
});

test("a copy that could not be made says so and can be tried again", async () => {
  const { onKeep } = renderWith(2, false);
  press("Keep my changes as a copy");
  expect((await screen.findByRole("alert")).textContent).toContain("The copy could not be made");
  press("Keep my changes as a copy");
  expect(onKeep).toHaveBeenCalledTimes(2);
});
