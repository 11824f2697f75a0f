import { expect, type Page } from "@playwright/test";

/** Founds a workspace on the first-run page, in the language that the browser asks for. */
export async function foundWorkspace(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel(/^(Name of the workspace|Nama ruang kerja)/).fill("Kedai Rintik");
  await page.getByLabel(/^(Your name|Nama Anda)/).fill(name);
  await page.getByRole("button", { name: /^(Make the workspace|Buat ruang kerja)$/ }).click();
  await expectCalendar(page);
}

/** Joins a workspace by an invitation link. */
export async function joinWorkspace(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel(/^(Your name|Nama Anda)/).fill(name);
  await page.getByRole("button", { name: /^(Come in|Masuk)$/ }).click();
  await expectCalendar(page);
}

/** Waits until a calendar is drawn: a month, or on a phone the agenda. */
export async function expectCalendar(page: Page): Promise<void> {
  const month = page.getByRole("grid");
  const agenda = page.getByRole("group", { name: "Agenda" });
  await expect(month.or(agenda)).toBeVisible();
}
