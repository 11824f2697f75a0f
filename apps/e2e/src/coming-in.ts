import { expect, type Page } from "@playwright/test";

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
