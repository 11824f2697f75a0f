import { readFile } from "node:fs/promises";

import { expect, type Page } from "@playwright/test";

/** Has the browser save to its downloads instead of asking where: nobody is there to answer. */
export async function saveWithoutAsking(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "showSaveFilePicker");
  });
}

/** Opens the page of data from wherever one is in a workspace. */
export async function openData(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Data on this device" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Data on this device" })).toBeVisible();
}

/** Presses a button that saves something, and answers where it went. */
export async function savedBy(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return download.path();
}

/** What a text that is saved by a button says. */
export async function textSavedBy(page: Page, button: string): Promise<string> {
  return readFile(await savedBy(page, button), "utf8");
}

/** Opens a workspace from a file on the page of data. */
export async function bring(page: Page, file: string): Promise<void> {
  const buffer = await readFile(file);
  await page
    .getByLabel("Choose a file")
    .and(page.locator("input"))
    .setInputFiles({ name: "kedai.rembuk", mimeType: "application/x-tar", buffer });
}
