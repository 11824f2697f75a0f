import { expect, test } from "./fixtures.ts";
import { cardOf, dayOf, inspectorOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf, cursorsOn, wordsOf } from "./page/caption.ts";

test("two people write one caption at once, see each other, and no letter is lost", async ({
  office,
}) => {
  const sari = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(sari.page, "2026-12-10", "Kopi pagi");
  const dimas = await office.person("Dimas", { month: "2026-12" });

  await openPost(dimas.page, "Kopi pagi");
  await expect(cardOf(sari.page, "Kopi pagi", "Dimas")).toBeVisible();
  await openPost(sari.page, "Kopi pagi");

  await captionOf(sari.page).click();
  await captionOf(dimas.page).click();
  await expect(cursorsOn(captionOf(dimas.page))).toHaveText("Sari Wulandari");
  await expect(cursorsOn(captionOf(sari.page))).toHaveText("Dimas");

  await captionOf(sari.page).pressSequentially("Pagi yang pelan. ");
  await expect(captionOf(dimas.page)).toContainText("Pagi yang pelan.");
  await dimas.page.keyboard.press("Control+End");
  await sari.page.keyboard.press("Control+Home");
  const bySari = "Seduh manual dari Gayo. ";
  const byDimas = "Buka pukul tujuh. ";
  await Promise.all([
    sari.page.keyboard.type(bySari, { delay: 15 }),
    dimas.page.keyboard.type(byDimas, { delay: 20 }),
  ]);
  const whole = `${bySari}Pagi yang pelan. ${byDimas}`;
  for (const { page } of [sari, dimas]) {
    await expect.poll(() => wordsOf(captionOf(page))).toBe(whole);
  }

  // Neither takes back what the other wrote.
  await sari.page.keyboard.press("Control+z");
  await expect(captionOf(dimas.page)).not.toContainText("Gayo");
  await expect(captionOf(dimas.page)).toContainText(byDimas.trim());
  await sari.page.keyboard.press("Control+Shift+z");
  await expect.poll(() => wordsOf(captionOf(dimas.page))).toBe(whole);
});

test("the card of an untitled post shows how its caption begins, to everybody", async ({
  office,
}) => {
  const sari = await office.person("Sari Wulandari");
  const dimas = await office.person("Dimas");
  for (const { page } of [sari, dimas]) await page.goto(office.at("calendar/2026-12"));
  await planPost(sari.page, "2026-12-10", "sementara");
  await openPost(sari.page, "sementara");
  await inspectorOf(sari.page).getByRole("textbox", { name: "Title" }).fill("");
  await captionOf(sari.page).fill("Kopi susu gula aren, manis yang tidak buru-buru.");

  for (const { page } of [sari, dimas]) {
    await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi susu gula aren, manis")).toBeVisible();
  }
});

test("a channel gets a caption of its own, begun as a copy", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  const post = inspectorOf(page);
  await captionOf(page).fill("Selamat pagi");
  await post.getByRole("button", { name: "Add channel" }).click();
  await post.getByRole("textbox", { name: "Name on the platform" }).fill("kedairintik");
  await post.getByRole("button", { name: "Add", exact: true }).click();
  await post.getByRole("button", { name: "Write its own" }).click();
  const own = post.getByRole("textbox", { name: /^Caption for Instagram/ });
  await expect(own).toHaveText("Selamat pagi");
  await own.fill("Selamat pagi #kopi");
  await expect(captionOf(page)).toHaveText("Selamat pagi");
  await page.reload();
  await expect(own).toHaveText("Selamat pagi #kopi");
  await expect(captionOf(page)).toHaveText("Selamat pagi");
});

test("two tabs of one person share edits", async ({ office }) => {
  const { page, context } = await office.person("Sari Wulandari");
  const tab = await context.newPage();
  for (const each of [page, tab]) await each.goto(office.at("calendar/2026-12"));
  await planPost(page, "2026-12-10", "Kopi pagi");
  await expect(cardOf(dayOf(tab, "2026-12-10"), "Kopi pagi")).toBeVisible();
  await planPost(tab, "2026-12-11", "Kopi malam");
  await expect(cardOf(dayOf(page, "2026-12-11"), "Kopi malam")).toBeVisible();
});
