import { test as base } from "@playwright/test";

import { expect } from "./fixtures.ts";
import { cardOf, dayOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf } from "./page/caption.ts";
import { startOnDevice, takeFromWorkspaces } from "./page/start.ts";
import { startStaticHost, type StaticHost } from "./static-host.ts";
import { watchPages } from "./watch-page.ts";

/** Pages from a web space with no server of ours behind them, ever. */
const test = base.extend<{ host: StaticHost }>({
  host: async ({ context }, use) => {
    const host = await startStaticHost();
    const complaints = watchPages(context, host.url);
    await use(host);
    await host.stop();
    base.expect(complaints, "what no page may do").toEqual([]);
  },
});

test("without any server a workspace begins, is written in, and is there again after a reload", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await expect(page.getByRole("heading", { name: "Where would you like to begin?" })).toBeVisible();
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  await expect(page.getByRole("banner").getByText("On this device")).toBeVisible();
  await expect(page.getByText("not on this device yet")).toHaveCount(0);

  const calendar = page.url().replace(/\/calendar.*/, "");
  await page.goto(`${calendar}/calendar/2026-12`);
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await captionOf(page).pressSequentially("Hujan rintik, kopi hangat.");
  await page.keyboard.press("Escape");

  await page.goto(host.url);
  await expect(page.getByRole("banner").getByText("Kedai Rintik")).toBeVisible();
  await page.goto(`${calendar}/calendar/2026-12`);
  await openPost(page, "Kopi pagi");
  await expect(captionOf(page)).toContainText("Hujan rintik, kopi hangat.");
  await expect(page.getByRole("banner").getByText("On this device")).toBeVisible();
});

test("who wants to share where there is no server is told so, and led to a file", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  await page.getByRole("link", { name: "Team" }).click();
  await expect(page.getByText("This workspace is on this device only.")).toBeVisible();
  await page.getByRole("button", { name: "Share with my team" }).click();
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("There is no server at this address");
  await expect(alert).toContainText("Everything is still on this device");
  await expect(alert.getByRole("link", { name: "Data on this device" })).toBeVisible();
});

test("the example opens with two months of posts", async ({ page, host }) => {
  await page.goto(host.url);
  await page.getByRole("link", { name: /^Look at an example/ }).click();
  await expect(page.getByRole("textbox", { name: "Your name" })).toBeFocused();
  await page.keyboard.type("Sari");
  await page.getByRole("button", { name: "Open the example" }).click();
  const grid = page.getByRole("grid");
  await expect(grid).toBeVisible();
  await expect.poll(() => grid.getByRole("button").count()).toBeGreaterThan(20);
});

test("workspaces of one device stand beside each other, and one that is removed can be put back", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  const kedai = page.url().replace(/\/calendar.*/, "");
  await page.goto(`${kedai}/calendar/2026-12`);
  await planPost(page, "2026-12-10", "Kopi pagi");

  await takeFromWorkspaces(page, "Add a workspace");
  await startOnDevice(page, "Toko Buku", "Sari Wulandari");
  await expect(page.getByRole("banner").getByText("Toko Buku")).toBeVisible();
  await takeFromWorkspaces(page, "Kedai Rintik");
  await expect(page.getByRole("banner").getByText("Kedai Rintik")).toBeVisible();

  await takeFromWorkspaces(page, "Remove from this device");
  const removed = page.getByRole("region", { name: "Removed from this device" });
  await expect(removed.getByText("Kedai Rintik")).toBeVisible();
  // The other one is what opens by itself now.
  await page.goto(host.url);
  await expect(page.getByRole("banner").getByText("Toko Buku")).toBeVisible();
  await page.goto(kedai);
  await removed.getByRole("button", { name: "Put back" }).click();
  await page.goto(`${kedai}/calendar/2026-12`);
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toBeVisible();
});

test("deleting the only copy for good asks for its name first", async ({ page, host }) => {
  await page.goto(host.url);
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  await takeFromWorkspaces(page, "Remove from this device");
  await page.getByRole("button", { name: "Delete for good" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete “Kedai Rintik” for good?" });
  const really = dialog.getByRole("button", { name: "Delete for good" });
  await expect(really).toBeDisabled();
  await dialog.getByRole("textbox").fill("Kedai Rintik");
  await really.click();
  await expect(page.getByRole("region", { name: "Removed from this device" })).toHaveCount(0);
  const names = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.map(({ name }) => name);
  });
  expect(names).toEqual([]);
});
