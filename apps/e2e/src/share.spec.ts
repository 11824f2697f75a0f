import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { cardOf, dayOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf } from "./page/caption.ts";
import { startOnDevice } from "./page/start.ts";
import { expectOnDevice } from "./page/worker.ts";
import { rembuk } from "./rembuk-command.ts";

/** The address of the workspace that is open. */
const addressOf = (page: Page) => page.url().replace(/(\/w\/[^/]+).*/, "$1");
const expectSaved = (page: Page) =>
  expect(page.getByRole("banner").getByText("Saved", { exact: true })).toBeVisible();

/** A workspace that was begun on a device, with a post and its caption in it. */
async function startWithPost(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  const address = addressOf(page);
  await page.goto(`${address}/calendar/2026-12`);
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await captionOf(page).pressSequentially("Hujan rintik.");
  return address;
}

test("what was begun on a device is shared as it is, and others see all of it", async ({
  office,
  server,
}) => {
  const { page } = await office.stranger();
  const address = await startWithPost(page, server.url);
  await page.getByRole("link", { name: "Team" }).click();
  await page.getByRole("button", { name: "Share with my team" }).click();
  await expect(page.getByText("Everything is on the server")).toBeVisible();
  await expectSaved(page);
  expect(addressOf(page)).toBe(address);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByRole("textbox", { name: "Invitation link" }).inputValue();

  const { page: other } = await office.stranger();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: "Come to “Kedai Rintik”" })).toBeVisible();
  await other.getByRole("textbox", { name: "Your name" }).fill("Dimas");
  await other.getByRole("button", { name: "Come in" }).click();
  await expect(other.getByRole("grid")).toBeVisible();
  expect(addressOf(other)).toBe(address);
  await other.goto(`${address}/calendar/2026-12`);
  await openPost(other, "Kopi pagi");
  await expect(captionOf(other)).toContainText("Hujan rintik.");
  await captionOf(other).press("End");
  await captionOf(other).pressSequentially(" Kopi hangat.");
  await page.goto(`${address}/calendar/2026-12`);
  await openPost(page, "Kopi pagi");
  await expect(captionOf(page)).toContainText("Hujan rintik. Kopi hangat.");
});

test("a server somewhere else asks for its set-up token, and a wrong one costs nothing", async ({
  office,
  server,
}) => {
  const { token } = (await (await office.ask("/api/setup")).json()) as { token: string };
  // As through a proxy: then the server gives its token to nobody.
  const { page } = await office.stranger({ extraHTTPHeaders: { "x-forwarded-for": "192.0.2.7" } });
  await page.goto(server.url);
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  await page.getByRole("link", { name: "Team" }).click();
  await page.getByRole("button", { name: "Share with my team" }).click();
  const field = page.getByRole("textbox", { name: "Set-up token" });
  await field.fill("x".repeat(32));
  await page.getByRole("button", { name: "Share now" }).click();
  await expect(page.getByRole("alert")).toContainText("That is not this server's set-up token");
  await expect(page.getByRole("alert")).toContainText("Everything is still on this device");
  await page.getByRole("textbox", { name: "Set-up token" }).fill(token);
  await page.getByRole("button", { name: "Share now" }).click();
  await expect(page.getByText("Everything is on the server")).toBeVisible();
});

test("sharing that the server's going cuts short goes on by itself, also after a reload", async ({
  office,
  server,
}) => {
  const { page } = await office.stranger();
  const address = await startWithPost(page, server.url);
  await page.getByRole("link", { name: "Team" }).click();
  await expectOnDevice(page);
  // The server has taken the workspace in, and nobody hears of it.
  await page.route("**/api/workspaces", async (route) => {
    await route.fetch();
    await server.kill();
    await route.abort();
  });
  await page.getByRole("button", { name: "Share with my team" }).click();
  await expect(page.getByText("It goes on by itself as soon as the server answers.")).toBeVisible();
  await expect(page.getByRole("banner").getByText(/On this device|waiting/)).toBeVisible();

  await page.unroute("**/api/workspaces");
  await page.reload();
  await expect(page.getByText("It goes on by itself as soon as the server answers.")).toBeVisible();
  await server.start();
  await expect(page.getByText("Everything is on the server")).toBeVisible({ timeout: 45_000 });
  await expectSaved(page);
  expect(addressOf(page)).toBe(address);
  await page.goto(`${address}/calendar/2026-12`);
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toBeVisible();
});

test("who reloads while coming in comes in once", async ({ office, server }) => {
  const sari = await office.person("Sari Wulandari");
  const link = await office.invite({ role: "editor", uses: 1 });
  const { page } = await office.stranger();
  await page.goto(link);
  // The server has let them in, and the answer is lost.
  await page.route("**/api/join", async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole("textbox", { name: "Your name" }).fill("Dimas");
  await page.getByRole("button", { name: "Come in" }).click();
  await expect(page.getByRole("alert")).toContainText("The server did not answer");

  await page.unroute("**/api/join");
  await page.reload();
  await expect(page.getByRole("grid")).toBeVisible();
  await sari.page.goto(office.at("team"));
  await expect(sari.page.getByText("Dimas")).toHaveCount(1);
  expect(server.url).toBe(new URL(page.url()).origin);
});

test("who loses the right to write keeps the changes as a copy, or lets them go", async ({
  office,
  server,
}) => {
  const sari = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(sari.page, "2026-12-10", "Kopi pagi");
  const dimas = await office.person("Dimas", { month: "2026-12" });
  await expect(cardOf(dayOf(dimas.page, "2026-12-10"), "Kopi pagi")).toBeVisible();

  await dimas.context.setOffline(true);
  await planPost(dimas.page, "2026-12-17", "Teh sore");
  await rembuk(server, "token", "revoke", dimas.membership.token);
  await dimas.context.setOffline(false);
  const lost = dimas.page.getByRole("region", {
    name: "You no longer belong to this workspace",
  });
  await expect(lost).toContainText(/still on this device/);
  await lost.getByRole("button", { name: "Keep my changes as a copy" }).click();

  await expect(dimas.page.getByRole("banner").getByText("Kedai Rintik (copy)")).toBeVisible();
  await expect(dimas.page.getByRole("banner").getByText("On this device")).toBeVisible();
  await dimas.page.goto(`${addressOf(dimas.page)}/calendar/2026-12`);
  await expect(cardOf(dayOf(dimas.page, "2026-12-10"), "Kopi pagi")).toBeVisible();
  await expect(cardOf(dayOf(dimas.page, "2026-12-17"), "Teh sore")).toBeVisible();
  await expect(cardOf(dayOf(sari.page, "2026-12-17"), "Teh sore")).toHaveCount(0);
});

test("who lets the changes go can take that back", async ({ office, server }) => {
  const sari = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(sari.page, "2026-12-10", "Kopi pagi");
  const dimas = await office.person("Dimas", { month: "2026-12" });
  await dimas.context.setOffline(true);
  await planPost(dimas.page, "2026-12-17", "Teh sore");
  await rembuk(server, "token", "revoke", dimas.membership.token);
  await dimas.context.setOffline(false);
  await dimas.page.getByRole("button", { name: "Discard them" }).click();
  const removed = dimas.page.getByRole("region", { name: "Removed from this device" });
  await expect(removed.getByText("Kedai Rintik (copy)")).toBeVisible();
  await removed.getByRole("button", { name: "Put back" }).click();
  await dimas.page.getByRole("link", { name: "Kedai Rintik (copy)" }).click();
  await dimas.page.goto(`${addressOf(dimas.page)}/calendar/2026-12`);
  await expect(cardOf(dayOf(dimas.page, "2026-12-17"), "Teh sore")).toBeVisible();
});

test("sharing that is cut five times ends with everything on the server, once", async ({
  office,
  server,
}) => {
  const { page, context } = await office.stranger();
  await page.goto(server.url);
  await page.getByRole("link", { name: /^Look at an example/ }).click();
  await page.getByRole("textbox", { name: "Your name" }).fill("Sari Wulandari");
  await page.getByRole("button", { name: "Open the example" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  const address = addressOf(page);
  const workspaceId = address.split("/").at(-1)!;
  await page.goto(`${address}/team`);
  await expectOnDevice(page);

  // Each of the next requests with documents arrives and is not answered: the server goes at that moment. After the
  // last it stays away until the page was opened again, or sharing might end before.
  let cuts = 0;
  await context.route("**/api/workspaces/*/changes", async (route) => {
    if (route.request().method() !== "POST" || cuts >= 5) return route.continue();
    await route.fetch();
    await server.kill();
    await route.abort();
    if (cuts < 4) await server.start();
    cuts++;
  });
  await page.getByRole("button", { name: "Share with my team" }).click();
  await expect.poll(() => cuts, { timeout: 60_000 }).toBe(5);
  await page.reload();
  await expect(page.getByText("It goes on by itself as soon as the server answers.")).toBeVisible();
  await server.start();
  await expect(page.getByText("Everything is on the server")).toBeVisible({ timeout: 45_000 });

  const kept = await page.evaluate(() => localStorage.getItem("rembuk.workspaces"));
  const [{ server: door }] = JSON.parse(kept!) as [{ server: { token: string } }];
  const answer = await office.ask(`/api/workspaces/${workspaceId}`, { token: door.token });
  const { documents } = (await answer.json()) as { documents: { kind: string }[] };
  expect(documents.filter(({ kind }) => kind === "draft").length).toBeGreaterThanOrEqual(60);
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = await page.getByRole("textbox", { name: "Invitation link" }).inputValue();
  const { page: other } = await office.stranger();
  await other.goto(link);
  await other.getByRole("textbox", { name: "Your name" }).fill("Dimas");
  await other.getByRole("button", { name: "Come in" }).click();
  const posts = (of: Page) => of.getByRole("grid").getByRole("button").count();
  await page.goto(address);
  await expect.poll(() => posts(page)).toBeGreaterThan(20);
  await expect.poll(async () => (await posts(other)) === (await posts(page))).toBe(true);
});
