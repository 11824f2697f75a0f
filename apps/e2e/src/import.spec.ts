import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "./fixtures.ts";
import {
  englishWorkbook,
  frenchCalendar,
  frenchCalendarLater,
  type ImportFile,
  realCalendar,
} from "./import-files.ts";
import { cardOf, dayOf, inspectorOf, openPost } from "./page/calendar.ts";
import { captionOf, wordsOf } from "./page/caption.ts";
import { chooseFile, dropFile, expectCounts, importDialogOf, runImport } from "./page/import.ts";
import { rembuk } from "./rembuk-command.ts";

test("a French calendar shows what would happen, and only then happens", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const dialog = await chooseFile(page, frenchCalendar());
  await expect(dialog.getByText("calendrier éditorial.csv: 4 rows")).toBeVisible();
  await expectCounts(dialog, { new: 3, refused: 1 });
  await expect(
    dialog.getByRole("row", { name: /^4 Date: “31\/02\/2026” is not a date\.$/ }),
  ).toBeVisible();
  await expect(dialog.getByRole("combobox", { name: "What “Légende” becomes" })).toHaveValue(
    "caption",
  );
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await expect(cardOf(page, "Réveillon")).toHaveCount(0);

  await chooseFile(page, frenchCalendar());
  await runImport(dialog);
  await dialog.getByRole("button", { name: "Show the calendar" }).click();
  const coffee = ["09:30", "Un café à Genève", "Draft", "Instagram"] as const;
  await expect(cardOf(dayOf(page, "2026-12-03"), ...coffee)).toBeVisible();
  const feast = ["Réveillon", "In review", "Instagram", "Facebook"] as const;
  await expect(cardOf(dayOf(page, "2026-12-24"), ...feast)).toBeVisible();
  await expect(cardOf(dayOf(page, "2027-01-02"), "Bonne année")).toBeVisible();
  await openPost(page, "Un café à Genève");
  await expect.poll(() => wordsOf(captionOf(page))).toBe('Crème, sucre ; et "patience".\n\n#café');
});

test("importing again changes nothing, and a changed file changes only what it changed", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const dialog = await chooseFile(page, frenchCalendar());
  await runImport(dialog);
  await dialog.getByRole("button", { name: "Show the calendar" }).click();
  await openPost(page, "Un café à Genève");
  await inspectorOf(page).getByRole("combobox", { name: "Status" }).selectOption("Ready");
  await inspectorOf(page).getByRole("button", { name: "Close" }).click();

  await chooseFile(page, frenchCalendar());
  await expectCounts(dialog, { new: 0, unchanged: 3, refused: 1 });
  await expect(dialog.getByRole("button", { name: /^Import 0/ })).toBeDisabled();
  await dialog.getByRole("button", { name: "Cancel" }).click();

  await chooseFile(page, frenchCalendarLater());
  await expectCounts(dialog, { new: 1, changed: 1, unchanged: 2, refused: 1 });
  await runImport(dialog);
  await dialog.getByRole("button", { name: "Show the calendar" }).click();
  await expect(cardOf(dayOf(page, "2026-12-03"), "Un café à Genève", "Ready")).toBeVisible();
  await openPost(page, "Réveillon");
  await expect.poll(() => wordsOf(captionOf(page))).toBe("Ouvert jusqu'à minuit.\n\n#noël");
});

test("undo takes an import back whole, and redo brings it again", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const dialog = await chooseFile(page, englishWorkbook());
  await expectCounts(dialog, { new: 2 });
  await runImport(dialog);
  await dialog.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undid: import")).toBeVisible();
  await expect(cardOf(page, "Rainy day special")).toBeHidden();
  await expect(cardOf(page, "We are hiring")).toBeHidden();
  await page.keyboard.press("Control+Shift+z");
  await expect(cardOf(dayOf(page, "2026-12-01"), "Rainy day special")).toBeVisible();
  await expect(cardOf(dayOf(page, "2026-12-04"), "We are hiring")).toBeVisible();
});

test("a file that is dropped on the page is reviewed, and one that is no table changes nothing", async ({
  office,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await dropFile(page, page.getByRole("grid"), englishWorkbook());
  await expectCounts(importDialogOf(page), { new: 2 });
  await importDialogOf(page).getByRole("button", { name: "Cancel" }).click();

  const pdf: ImportFile = {
    name: "brief.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7"),
  };
  await dropFile(page, page.getByRole("grid"), pdf);
  const refusal = importDialogOf(page).getByRole("alert");
  await expect(refusal).toContainText("This is a PDF, not a table. CSV, XLSX and ICS can be read.");
  await expect(refusal).toContainText("Nothing in your calendar was changed.");
});

test("rows that are copied in a spreadsheet are pasted onto the calendar", async ({ office }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await dayOf(page, "2026-12-10").focus();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "Tanggal\tJudul\n2026-12-08\tTempel dari tabel\n");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expectCounts(importDialogOf(page), { new: 1 });
  await runImport(importDialogOf(page));
  await importDialogOf(page).getByRole("button", { name: "Show the calendar" }).click();
  await expect(cardOf(dayOf(page, "2026-12-08"), "Tempel dari tabel")).toBeVisible();
});

const REAL = [
  { name: "social-media-calendar_fr.csv", format: "csv", rows: 17, new: 12, refused: 5 },
  { name: "content-calendar_en.xlsx", format: "xlsx", rows: 22, new: 22, refused: 0 },
  { name: "editorial-calendar_blog.csv", format: "csv", rows: 157, new: 157, refused: 0 },
] as const;

for (const real of REAL) {
  test(`${real.name} opens from the page and from the command line alike`, async ({
    office,
    server,
  }) => {
    const file = realCalendar(real.name);
    test.skip(!file, "the shared data is not here; REMBUK_SHARED says where it is");
    const { page } = await office.person("Sari Wulandari");
    const command = ["import", file!.path, "--workspace", office.workspaceId()] as const;
    const counts = { format: real.format, rows: real.rows, new: real.new, changed: 0 };

    const dry = await rembuk(server, ...command, "--dry-run");
    expect(dry.json).toMatchObject(counts);
    expect(dry.json).toHaveProperty("refused.length", real.refused);
    const dialog = await chooseFile(page, file!);
    await expectCounts(dialog, { new: real.new, refused: real.refused });
    await runImport(dialog);
    await dialog.getByRole("button", { name: "Show the calendar" }).click();
    await expect(page.getByRole("banner").getByText("Saved", { exact: true })).toBeVisible();

    // What the page has imported is known to the command line: the same posts, by the same code.
    const again = await rembuk(server, ...command);
    expect(again.json).toMatchObject({ ...counts, new: 0 });
    expect(again.exitCode).toBe(real.refused > 0 ? 1 : 0);
  });
}

test("what the command line imports stands on the page at once", async ({ office, server }) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  const folder = mkdtempSync(join(tmpdir(), "rembuk-file-"));
  const path = join(folder, "calendar.xlsx");
  writeFileSync(path, englishWorkbook().buffer);
  const { json, exitCode } = await rembuk(
    server,
    "import",
    path,
    "--workspace",
    office.workspaceId(),
  );
  rmSync(folder, { recursive: true });
  expect(json).toEqual({ format: "xlsx", rows: 2, new: 2, changed: 0, refused: [] });
  expect(exitCode).toBe(0);
  await expect(cardOf(dayOf(page, "2026-12-01"), "Rainy day special")).toBeVisible();
  await openPost(page, "Rainy day special");
  await expect.poll(() => wordsOf(captionOf(page))).toBe("Half price while it rains.");
});
