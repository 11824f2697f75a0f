import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { cardOf, dayOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf, wordsOf } from "./page/caption.ts";

/** The bar on top, where the save state and the connection stand in words. */
const topBar = (page: Page) => page.getByRole("banner");
const expectSaved = (page: Page) =>
  expect(topBar(page).getByText("Saved", { exact: true })).toBeVisible();

test("with the server away two people go on, and meet again in the same calendar", async ({
  office,
  server,
}) => {
  const sari = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(sari.page, "2026-12-10", "Kopi pagi");
  const dimas = await office.person("Dimas", { month: "2026-12" });
  await openPost(dimas.page, "Kopi pagi");
  await openPost(sari.page, "Kopi pagi");
  await expect(captionOf(sari.page)).toBeVisible();
  await expect(captionOf(dimas.page)).toBeVisible();
  await expectSaved(sari.page);
  await expectSaved(dimas.page);

  await server.kill();
  for (const { page } of [sari, dimas]) {
    await expect(topBar(page).getByText("On this device")).toBeVisible();
    await expect(topBar(page).getByText("Server away")).toBeVisible();
  }

  // Both move the same post, to different days, and write in its caption.
  await cardOf(sari.page, "Kopi pagi").dragTo(dayOf(sari.page, "2026-12-15"));
  await expect(topBar(sari.page).getByText("1 change waiting")).toBeVisible();
  await cardOf(dimas.page, "Kopi pagi").dragTo(dayOf(dimas.page, "2026-12-21"));
  await captionOf(sari.page).pressSequentially("Dari Sari. ");
  await captionOf(dimas.page).pressSequentially("Dari Dimas. ");
  await planPost(dimas.page, "2026-12-24", "Malam Natal");
  await expect(topBar(sari.page).getByText(/^\d+ changes waiting$/)).toBeVisible();
  await expect(topBar(dimas.page).getByText(/^\d+ changes waiting$/)).toBeVisible();
  await expect(cardOf(dayOf(sari.page, "2026-12-15"), "Kopi pagi")).toBeVisible();
  await expect(cardOf(dayOf(dimas.page, "2026-12-21"), "Kopi pagi")).toBeVisible();

  await server.start();
  await expectSaved(sari.page);
  await expectSaved(dimas.page);
  await expect(cardOf(dayOf(sari.page, "2026-12-24"), "Malam Natal")).toBeVisible();
  const day = await dayWith(sari.page, "Kopi pagi");
  expect(["2026-12-15", "2026-12-21"]).toContain(day);
  await expect(cardOf(dayOf(dimas.page, day), "Kopi pagi")).toBeVisible();
  for (const { page } of [sari, dimas]) {
    await expect(captionOf(page)).toContainText("Dari Sari.");
    await expect(captionOf(page)).toContainText("Dari Dimas.");
  }
  const words = await wordsOf(captionOf(sari.page));
  await expect.poll(() => wordsOf(captionOf(dimas.page))).toBe(words);

  // What a third sees who was never there is the same again.
  const rani = await office.person("Rani", { month: "2026-12" });
  await expect(cardOf(dayOf(rani.page, day), "Kopi pagi")).toBeVisible();
});

test("a lost network is said at once, and work goes on", async ({ office }) => {
  const { page, context } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await expectSaved(page);

  await context.setOffline(true);
  await expect(topBar(page).getByText("Offline")).toBeVisible({ timeout: 1000 });
  await planPost(page, "2026-12-11", "Kopi malam");
  await expect(topBar(page).getByText(/^\d+ changes? waiting$/)).toBeVisible();

  await context.setOffline(false);
  await expectSaved(page);
  await expect(topBar(page).getByText("Offline")).toBeHidden();
});

test("what was written offline goes up at the next visit, although nobody opens the post", async ({
  office,
}) => {
  const sari = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(sari.page, "2026-12-10", "Kopi pagi");
  await openPost(sari.page, "Kopi pagi");
  await expect(captionOf(sari.page)).toBeVisible();
  await expectSaved(sari.page);

  await sari.context.setOffline(true);
  await captionOf(sari.page).fill("Ditulis di kereta, tanpa sinyal.");
  await expect(topBar(sari.page).getByText(/^\d+ changes? waiting$/)).toBeVisible();
  await sari.page.close();
  await sari.context.setOffline(false);

  const later = await sari.context.newPage();
  await later.goto(office.at("calendar/2027-03"));
  await expectSaved(later);
  const dimas = await office.person("Dimas", { month: "2026-12" });
  await openPost(dimas.page, "Kopi pagi");
  await expect(captionOf(dimas.page)).toHaveText("Ditulis di kereta, tanpa sinyal.");
});

/** The one day on which a post stands. */
async function dayWith(page: Page, title: string): Promise<string> {
  const day = page.getByRole("gridcell").filter({ has: cardOf(page, title) });
  await expect(day).toHaveCount(1);
  return (await day.getAttribute("data-date")) ?? "";
}
