import { expect, test } from "./fixtures.ts";
import { cardOf, dayOf, inspectorOf, openPost, planPost } from "./page/calendar.ts";

test("a post is planned by typing on a day, and by n", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });

  await dayOf(page, "2026-12-10").focus();
  await page.keyboard.type("Kopi susu gula aren");
  await page.keyboard.press("Enter");
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi susu gula aren")).toBeFocused();

  await dayOf(page, "2026-12-11").focus();
  await page.keyboard.press("n");
  await expect(
    page.getByRole("textbox", { name: /^New post on Friday,? 11 December$/ }),
  ).toBeFocused();
  await page.keyboard.type("Tutup tahun");
  await page.keyboard.press("Enter");
  await expect(cardOf(dayOf(page, "2026-12-11"), "Tutup tahun")).toBeFocused();

  await page.reload();
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi susu gula aren")).toBeVisible();
  await expect(cardOf(dayOf(page, "2026-12-11"), "Tutup tahun")).toBeVisible();
});

test("a letter that is also a command begins a word when more letters follow", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  for (const [date, title] of [
    ["2026-12-03", "nasi goreng"],
    ["2026-12-04", "teaser"],
  ] as const) {
    await dayOf(page, date).focus();
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await expect(cardOf(dayOf(page, date), title)).toBeFocused();
  }
});

test("a post moves to another day by pointer, and undo and redo say what they did", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");

  await cardOf(page, "Kopi pagi").dragTo(dayOf(page, "2026-12-17"));
  await expect(cardOf(dayOf(page, "2026-12-17"), "Kopi pagi")).toBeVisible();
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toBeHidden();

  await page.keyboard.press("Control+z");
  await expect(page.getByText("Undid: move post")).toBeVisible();
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toBeVisible();

  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByText("Redid: move post")).toBeVisible();
  await expect(cardOf(dayOf(page, "2026-12-17"), "Kopi pagi")).toBeVisible();
});

test("a post moves by Space, arrows, Space, and Escape leaves it where it was", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");

  await page.keyboard.press("Space");
  await expect(page.getByRole("status").filter({ hasText: "Lifted Kopi pagi." })).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("status").filter({ hasText: "Over Friday" })).toBeAttached();
  await page.keyboard.press("Space");
  await expect(cardOf(dayOf(page, "2026-12-18"), "Kopi pagi")).toBeFocused();

  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: "stays where it was" })).toBeAttached();
  await expect(cardOf(dayOf(page, "2026-12-18"), "Kopi pagi")).toBeFocused();
});

test("a deleted post comes back by undo, and from the bin", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");

  await page.keyboard.press("Delete");
  await expect(cardOf(page, "Kopi pagi")).toBeHidden();
  await expect(page.getByText("Moved to the bin")).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toBeVisible();

  await openPost(page, "Kopi pagi");
  await inspectorOf(page).getByRole("button", { name: "Move to the bin" }).click();
  await expect(inspectorOf(page)).toBeHidden();
  await page.goto(office.at("bin"));
  await expect(page.getByRole("heading", { name: "Bin", exact: true })).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Kopi pagi" })
    .getByRole("button", { name: "Restore" })
    .click();
  await expect(page.getByText("The bin is empty")).toBeVisible();
  await page.goto(office.at("calendar/2026-12"));
  await expect(cardOf(dayOf(page, "2026-12-10"), "Kopi pagi")).toBeVisible();
});

test("a post that is moved across New Year is found in the other year", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-29", "Selamat tahun baru");

  // The grid of December shows the first days of January.
  for (const key of ["Space", "ArrowRight", "ArrowRight", "ArrowRight", "Space"]) {
    await page.keyboard.press(key);
  }
  await expect(cardOf(dayOf(page, "2027-01-01"), "Selamat tahun baru")).toBeFocused();
  await page.goto(office.at("calendar/2027-01"));
  await expect(cardOf(dayOf(page, "2027-01-01"), "Selamat tahun baru")).toBeVisible();
  await page.reload();
  await expect(cardOf(dayOf(page, "2027-01-01"), "Selamat tahun baru")).toBeVisible();

  // Farther than the grid shows is the date field's business.
  await openPost(page, "Selamat tahun baru");
  await inspectorOf(page).getByLabel("Date").fill("2028-02-29");
  await page.goto(office.at("calendar/2028-02"));
  await expect(cardOf(dayOf(page, "2028-02-29"), "Selamat tahun baru")).toBeVisible();
});

test("everything of a post can be said in the inspector, and is there after a reload", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  const post = inspectorOf(page);

  await post.getByRole("combobox", { name: "Status" }).selectOption("In review");
  await post.getByLabel("Time", { exact: true }).fill("09:00");
  await post.getByRole("combobox", { name: "Time zone" }).selectOption({ value: "Asia/Makassar" });
  await post.getByRole("combobox", { name: "Assigned to" }).selectOption("Sari Wulandari");
  await post.getByRole("button", { name: "Add channel" }).click();
  await post.getByRole("combobox", { name: "Platform" }).selectOption("Instagram");
  await post.getByRole("textbox", { name: "Name on the platform" }).fill("@kedairintik");
  await post.getByRole("button", { name: "Add", exact: true }).click();
  await expect(post.getByRole("button", { name: "Instagram" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await post.getByRole("textbox", { name: "Title" }).fill("Kopi malam");
  await page.keyboard.press("Enter");

  const whole = ["09:00", "WITA", "Kopi malam", "In review", "Instagram", "Sari Wulandari"];
  await expect(cardOf(dayOf(page, "2026-12-10"), ...whole)).toBeVisible();
  await page.reload();
  await expect(cardOf(dayOf(page, "2026-12-10"), ...whole)).toBeVisible();
  await expect(post.getByText(/^Thursday,? 10 December 2026 · 09:00 WITA$/)).toBeVisible();
  await expect(post.getByText(/08:00 .* for you/)).toBeVisible();
});
