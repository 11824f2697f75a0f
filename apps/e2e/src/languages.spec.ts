import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { cardOf, dayName, dayOf, inspectorOf } from "./page/calendar.ts";
import { captionOf } from "./page/caption.ts";
import { importDialogOf } from "./page/import.ts";

const INDONESIAN = { locale: "id-ID" };

/** Words that an English screen of ours cannot do without and no Indonesian one has. */
const ENGLISH =
  /\b(the|your|you|this|and|with|from|not|has|here|is|are|was|to|of|on|for|in|calendar|today|new|write|close|saved|waiting|team|people|undo|redo|title|time|date|day|month|week|next|previous|channels?|assigned|add|search|type|move|back|show|file|choose|language|light|dark|system|role|owner|viewer|copy|link|keys|nobody|yet|draft|ready|review|workspace|name|make|go)\b/i;

/** Everything that a page says, to the eye and to the ear. */
function everythingSaid(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = document.body.innerText.split("\n");
    const spoken = ["aria-label", "title", "placeholder", "aria-description", "alt"];
    for (const element of document.querySelectorAll("*")) {
      for (const name of spoken) said.push(element.getAttribute(name) ?? "");
    }
    const isZone = (text: string) => /^[A-Z]\w+\/[A-Z]/.test(text);
    return [document.title, ...said]
      .map((text) => text.trim())
      .filter((text) => text !== "" && !isZone(text));
  });
}

async function expectNoEnglish(page: Page, where: string): Promise<void> {
  await expect
    .poll(async () => (await everythingSaid(page)).filter((text) => ENGLISH.test(text)), {
      message: `English is left ${where}`,
    })
    .toEqual([]);
}

test("the whole walk is in Indonesian: no English is left, and times are 09.00", async ({
  office,
  server,
}) => {
  const { page } = await office.stranger(INDONESIAN);
  await page.goto(server.url);
  await expect(page.locator("html")).toHaveAttribute("lang", "id");
  await page.getByRole("button", { name: "Buat ruang kerja" }).click();
  await expectNoEnglish(page, "on the first-run page");

  const sari = await office.person("Sari Wulandari", { ...INDONESIAN, month: "2026-12" });
  await expect(sari.page.getByRole("grid", { name: "Desember 2026" })).toBeVisible();
  await expectNoEnglish(sari.page, "in an empty month");

  await dayOf(sari.page, "2026-12-10", "id-ID").focus();
  await sari.page.keyboard.type("Kopi pagi");
  await expectNoEnglish(sari.page, "while a title is typed");
  await sari.page.keyboard.press("Enter");
  await cardOf(sari.page, "Kopi pagi").click();
  const post = inspectorOf(sari.page);
  await post.getByLabel("Jam", { exact: true }).fill("09:00");
  await post.getByRole("combobox", { name: "Status" }).selectOption("Ditinjau");
  await post.getByRole("button", { name: "Tambah kanal" }).click();
  await expectNoEnglish(sari.page, "while a channel is added");
  await post.getByRole("textbox", { name: "Nama di platform" }).fill("kedairintik");
  await post.getByRole("button", { name: "Tambah", exact: true }).click();
  await captionOf(sari.page).fill("Pagi yang pelan.");
  await expect(
    cardOf(sari.page, "09.00", "WIB", "Kopi pagi", "Ditinjau", "Instagram"),
  ).toBeVisible();
  await expect(post.getByText(/^Kamis, 10 Desember 2026 · 09\.00 WIB$/)).toBeVisible();
  await expectNoEnglish(sari.page, "in the inspector");

  await cardOf(sari.page, "Kopi pagi").dragTo(dayOf(sari.page, "2026-12-17", "id-ID"));
  await expect(sari.page.getByText(/Pindah ke Kam, 17 Des.* 09\.00 WIB/)).toBeVisible();
  await sari.page.keyboard.press("Control+z");
  await expect(sari.page.getByText("Diurungkan: pindahkan posting")).toBeVisible();
  await expectNoEnglish(sari.page, "after an undo");
  await sari.page.getByRole("button", { name: "Impor", exact: true }).click();
  await expect(importDialogOf(sari.page)).toBeVisible();
  await expectNoEnglish(sari.page, "in the import dialog");
  await sari.page.keyboard.press("Escape");
  await cardOf(sari.page, "Kopi pagi").focus();
  await sari.page.keyboard.press("?");
  await expect(sari.page.getByRole("dialog")).toBeVisible();
  await expectNoEnglish(sari.page, "on the sheet of keys");
  await sari.page.keyboard.press("Escape");
  await sari.page.keyboard.press("Control+k");
  await expect(sari.page.getByRole("combobox", { name: "Perintah" })).toBeFocused();
  await expectNoEnglish(sari.page, "in the palette");
  await sari.page.keyboard.press("Escape");
  await sari.page.keyboard.press("Delete");
  for (const place of ["bin", "team"]) {
    await sari.page.goto(office.at(place));
    await expect(sari.page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoEnglish(sari.page, `on the page ${place}`);
  }
  await sari.context.setOffline(true);
  await expect(sari.page.getByRole("banner").getByText("Di perangkat ini")).toBeVisible();
  await expectNoEnglish(sari.page, "offline");
});

test("the words that say English are found where they are", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await expect(page.getByRole("grid", { name: "December 2026" })).toBeVisible();
  const found = (await everythingSaid(page)).filter((text) => ENGLISH.test(text));
  expect(found.length).toBeGreaterThan(20);
});

test("the language is changed on the spot and kept", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await page.getByRole("button", { name: "Language: English" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Bahasa Indonesia" }).click();
  await expect(page.getByRole("grid", { name: "Desember 2026" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("grid", { name: "Desember 2026" })).toBeVisible();
  await expect(dayOf(page, "2026-12-10", "id-ID")).toHaveAccessibleName(
    new RegExp(dayName("2026-12-10", "id-ID")),
  );
});

/** 0 for black, 1 for white. */
const lightnessOf = (color: string) => Number(/oklch\(([\d.]+)/.exec(color)?.[1]);

test("the theme follows the system, and a choice overrides it and is kept", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari");
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();
  expect(lightnessOf(dark)).toBeLessThan(0.3);
  expect(lightnessOf(light)).toBeGreaterThan(0.9);

  await page.getByRole("button", { name: "Theme: Like the system" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Light" }).click();
  await expect.poll(paper).toBe(light);
  await page.reload();
  await expect.poll(paper).toBe(light);
  await page.getByRole("button", { name: "Theme: Light" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Dark" }).click();
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(paper).toBe(dark);
});

test("who wants less motion gets none", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", {
    month: "2026-12",
    reducedMotion: "reduce",
  });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll("*")]
      .filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((each) =>
          each.split(",").some((duration) => Number.parseFloat(duration) > 0.01),
        );
      })
      .map((element) => `${element.localName}.${element.className}`),
  );
  expect(moving).toEqual([]);
});
