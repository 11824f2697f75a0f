import { binPost, movePost, renamePost, type Role } from "@rembuk/model";
import { KeysProvider, LocaleProvider, ToastRegion } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { openTestWorkspace, stubBrowser } from "../testing.ts";
import { UndoKeys } from "../undo/undo-keys.tsx";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { CalendarPage } from "./calendar-page.tsx";

type Posts = Parameters<typeof openTestWorkspace>[0];

const breakfast = { id: "2026-a", title: "Breakfast", date: "2026-12-11", time: "09:00" };
const lunch = { id: "2026-b", title: "Lunch", date: "2026-12-11", time: "12:00" };

async function show(posts: Posts, role: Role = "owner") {
  const workspace = await openTestWorkspace(posts, role);
  const [month, setMonth] = createSignal("2026-12");
  const [post, setPost] = createSignal<string | null>(null);
  render(() => (
    <LocaleProvider locale="en">
      <KeysProvider>
        <WorkspaceProvider session={workspace.session}>
          <CalendarPage
            month={month()}
            {...(post() === null ? {} : { postId: post()! })}
            onMonth={setMonth}
            onPost={setPost}
          />
          <UndoKeys />
        </WorkspaceProvider>
        <ToastRegion />
      </KeysProvider>
    </LocaleProvider>
  ));
  return { ...workspace, month, post };
}

const day = (name: RegExp) => screen.getByRole("gridcell", { name });
const card = (name: RegExp) => screen.getByRole("button", { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
const dateOf = (element: HTMLElement) =>
  element.closest<HTMLElement>("[data-date]")?.dataset["date"];

describe("the calendar", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-10T03:00:00Z") });
    localStorage.clear();
    stubBrowser();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it("shows a month Monday first, with today marked", async () => {
    await show([breakfast]);

    const headers = screen.getAllByRole("columnheader").map((header) => header.textContent);
    expect(headers[0]).toBe("Monday");
    expect(headers[6]).toBe("Sunday");
    expect(day(/10 December/).getAttribute("aria-current")).toBe("date");
    expect(within(day(/11 December/)).getByRole("button", { name: /Breakfast/ })).toBeTruthy();
  });

  it("keeps every card when a title is typed elsewhere", async () => {
    const { colleague } = await show([breakfast, lunch]);
    const before = [card(/Breakfast/), card(/Lunch/)];

    colleague((now) => renamePost(now, "2026-a", "Late breakfast"));

    expect([card(/Late breakfast/), card(/Lunch/)]).toEqual(before);
  });

  it("plans a post that is typed on a day, and stands on it", async () => {
    const { live } = await show([]);
    day(/14 December/).focus();

    press("R");
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: /14 December/ });
    expect(field.value).toBe("R");
    fireEvent.input(field, { target: { value: "Rice for two" } });
    press("Enter");

    const [post] = Object.values(live.read().posts);
    expect(post).toMatchObject({
      title: "Rice for two",
      date: "2026-12-14",
      zone: "Asia/Jakarta",
      status: "idea",
      createdBy: "sari",
    });
    expect(document.activeElement).toBe(card(/Rice for two/));
  });

  it("plans nothing when Escape is pressed", async () => {
    const { live } = await show([]);
    day(/14 December/).focus();

    press("R");
    press("Escape");

    expect(live.read().posts).toEqual({});
    expect(document.activeElement).toBe(day(/14 December/));
  });

  it("moves a post by keys, and the focus with it", async () => {
    const { live } = await show([breakfast]);
    card(/Breakfast/).focus();

    press(" ");
    press("ArrowRight");
    press("ArrowDown");
    expect(live.read().posts["2026-a"]?.date).toBe("2026-12-11");
    press(" ");

    expect(live.read().posts["2026-a"]?.date).toBe("2026-12-19");
    expect(document.activeElement).toBe(card(/Breakfast/));
    expect(dateOf(card(/Breakfast/))).toBe("2026-12-19");
    expect(screen.getByText("Moved to Sat 19 Dec, 09:00 WIB")).toBeTruthy();
  });

  it("puts a lifted post back with Escape", async () => {
    const { live } = await show([breakfast]);
    card(/Breakfast/).focus();

    press(" ");
    press("ArrowRight");
    press("Escape");

    expect(live.read().posts["2026-a"]?.date).toBe("2026-12-11");
    expect(document.activeElement).toBe(card(/Breakfast/));
  });

  it("remembers in which year's views a moved post is looked for", async () => {
    const { session } = await show([{ ...breakfast, date: "2026-12-31" }]);
    card(/Breakfast/).focus();

    press(" ");
    press("ArrowRight");
    press(" ");

    expect(session.workspace.live.read().shards["2026"]).toMatchObject({ "years/2027": true });
    expect(dateOf(card(/Breakfast/))).toBe("2027-01-01");
  });

  it("bins a post and says how to take that back", async () => {
    const { live } = await show([breakfast, lunch]);
    card(/Breakfast/).focus();

    press("Delete");
    expect(live.read().posts["2026-a"]?.deletedAt).toBeTypeOf("number");
    expect(document.activeElement).toBe(card(/Lunch/));
    const notice = screen.getByText("Moved to the bin");
    fireEvent.click(within(notice.parentElement!).getByRole("button", { name: "Undo" }));

    expect(live.read().posts["2026-a"]?.deletedAt).toBeUndefined();
    expect(screen.getByText("Undid: move post to the bin")).toBeTruthy();
  });

  it("takes back and repeats by keys, naming the deed", async () => {
    const { live } = await show([breakfast]);
    card(/Breakfast/).focus();
    press(" ");
    press("ArrowRight");
    press(" ");

    fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
    expect(screen.getByText("Undid: move post")).toBeTruthy();
    expect(live.read().posts["2026-a"]?.date).toBe("2026-12-11");

    fireEvent.keyDown(document.body, { key: "Z", ctrlKey: true, shiftKey: true });
    expect(screen.getByText("Redid: move post")).toBeTruthy();
    expect(live.read().posts["2026-a"]?.date).toBe("2026-12-12");
  });

  it("keeps the focus on a post that a colleague moves away", async () => {
    const { colleague } = await show([breakfast]);
    card(/Breakfast/).focus();

    colleague((now) => movePost(now, "2026-a", { date: "2026-12-20" }));

    await waitFor(() => expect(document.activeElement).toBe(card(/Breakfast/)));
    expect(dateOf(card(/Breakfast/))).toBe("2026-12-20");
  });

  it("keeps the focus on the day of a post that a colleague bins", async () => {
    const { colleague } = await show([breakfast]);
    card(/Breakfast/).focus();

    colleague((now) => binPost(now, "2026-a", 1));

    await waitFor(() => expect(document.activeElement).toBe(day(/11 December/)));
  });

  it("says of a crowded day how many posts it holds and how many are out of sight", async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ id: `2026-${at}`, date: "2026-12-12" }));
    await show(many);

    const crowded = day(/12 December, 12 posts/);
    const way = within(crowded).getByRole("button", { name: /\d+ more posts on Saturday/ });
    expect(way.getAttribute("aria-expanded")).toBe("false");
    fireEvent.click(way);

    expect(within(crowded).getByRole("button", { name: /Show fewer posts on/ })).toBeTruthy();
  });

  it("lets a viewer read everything and change nothing", async () => {
    const { live } = await show([breakfast], "viewer");
    const before = live.read();
    expect(screen.queryByRole("button", { name: /New post/ })).toBeNull();
    expect(screen.getByText("You can look, but not change anything here.")).toBeTruthy();

    card(/Breakfast/).focus();
    for (const key of [" ", "ArrowRight", " ", "Delete"]) press(key);
    day(/14 December/).focus();
    for (const key of ["R", "Enter", "n"]) press(key);

    expect(live.read()).toEqual(before);
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("reads a calendar of a newer version and leaves it alone", async () => {
    const { live } = await show([breakfast]);
    live.doc.getMap("meta").set("version", 99);

    expect(screen.getByText(/A newer version of Rembuk wrote this calendar/)).toBeTruthy();
    card(/Breakfast/).focus();
    press("Delete");

    expect(live.read().posts["2026-a"]?.deletedAt).toBeUndefined();
  });

  it("says what an empty month is for", async () => {
    await show([]);

    const heading = screen.getByRole("heading", { name: "December is wide open" });
    const offer = heading.closest("section")!;
    fireEvent.click(within(offer).getByRole("button", { name: "Write a post" }));

    expect(screen.getByRole("textbox", { name: /New post on Thursday 10 December/ })).toBeTruthy();
  });
});
