import { cleanup, fireEvent, render, screen, waitFor } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";

import { Menu, type MenuItem } from "./menu.tsx";

afterEach(cleanup);

async function openMenu(items: readonly MenuItem[]) {
  render(() => (
    <Menu items={items} label="More">
      …
    </Menu>
  ));
  fireEvent.keyDown(screen.getByRole("button", { name: "More" }), { key: "ArrowDown" });
  await waitFor(() => screen.getByRole("menu"));
}

describe("a menu", () => {
  it("opens by keyboard and does what is chosen", async () => {
    const run = vi.fn<() => void>();
    await openMenu([
      { label: "Duplicate", run },
      "line",
      { label: "Remove", run: () => undefined },
    ]);

    const item = screen.getByRole("menuitem", { name: "Duplicate" });
    await waitFor(() => expect(document.activeElement).toBe(item));
    fireEvent.keyDown(item, { key: "Enter" });

    await waitFor(() => expect(run).toHaveBeenCalledOnce());
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  });

  it("says which of its choices holds", async () => {
    await openMenu([
      { label: "Light", isChosen: false, run: () => undefined },
      { label: "Dark", isChosen: true, run: () => undefined },
    ]);

    const checked = screen
      .getAllByRole("menuitemcheckbox")
      .map((choice) => [choice.textContent, choice.getAttribute("aria-checked")]);
    expect(checked).toEqual([
      ["Light", "false"],
      ["Dark", "true"],
    ]);
  });
});
