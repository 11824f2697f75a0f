import { expect, type Locator, type Page } from "@playwright/test";

import type { ImportFile } from "../import-files.ts";

/** The import dialog. */
export function importDialogOf(page: Page): Locator {
  return page.getByRole("dialog", { name: /^(Import a calendar|Impor kalender)$/ });
}

/** Chooses a file in the import dialog, opening it first. */
export async function chooseFile(page: Page, file: ImportFile): Promise<Locator> {
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = importDialogOf(page);
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Choose a file" }).click();
  const { name, mimeType, buffer } = file;
  await (await choosing).setFiles({ name, mimeType, buffer });
  return dialog;
}

/** Drops a file somewhere on the page, as from a file manager. */
export async function dropFile(page: Page, on: Locator, file: ImportFile): Promise<void> {
  const { name, mimeType } = file;
  const base64 = file.buffer.toString("base64");
  const dataTransfer = await page.evaluateHandle(
    ({ name, mimeType, base64 }) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type: mimeType }));
      return transfer;
    },
    { name, mimeType, base64 },
  );
  await on.dispatchEvent("dragover", { dataTransfer });
  await on.dispatchEvent("drop", { dataTransfer });
}

/** What the dry run must say would happen. */
export async function expectCounts(
  dialog: Locator,
  counts: { new: number; changed?: number; unchanged?: number; refused?: number },
): Promise<void> {
  const { changed = 0, unchanged = 0, refused = 0 } = counts;
  await expect(dialog.getByRole("list", { name: "What would happen" })).toHaveText(
    `${counts.new} new${changed} changed${unchanged} unchanged${refused} refused`,
  );
}

/** Imports what was reviewed and waits until it is done. */
export async function runImport(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: /^Import \d+ posts?$/ }).click();
  await expect(dialog.getByText(/^\d+ posts? imported\.$/)).toBeVisible();
}
