import { binPost, type Role } from "@rembuk/model";
import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openTestWorkspace } from "../testing.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { BinPage } from "./bin-page.tsx";

async function show(role: Role = "owner") {
  const workspace = await openTestWorkspace(
    [
      { id: "2026-a", title: "Breakfast", date: "2026-12-11", time: "09:00" },
      { id: "2026-b", title: "Lunch", date: "2026-12-12" },
      { id: "2026-c", title: "Dinner", date: "2026-12-13" },
    ],
    role,
  );
  const bin = (id: string, now: number) => workspace.colleague((all) => binPost(all, id, now));
  render(() => (
    <LocaleProvider locale="en">
      <WorkspaceProvider session={workspace.session}>
        <BinPage onBack={() => {}} />
      </WorkspaceProvider>
    </LocaleProvider>
  ));
  return { ...workspace, bin };
}

const rows = () => screen.queryAllByRole("listitem");

describe("the bin", () => {
  beforeEach(() => localStorage.clear());
  afterEach(cleanup);

  it("lists what was deleted, the latest first, with where it stood", async () => {
    const { bin } = await show();
    bin("2026-a", Date.now() - 5000);
    bin("2026-b", Date.now());

    expect(rows().map((row) => within(row).getByText(/Breakfast|Lunch/).textContent)).toEqual([
      "Lunch",
      "Breakfast",
    ]);
    expect(within(rows()[1]!).getByText(/11 Dec, 09:00 WIB · Deleted/)).toBeTruthy();
  });

  it("puts a post back on its day", async () => {
    const { bin, live, session } = await show();
    bin("2026-a", 1);

    fireEvent.click(screen.getByRole("button", { name: "Restore" }));

    expect(live.read().posts["2026-a"]).not.toHaveProperty("deletedAt");
    expect(rows()).toHaveLength(0);
    expect(session.undo.undo()).toBe("restorePost");
    expect(live.read().posts["2026-a"]?.deletedAt).toBe(1);
  });

  it("is empty as long as nothing was deleted, and says what it is for", async () => {
    await show();

    expect(screen.getByRole("heading", { name: "The bin is empty" })).toBeTruthy();
  });

  it("lets a viewer look and not restore", async () => {
    const { bin } = await show("viewer");
    bin("2026-a", 1);

    expect(rows()).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Restore" })).toBeNull();
  });
});
