import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, describe, expect, it } from "vitest";

import { Popover } from "./popover.tsx";

afterEach(cleanup);

describe("a popover", () => {
  it("opens by its button with the focus inside, and Escape gives the focus back", async () => {
    render(() => (
      <Popover trigger="Saved" title="How safe your work is">
        {(close) => (
          <button type="button" onClick={close}>
            Export everything
          </button>
        )}
      </Popover>
    ));
    const trigger = screen.getByRole("button", { name: "Saved" });
    trigger.focus();
    fireEvent.click(trigger);

    const sheet = await screen.findByRole("dialog", { name: "How safe your work is" });
    await waitFor(() => expect(sheet.contains(document.activeElement)).toBe(true));
    fireEvent.keyDown(sheet, { key: "Escape" });

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(trigger));
  });
});
