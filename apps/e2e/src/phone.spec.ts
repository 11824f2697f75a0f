import { devices, type Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { cardOf, inspectorOf } from "./page/calendar.ts";
import { captionOf } from "./page/caption.ts";
import { expectTargets, expectNoSidewaysScroll } from "./page/layout.ts";

const PHONE = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } };

/** The agenda of a phone. */
const agendaOf = (page: Page) => page.getByRole("group", { name: "Agenda" });

test("on a phone an idea is written down, opened as a page, timed, and found in the agenda", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { ...PHONE, month: "2026-12" });
  await expect(agendaOf(page)).toBeVisible();
  await page.getByRole("button", { name: "New post" }).first().tap();
  await page.getByRole("textbox", { name: /^New post on/ }).fill("Ide dari angkot");
  await page.keyboard.press("Enter");
  await expect(cardOf(agendaOf(page), "Ide dari angkot")).toBeVisible();

  await cardOf(page, "Ide dari angkot").tap();
  await expect(agendaOf(page)).toBeHidden();
  const post = inspectorOf(page);
  await post.getByLabel("Time", { exact: true }).fill("16:30");
  await captionOf(page).fill("Difoto di jalan.");
  await post.getByRole("button", { name: "Close" }).tap();
  await expect(inspectorOf(page)).toBeHidden();
  await expect(cardOf(agendaOf(page), "16:30", "Ide dari angkot")).toBeVisible();

  // The phone's own way back leads out of a post too.
  await cardOf(page, "Ide dari angkot").tap();
  await expect(inspectorOf(page)).toBeVisible();
  await page.goBack();
  await expect(agendaOf(page)).toBeVisible();
});

test("nothing runs off a screen of 320 pixels, and every target can be hit with a thumb", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { ...PHONE, month: "2026-12" });
  await page.getByRole("button", { name: "New post" }).first().tap();
  await page
    .getByRole("textbox", { name: /^New post on/ })
    .fill(`Kopi ${"panjang".repeat(20)} ☕️👩🏽‍🍳 قهوة الصباح`);
  await page.keyboard.press("Enter");
  const card = agendaOf(page).getByRole("button", { name: /Kopi panjang/ });
  await expect(card).toBeVisible();

  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const place of ["calendar/2026-12", "bin", "team"]) {
      await page.goto(office.at(place));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoSidewaysScroll(page);
      await expectTargets(page, 44);
    }
    await page.goto(office.at("calendar/2026-12"));
    await card.tap();
    await expect(captionOf(page)).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectTargets(page, 44);
    await inspectorOf(page).getByRole("button", { name: "Close" }).tap();
    await page.getByRole("button", { name: "More" }).last().tap();
    await expect(page.getByRole("dialog")).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectTargets(page, 44);
    await page.keyboard.press("Escape");
  }
});

test("the ways in fit a phone", async ({ office, server }) => {
  const { page } = await office.stranger({ ...PHONE, viewport: { width: 320, height: 640 } });
  await page.goto(server.url);
  await expect(page.getByRole("heading", { name: "Set up your workspace" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectTargets(page, 44);
  await office.person("Sari Wulandari");
  await page.goto(await office.invite({ role: "editor" }));
  await expect(page.getByRole("button", { name: "Come in" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectTargets(page, 44);
});

test("at 200 % zoom nothing is lost on a laptop, and targets are large enough for a pointer", async ({
  office,
}) => {
  // A laptop of 1280 × 800 at 200 % shows what a window of 640 × 400 shows.
  const { page } = await office.person("Sari Wulandari", { viewport: { width: 640, height: 400 } });
  await page.goto(office.at("calendar/2026-12"));
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.getByRole("grid")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectTargets(page, 24);
});
