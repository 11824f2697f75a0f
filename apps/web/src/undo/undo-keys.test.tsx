import { editOf } from "@rembuk/crdt";
import { renamePost } from "@rembuk/model";
import { KeysProvider, LocaleProvider, ToastRegion } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openTestWorkspace, stubBrowser } from "../testing.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { UndoKeys } from "./undo-keys.tsx";

async function show() {
  const { session, live } = await openTestWorkspace([
    { id: "2026-a", title: "Lunch", date: "2026-12-11" },
  ]);
  render(() => (
    <LocaleProvider locale="id">
      <KeysProvider>
        <WorkspaceProvider session={session}>
          <UndoKeys />
          <input aria-label="own" />
          <textarea aria-label="shared" data-shared-undo="" />
          <select aria-label="choice" />
        </WorkspaceProvider>
        <ToastRegion />
      </KeysProvider>
    </LocaleProvider>
  ));
  const rename = (title: string) =>
    session.undo.perform("renamePost", [editOf(live, renamePost(live.read(), "2026-a", title))]);
  return { rename, title: () => live.read().posts["2026-a"]?.title };
}

const undo = (target: Element) => fireEvent.keyDown(target, { key: "z", ctrlKey: true });

describe("undo by keys", () => {
  beforeEach(() => {
    localStorage.clear();
    stubBrowser();
  });
  afterEach(cleanup);

  it("names the deed in the language of the screen", async () => {
    const { rename, title } = await show();
    rename("Brunch");

    undo(document.body);

    expect(title()).toBe("Lunch");
    expect(screen.getByText("Diurungkan: ganti judul posting")).toBeTruthy();
  });

  it("works inside fields that belong to a document, and leaves the others their own", async () => {
    const { rename, title } = await show();
    rename("Brunch");

    undo(screen.getByLabelText("own"));
    expect(title()).toBe("Brunch");

    undo(screen.getByLabelText("shared"));
    expect(title()).toBe("Lunch");
  });

  it("works while a choice has the focus", async () => {
    const { rename, title } = await show();
    rename("Brunch");

    undo(screen.getByLabelText("choice"));

    expect(title()).toBe("Lunch");
  });

  it("repeats by Ctrl Shift Z, ⌘ Shift Z and Ctrl Y", async () => {
    const { rename, title } = await show();
    rename("Brunch");

    for (const again of [
      { key: "Z", ctrlKey: true, shiftKey: true },
      { key: "z", metaKey: true, shiftKey: true },
      { key: "y", ctrlKey: true },
    ]) {
      undo(document.body);
      expect(title()).toBe("Lunch");
      fireEvent.keyDown(document.body, again);
      expect(title()).toBe("Brunch");
    }
  });

  it("says when there is nothing left to take back", async () => {
    await show();

    undo(document.body);

    expect(screen.getByText("Tidak ada yang bisa diurungkan")).toBeTruthy();
  });

  it("takes an offer down with the next deed, because its button would act on that one", async () => {
    const { rename } = await show();
    rename("Brunch");
    undo(document.body);
    expect(screen.queryByText(/Diurungkan/)).toBeTruthy();

    rename("Dinner");

    expect(screen.queryByText(/Diurungkan/)).toBeNull();
  });
});
