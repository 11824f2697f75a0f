import type { Locator, Page } from "@playwright/test";

import { expectCalendar } from "./coming-in.ts";
import { expect, test } from "./fixtures.ts";
import { cardOf, dayOf, inspectorOf } from "./page/calendar.ts";
import { captionOf, wordsOf } from "./page/caption.ts";
import { expectFocus, tabTo } from "./page/focus.ts";

test("everything is done by keyboard: found, plan, write, move, delete, restore", async ({
  office,
  server,
}) => {
  const { page } = await office.stranger();
  const { keyboard } = page;
  await page.goto(server.url);
  await expect(page.getByRole("textbox", { name: "Name of the workspace" })).toBeFocused();
  await expectFocus(page, "opening the first-run page");
  await keyboard.type("Kedai Rintik");
  await tabTo(page, /Your name/);
  await keyboard.type("Sari Wulandari");
  await keyboard.press("Enter");
  await expectCalendar(page);

  // To the calendar, a month on, and to a day.
  await tabTo(page, /^gridcell/);
  const first = await page.evaluate(() => document.activeElement?.getAttribute("data-date"));
  await keyboard.press("PageDown");
  await expect(page.locator(":focus")).not.toHaveAttribute("data-date", first!);
  await expectFocus(page, "turning the month");
  await keyboard.press("PageUp");
  await expect(page.locator(":focus")).toHaveAttribute("data-date", first!);
  await keyboard.press("Home");
  await expectFocus(page, "Home");
  const monday = (await page.evaluate(() => document.activeElement?.getAttribute("data-date")))!;

  await keyboard.type("Kopi pagi");
  await expectFocus(page, "typing on a day");
  await keyboard.press("Enter");
  await expect(cardOf(dayOf(page, monday), "Kopi pagi")).toBeFocused();
  await expectFocus(page, "planning a post");

  // Into the post: its status, its hour, its caption; and back to the card.
  await keyboard.press("Enter");
  await expect(inspectorOf(page)).toBeVisible();
  await expectFocus(page, "opening a post");
  await tabTo(page, /Status/);
  await keyboard.press("ArrowDown");
  await tabTo(page, /Time$/);
  // Where the browser's clock has halves, the third part says which; elsewhere the letter does nothing.
  await keyboard.type("0900a");
  await tabTo(page, /Caption/);
  await keyboard.type("Pagi yang pelan.");
  await expect.poll(() => wordsOf(captionOf(page))).toBe("Pagi yang pelan.");
  await keyboard.press("Escape");
  await expect(inspectorOf(page)).toBeHidden();
  await expect(cardOf(dayOf(page, monday), "Kopi pagi", "09:00", "Draft")).toBeFocused();
  await expectFocus(page, "closing a post");

  // Move it, throw it away, bring it back.
  await keyboard.press("Space");
  await keyboard.press("ArrowRight");
  await keyboard.press("ArrowRight");
  await keyboard.press("Space");
  const wednesday = page.getByRole("gridcell").filter({ has: cardOf(page, "Kopi pagi") });
  await expect(wednesday).not.toHaveAttribute("data-date", monday);
  await expect(cardOf(page, "Kopi pagi")).toBeFocused();
  await expectFocus(page, "moving a post");
  await keyboard.press("Delete");
  await expect(cardOf(page, "Kopi pagi")).toBeHidden();
  await expectFocus(page, "deleting a post");

  await openPalette(page);
  await keyboard.type("bin");
  await expect(page.getByRole("option", { selected: true })).toHaveText(/Bin/);
  await keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Bin", exact: true })).toBeVisible();
  await tabTo(page, /Restore/);
  await keyboard.press("Enter");
  await expect(page.getByText("The bin is empty")).toBeVisible();
  await expectFocus(page, "restoring a post");

  await openPalette(page);
  await keyboard.type("kopi pagi");
  await keyboard.press("Enter");
  await expect(inspectorOf(page).getByRole("textbox", { name: "Title" })).toHaveValue("Kopi pagi");
  await expectFocus(page, "finding a post");
});

async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  return palette;
}

test("? lists the keys, and Escape gives the focus back", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await dayOf(page, "2026-12-10").focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys" });
  for (const deed of ["New post", "Today", "Undo", "Redo", "Commands"]) {
    await expect(sheet.getByRole("term").filter({ hasText: deed })).toBeVisible();
  }
  await expectFocus(page, "opening the keys");
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(dayOf(page, "2026-12-10")).toBeFocused();
});

test("the palette finds deeds, places and posts, and gives the focus back", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await dayOf(page, "2026-12-10").focus();
  const palette = await openPalette(page);
  await page.keyboard.type("zzz");
  await expect(palette.getByRole("status")).toHaveText("Nothing is called “zzz”.");
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(dayOf(page, "2026-12-10")).toBeFocused();

  await openPalette(page);
  await page.keyboard.type("new post");
  await page.keyboard.press("Enter");
  await expect(
    page.getByRole("textbox", { name: /^New post on Thursday,? 10 December$/ }),
  ).toBeFocused();
  await page.keyboard.press("Escape");
  await openPalette(page);
  await page.keyboard.type("dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
