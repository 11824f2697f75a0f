import { fillWorkspace } from "./fill-workspace.ts";
import { expect, test } from "./fixtures.ts";
import type { Office } from "./office.ts";
import { cardOf, inspectorOf } from "./page/calendar.ts";
import { openPalette } from "./page/palette.ts";
import { expectOnDevice } from "./page/worker.ts";

const POSTS = [
  {
    title: "Café hujan",
    date: "2026-12-11",
    time: "09:00",
    status: "review",
    platforms: ["instagram"],
    caption: "Bawa payung, pulang bawa cerita.",
  },
  { title: "Kelas seduh", date: "2025-03-02", status: "ready" },
] as const;

async function fill(office: Office): Promise<void> {
  await fillWorkspace(
    { url: office.server.url, token: office.owner().token },
    office.workspaceId(),
    { posts: POSTS, handles: { instagram: "kedairintik" } },
  );
}

test("with the server gone the palette finds posts of every year, says where they stand, and opens them", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari");
  await fill(office);
  await page.goto(office.at("calendar/2026-12"));
  await expect(cardOf(page, "Café hujan")).toBeVisible();
  // The other year is on the device once the search has looked into it.
  const first = await openPalette(page, "/");
  await first.field.fill("seduh");
  await expect(first.lines).toHaveText([/Kelas seduh.*2 Mar/]);
  await page.keyboard.press("Escape");
  await expect(first.field).toBeHidden();

  await expectOnDevice(page);
  await office.server.kill();
  await page.reload();
  await expect(cardOf(page, "Café hujan")).toBeVisible();
  const { field, lines } = await openPalette(page);
  await field.fill("CAFE instagram");
  await expect(lines).toHaveText([/Café hujan.*11 Dec, 09:00 WIB · Instagram · In review/]);
  await field.fill("cerita");
  await expect(lines).toHaveText([/Café hujan.*… payung, pulang bawa cerita\./]);
  await field.fill("seduh");
  await expect(lines).toHaveText([/Kelas seduh/]);
  await page.keyboard.press("Enter");

  await expect(inspectorOf(page).getByRole("textbox", { name: "Title" })).toHaveValue(
    "Kelas seduh",
  );
  expect(page.url()).toContain("/calendar/2025-03/");
});

test("deeds of what was found are a key away, and can be taken back", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari");
  await fill(office);
  await page.goto(office.at("calendar/2026-12"));
  await expect(cardOf(page, "Café hujan")).toBeVisible();

  const { field, lines } = await openPalette(page);
  await field.fill("hujan");
  await expect(lines).toHaveCount(1);
  await page.keyboard.press("Control+Enter");
  await expect(lines.first()).toHaveText("Open the post");
  await field.fill("bin");
  await page.keyboard.press("Enter");

  await expect(cardOf(page, "Café hujan")).toBeHidden();
  await page.keyboard.press("Control+Z");
  await expect(cardOf(page, "Café hujan")).toBeVisible();
});

test("what was done lately stands first, in either language", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await expect(page.getByRole("grid")).toBeVisible();

  const { field } = await openPalette(page);
  await field.fill("ideas");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Ideas" })).toBeVisible();
  await page.getByRole("textbox", { name: "Write an idea down" }).fill("Perpustakaan payung");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: /^Perpustakaan payung/ })).toBeVisible();
  await page.keyboard.press("Escape");

  const again = await openPalette(page);
  await expect(again.lines.first()).toHaveText(/^Ideas/);
  await page.keyboard.press("Escape");
  await page.evaluate(() => localStorage.setItem("rembuk.locale", "id"));
  await page.reload();
  await expect(page.getByRole("grid")).toBeVisible();
  const indonesian = await openPalette(page);
  await expect(indonesian.lines.first()).toHaveText(/^Ide/);
  await indonesian.field.fill("payung");
  await expect(indonesian.lines).toHaveText([/Perpustakaan payung.*Belum ada harinya · Ide/]);
});
