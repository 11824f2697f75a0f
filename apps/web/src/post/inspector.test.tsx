import { LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { openTestWorkspace, stubBrowser } from "../testing.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { Inspector } from "./inspector.tsx";

const breakfast = { id: "2026-a", title: "Breakfast", date: "2026-12-11", time: "09:00" };
const lunch = { id: "2026-b", title: "Lunch", date: "2026-12-11", time: "12:00" };

async function show(...[posts, role]: Parameters<typeof openTestWorkspace>) {
  const workspace = await openTestWorkspace(posts, role);
  const [postId, setPostId] = createSignal("2026-a");
  render(() => (
    <LocaleProvider locale="en">
      <WorkspaceProvider session={workspace.session}>
        <Inspector postId={postId()} takesFocus={false} onClose={() => {}} onBin={() => {}} />
      </WorkspaceProvider>
    </LocaleProvider>
  ));
  return { ...workspace, setPostId, post: (id = "2026-a") => workspace.live.read().posts[id] };
}

const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const pick = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe("the inspector", () => {
  beforeEach(() => {
    localStorage.clear();
    stubBrowser();
  });
  afterEach(cleanup);

  it("renames a post when the title is left, as one deed that undo takes back", async () => {
    const { session, post } = await show([breakfast]);
    const title = screen.getByRole("textbox", { name: "Title" });

    type(title, "Break");
    type(title, "Breakfast  for\ntwo ");
    fireEvent.blur(title);
    expect(post()?.title).toBe("Breakfast for two");

    expect(session.undo.undo()).toBe("renamePost");
    expect(post()?.title).toBe("Breakfast");
  });

  it("gives what was typed to the post it was typed for, although another is opened", async () => {
    const { setPostId, post } = await show([breakfast, lunch]);

    type(screen.getByRole("textbox", { name: "Title" }), "Late breakfast");
    setPostId("2026-b");

    expect(post("2026-a")?.title).toBe("Late breakfast");
    expect(post("2026-b")?.title).toBe("Lunch");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).value).toBe("Lunch");
  });

  it("moves a post to another day and hour, and leaves half a year alone", async () => {
    const { post } = await show([breakfast]);
    const date = screen.getByLabelText<HTMLInputElement>("Date");

    fireEvent.keyDown(date, { key: "2" });
    pick(date, "0002-12-11");
    fireEvent.blur(date);
    expect(post()?.date).toBe("2026-12-11");
    expect(date.value).toBe("2026-12-11");

    pick(date, "2027-01-04");
    pick(screen.getByLabelText("Time"), "16:30");
    expect(post()).toMatchObject({ date: "2027-01-04", time: "16:30" });
  });

  it("says the zone beside the time, and what the clock shows to who reads elsewhere", async () => {
    await show([{ ...breakfast, zone: "Pacific/Chatham" }]);

    expect(screen.getByText(/Friday,? 11 December 2026 · 09:00 GMT\+13:45/)).toBeTruthy();
    expect(screen.getByText(/for you$/)).toBeTruthy();
  });

  it("tells in words of an hour that the clocks jump over, or show twice", async () => {
    const { setPostId } = await show([
      { ...breakfast, date: "2026-03-29", time: "02:30", zone: "Europe/Berlin" },
      { ...lunch, date: "2026-10-25", time: "02:30", zone: "Europe/Berlin" },
    ]);

    const gap = "In Berlin the clocks jump over 02:30 that day. It counts as 03:30.";
    expect(screen.getByText(gap)).toBeTruthy();
    setPostId("2026-b");
    const overlap = "In Berlin the clocks show 02:30 twice that day. The first one counts.";
    expect(screen.getByText(overlap)).toBeTruthy();
  });

  it("offers Indonesia's three clocks before all others", async () => {
    await show([breakfast]);

    const [first] = within(screen.getByLabelText("Time zone")).getAllByRole("group");
    const names = within(first!)
      .getAllByRole("option")
      .map((option) => option.textContent);
    expect(names).toEqual(["WIB · Jakarta", "WITA · Makassar", "WIT · Jayapura"]);
  });

  it("adds a channel and puts the post on it in one deed", async () => {
    const { session, post } = await show([breakfast]);

    fireEvent.click(screen.getByRole("button", { name: "Add channel" }));
    pick(screen.getByLabelText("Platform"), "tiktok");
    type(screen.getByLabelText("Name on the platform"), "@kedairintik");
    fireEvent.submit(screen.getByLabelText("Platform").closest("form")!);

    const [channel] = Object.values(session.workspace.live.read().channels);
    expect(channel).toMatchObject({ platform: "tiktok", handle: "kedairintik" });
    expect(post()?.[`channels/${channel!.id}`]).toBe(true);
    expect(screen.getByRole("button", { name: "TikTok", pressed: true })).toBeTruthy();
    const way = screen.getByRole("button", { name: "Add channel" });
    await waitFor(() => expect(document.activeElement).toBe(way));

    expect(session.undo.undo()).toBe("addChannel");
    expect(post()?.[`channels/${channel!.id}`]).toBeUndefined();
  });

  it("hands a post to somebody and takes it back", async () => {
    const { post } = await show([breakfast]);
    const field = screen.getByLabelText("Assigned to");

    pick(field, "sari");
    expect(post()?.assigneeId).toBe("sari");
    pick(field, "");
    expect(post()?.assigneeId).toBeUndefined();
  });

  it("tells a viewer everything in words and offers nothing to change", async () => {
    await show([breakfast], "viewer");

    expect(screen.getByText("You can read this post, but not change it.")).toBeTruthy();
    expect(screen.getByText(/11 December 2026 · 09:00 WIB/)).toBeTruthy();
    expect(screen.getByText("Nobody yet")).toBeTruthy();
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(screen.queryByRole("button", { name: /bin/ })).toBeNull();
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Title" }).readOnly).toBe(true);
  });

  it("says so when the post is gone", async () => {
    const { setPostId } = await show([breakfast]);

    setPostId("2026-zzz");

    expect(screen.getByText("This post is not here any more")).toBeTruthy();
  });

  it("lets a post be restored that was binned while it was open", async () => {
    const { colleague, post } = await show([breakfast]);

    colleague(() => [{ type: "update", table: "posts", id: "2026-a", fields: { deletedAt: 5 } }]);
    fireEvent.click(screen.getByRole("button", { name: "Restore" }));

    await waitFor(() => expect(post()?.deletedAt).toBeUndefined());
  });
});
