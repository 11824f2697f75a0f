import { expect, type Locator, type Page } from "@playwright/test";

/** A day of the month view, by its date `2026-12-10`. */
export function dayOf(page: Page, date: string, locale = "en-GB"): Locator {
  return page.getByRole("gridcell", { name: new RegExp(`^${dayName(date, locale)}([ ,]|$)`) });
}

/** A post's card, wherever it is, by what it shows: its title, and whatever else is asked for. */
export function cardOf(within: Page | Locator, ...shown: readonly string[]): Locator {
  const each = shown.map((words) => `(?=(.*[ ,])?${escape(words)}([ ,]|$))`);
  return within.getByRole("button", { name: new RegExp(`^${each.join("")}`) });
}

/** The post that is open beside the calendar, or on a phone in its place. */
export function inspectorOf(page: Page): Locator {
  return page.getByRole("complementary", { name: /^(Post|Posting)$/ });
}

/** Plans a post as somebody with a keyboard does: on the day, by typing. */
export async function planPost(page: Page, date: string, title: string): Promise<void> {
  await dayOf(page, date).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: `New post on ${dayName(date)}` }).fill(title);
  await page.keyboard.press("Enter");
  await expect(cardOf(dayOf(page, date), title)).toBeFocused();
}

/** Opens a post from its card. */
export async function openPost(page: Page, title: string): Promise<void> {
  await cardOf(page, title).click();
  await expect(inspectorOf(page).getByRole("textbox", { name: "Title" })).toHaveValue(title);
}

/** How the screen calls a day: `Thursday 10 December`. */
export function dayName(date: string, locale = "en-GB"): string {
  const parts = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, parts).format(new Date(`${date}T00:00Z`));
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
