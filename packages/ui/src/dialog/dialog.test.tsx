import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";

import { LocaleProvider } from "../i18n/locale.tsx";
import { Dialog } from "./dialog.tsx";

afterEach(cleanup);

function renderDialog() {
  const [isOpen, setOpen] = createSignal(false);
  render(() => (
    <LocaleProvider locale="en">
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <Dialog
        isOpen={isOpen()}
        onClose={() => setOpen(false)}
        title="Disconnect TikTok?"
        description="4 posts will wait."
        actions={<button type="button">Disconnect</button>}
      >
        <p>body</p>
      </Dialog>
    </LocaleProvider>
  ));
  const opener = screen.getByText("open");
  opener.focus();
  fireEvent.click(opener);
  return opener;
}

describe("a dialog", () => {
  it("is named by its title and described", () => {
    renderDialog();

    const dialog = screen.getByRole("dialog", { name: "Disconnect TikTok?" });
    const description = document.getElementById(dialog.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("4 posts will wait.");
  });

  it("takes the focus and gives it back", async () => {
    const opener = renderDialog();
    await waitFor(() =>
      expect(screen.getByRole("dialog").contains(document.activeElement)).toBe(true),
    );

    fireEvent.click(screen.getByRole("button", { name: "Close" }));

    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("closes by Escape", async () => {
    renderDialog();

    fireEvent.keyDown(screen.getByRole("dialog"), { key: "Escape" });

    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});
