import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { crowdedMonth } from "./crowded-month.ts";
import { fillWorkspace } from "./fill-workspace.ts";
import { expect, test } from "./fixtures.ts";
import { frenchCalendar } from "./import-files.ts";
import type { Office } from "./office.ts";
import { cardOf, inspectorOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf } from "./page/caption.ts";
import { chooseFile, expectCounts } from "./page/import.ts";
import { startOnDevice } from "./page/start.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Where one begins without asking a server, with what stands at its head. */
const BEGINNINGS = {
  "/start": "Where would you like to begin?",
  "/start/device": "Start on this device",
  "/start/example": "Look at an example",
};
/** Pages of a workspace that is on this device alone, with what can be done there. */
const ON_DEVICE = { team: "Share with my team", data: "Save as a file" };

/** Looks at the page as it stands, in both themes: they differ in their colours and in nothing else. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // Without frames there is nothing for which the other mode would open a page of its own.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const asked = colorScheme === "light" ? axe.withTags(RULES) : axe.withRules(["color-contrast"]);
    const { violations } = await asked.analyze();
    const told = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) => `${id}: ${help} ${target.join(" ")} ${failureSummary}`,
      ),
    );
    expect(told, `${where}, ${colorScheme}`).toEqual([]);
  }
}

/** Fills December with more than a month can show. */
async function fillCrowded(office: Office): Promise<void> {
  const door = { url: office.server.url, token: office.owner().token };
  await fillWorkspace(door, office.workspaceId(), crowdedMonth("2026-12"));
}

test("axe finds nothing on the ways in", async ({ office, server }) => {
  const { page } = await office.stranger();
  await page.goto(server.url);
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    await expect(page.getByRole("button", { name: "Make the workspace" })).toBeVisible();
    await expectAccessible(page, `first run at ${viewport.width}`);
  }
  await page.getByRole("button", { name: "Make the workspace" }).click();
  await expectAccessible(page, "first run with names missing");

  await office.person("Sari Wulandari");
  const link = await office.invite({ role: "editor" });
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Come in" })).toBeVisible();
  await expectAccessible(page, "an invitation on a phone");
  await page.setViewportSize(DESKTOP);
  await expectAccessible(page, "an invitation");
  await page.goto(`${server.url}/join#${"x".repeat(32)}`);
  await expect(page.getByRole("alert")).toBeVisible();
  await expectAccessible(page, "an unknown invitation");
  await page.goto(server.url);
  await expect(page.getByRole("textbox", { name: "Invitation link" })).toBeVisible();
  await expectAccessible(page, "a server that is taken");
});

test("axe finds nothing where one begins without a server, and on the ways to share and to save", async ({
  office,
  server,
}) => {
  const { page } = await office.stranger();
  for (const [path, heading] of Object.entries(BEGINNINGS)) {
    await page.goto(`${server.url}${path}`);
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await expectAccessible(page, `${path} at ${viewport.width}`);
    }
  }
  await page.goto(`${server.url}/start`);
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  const address = page.url().replace(/\/calendar.*/, "");
  for (const [place, button] of Object.entries(ON_DEVICE)) {
    await page.goto(`${address}/${place}`);
    await expect(page.getByRole("button", { name: button })).toBeVisible();
    for (const viewport of [DESKTOP, PHONE]) {
      await page.setViewportSize(viewport);
      await expectAccessible(page, `${place} of a device at ${viewport.width}`);
    }
  }
});

test("axe finds nothing on the calendar and a post, empty and crowded, at a desk", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await expect(page.getByRole("grid")).toBeVisible();
  await expectAccessible(page, "an empty month");
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await expect(captionOf(page)).toBeVisible();
  await inspectorOf(page).getByRole("button", { name: "Add channel" }).click();
  await expect(inspectorOf(page).getByRole("combobox", { name: "Platform" })).toBeVisible();
  await expectAccessible(page, "an open post to which a channel is added");
  await page.goto(office.at("calendar/2026-12"));
  await fillCrowded(office);
  await expect(cardOf(page, "Posting 1")).toBeVisible();
  await expectAccessible(page, "a crowded month");
});

test("axe finds nothing on the dialogs and the other pages", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const dialog = await chooseFile(page, frenchCalendar());
  await expectCounts(dialog, { new: 3, refused: 1 });
  await expectAccessible(page, "an import under review");
  await dialog.getByRole("button", { name: /^Import 3/ }).click();
  await expect(dialog.getByText("3 posts imported.")).toBeVisible();
  await expectAccessible(page, "an import that is done");
  await dialog.getByRole("button", { name: "Show the calendar" }).click();

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("dialog", { name: "Commands" })).toBeVisible();
  await expectAccessible(page, "the palette");
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessible(page, "the sheet of keys");
  await page.keyboard.press("Escape");

  await page.goto(office.at("bin"));
  await expect(page.getByText("The bin is empty")).toBeVisible();
  await expectAccessible(page, "an empty bin");
  await page.goto(office.at("team"));
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByRole("textbox", { name: "Invitation link" })).toBeVisible();
  await expectAccessible(page, "the team");
});

test("axe finds nothing on a phone", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { viewport: PHONE, hasTouch: true });
  await fillCrowded(office);
  await page.goto(office.at("calendar/2026-12"));
  const first = cardOf(page, "Posting 1");
  await expect(first).toBeVisible();
  await expectAccessible(page, "a crowded agenda");
  await first.click();
  await expect(captionOf(page)).toBeVisible();
  await expectAccessible(page, "a post as a page");
  await inspectorOf(page).getByRole("button", { name: "Move to the bin" }).click();
  for (const place of ["bin", "team", "data"]) {
    await page.goto(office.at(place));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page, place);
  }
  await page.getByRole("button", { name: "More" }).last().click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expectAccessible(page, "the rest of the menu");
});
