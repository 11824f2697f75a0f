import { createPost, noteDay } from "@rembuk/model";
import { KeysProvider, LocaleProvider } from "@rembuk/ui";
import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { openTestWorkspace, stubBrowser } from "../testing.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { CalendarPage } from "./calendar-page.tsx";

const breakfast = { id: "2026-a", title: "Breakfast", date: "2026-12-11", time: "09:00" };
const dinner = { id: "2026-b", title: "Dinner", date: "2026-12-24", zone: "Asia/Makassar" };

const newYear = { id: "2026-c", title: "Tahun baru", date: "2027-01-01" };

async function show(...posts: Parameters<typeof openTestWorkspace>[0]) {
  const workspace = await openTestWorkspace(posts);
  const [month, setMonth] = createSignal("2026-12");
  const [post, setPost] = createSignal<string | null>(null);
  render(() => (
    <LocaleProvider locale="id">
      <KeysProvider>
        <WorkspaceProvider session={workspace.session}>
          <CalendarPage
            month={month()}
            {...(post() === null ? {} : { postId: post()! })}
            onMonth={setMonth}
            onPost={setPost}
          />
        </WorkspaceProvider>
      </KeysProvider>
    </LocaleProvider>
  ));
  return { ...workspace, month, post };
}

const day = (name: RegExp) => screen.getByRole("region", { name });

describe("the agenda on a phone", () => {
  // Its code comes when a post is opened; here it must not come while a test waits.
  beforeAll(() => import("../post/inspector.tsx"));
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-12-10T03:00:00Z") });
    localStorage.clear();
    stubBrowser({ isPhone: true });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it("tells the days that hold posts, and today", async () => {
    await show(breakfast, dinner);

    expect(within(day(/Hari ini/)).getByText("Belum ada rencana")).toBeTruthy();
    expect(within(day(/Besok/)).getByRole("button", { name: /Breakfast/ })).toBeTruthy();
    expect(within(day(/Kamis 24 Desember/)).getByRole("button", { name: /Dinner/ })).toBeTruthy();
    expect(screen.queryByRole("region", { name: /12 Desember/ })).toBeNull();
  });

  it("tells a holiday on which nothing is planned", async () => {
    const { live } = await show(breakfast);
    live.apply(noteDay(live.read(), "2026-12-25", "Hari Natal"));

    expect(within(day(/Jumat 25 Desember/)).getByText("Hari Natal")).toBeTruthy();
  });

  it("says the zone beside every time", async () => {
    await show(breakfast, { ...dinner, time: "19:30" });

    expect(within(day(/Besok/)).getByText("WIB")).toBeTruthy();
    expect(within(day(/24 Desember/)).getByText("WITA")).toBeTruthy();
  });

  it("opens a day of the week that is empty, to plan on it", async () => {
    const { live } = await show(breakfast);

    fireEvent.click(screen.getByRole("button", { name: /^Sab\s*12\s*Desember/ }));
    fireEvent.click(screen.getByRole("button", { name: "Tambah posting pada Sabtu, 12 Desember" }));
    const field = screen.getByRole("textbox", { name: /Posting baru untuk Sabtu, 12 Desember/ });
    fireEvent.input(field, { target: { value: "Ide di jalan" } });
    fireEvent.keyDown(field, { key: "Enter" });

    const planned = Object.values(live.read().posts).find(({ title }) => title === "Ide di jalan");
    expect(planned?.date).toBe("2026-12-12");
  });

  it("keeps what was typed when somebody taps elsewhere", async () => {
    const { live } = await show();

    fireEvent.click(screen.getByRole("button", { name: "Posting baru" }));
    const field = screen.getByRole("textbox");
    fireEvent.input(field, { target: { value: "Setengah jalan" } });
    fireEvent.blur(field);

    expect(Object.values(live.read().posts).map(({ title }) => title)).toEqual(["Setengah jalan"]);
  });

  it("goes to the next month with the week that leads there", async () => {
    const { month } = await show(breakfast);

    for (let week = 0; week < 4; week++) {
      fireEvent.click(screen.getByRole("button", { name: "Minggu berikutnya" }));
    }

    expect(month()).toBe("2027-01");
  });

  it("goes on into the next month, and says where it begins", async () => {
    const { live } = await show(breakfast);
    live.apply(createPost(live.read(), { ...newYear, zone: "Asia/Jakarta" }));

    expect(await screen.findByText("Januari 2027")).toBeTruthy();
    expect(within(day(/Jumat 1 Januari/)).getByRole("button", { name: /Tahun baru/ })).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Desember 2026");
  });

  it("gives a post the page to itself", async () => {
    const { post } = await show(breakfast);

    fireEvent.click(screen.getByRole("button", { name: /Breakfast/ }));

    expect(post()).toBe("2026-a");
    expect(screen.queryByRole("region", { name: "Kalender" })).toBeNull();
    expect(await screen.findByRole("complementary", { name: "Posting" })).toBeTruthy();
  });
});
