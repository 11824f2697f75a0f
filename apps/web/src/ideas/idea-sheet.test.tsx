import { noteShard } from "@rembuk/model";
import { KeysProvider, LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { openTestWorkspace, stubBrowser } from "../testing.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { IdeaSheet } from "./idea-sheet.tsx";
import { hideIdeas, showIdeas } from "./showing-ideas.ts";

beforeEach(() => stubBrowser({ isPhone: true }));
afterEach(() => {
  cleanup();
  hideIdeas();
});

async function show(...args: Parameters<typeof openTestWorkspace>) {
  const workspace = await openTestWorkspace(...args);
  const { live } = workspace.session.workspace;
  live.apply(noteShard(live.read(), "2026", "2026"));
  // The year in which a post is written is that of the clock.
  await workspace.session.calendar(String(new Date().getFullYear())).loaded;
  const onOpen = vi.fn<(postId: string) => void>();
  showIdeas();
  render(() => (
    <LocaleProvider locale="id">
      <KeysProvider>
        <WorkspaceProvider session={workspace.session}>
          <IdeaSheet onOpen={onOpen} />
        </WorkspaceProvider>
      </KeysProvider>
    </LocaleProvider>
  ));
  return { ...workspace, onOpen };
}

const idea = { id: "2026-a", title: "Perpustakaan payung" };
const planned = { id: "2026-b", title: "Kopi pagi", date: "2026-12-11" };
const ideas = () => within(screen.getByRole("list", { name: "Ide" })).getAllByRole("button");

it("lists what has no day, and opens it to be planned", async () => {
  const { onOpen } = await show([idea, planned]);

  expect(ideas().map((each) => each.textContent)).toEqual(["Perpustakaan payungIde"]);
  fireEvent.click(ideas()[0]!);

  expect(onOpen).toHaveBeenCalledWith("2026-a");
  expect(screen.queryByRole("dialog")).toBeNull();
});

it("writes an idea down in one line, and is ready for the next", async () => {
  const { session } = await show([]);
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Catat sebuah ide" });
  expect(document.activeElement).toBe(field);

  fireEvent.input(field, { target: { value: "  Kartu pos hujan " } });
  fireEvent.submit(field.form!);

  expect(ideas().map((each) => each.textContent)).toEqual(["Kartu pos hujanIde"]);
  expect(field.value).toBe("");
  expect(session.undo.undo()).toBe("createPost");
});

it("shows a viewer what waits, and no field", async () => {
  await show([idea], "viewer");
  expect(ideas()).toHaveLength(1);
  expect(screen.queryByRole("textbox")).toBeNull();
});
