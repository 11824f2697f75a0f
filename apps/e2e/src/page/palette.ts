import { expect, type Locator, type Page } from "@playwright/test";

/** The palette, with its field and what is found. */
export interface Palette {
  readonly field: Locator;
  /** What is found, line by line. */
  readonly lines: Locator;
}

/** Opens the palette by a key, from wherever one is. */
export async function openPalette(page: Page, key = "Control+K"): Promise<Palette> {
  await page.keyboard.press(key);
  const field = page.getByRole("dialog").getByRole("combobox");
  await expect(field).toBeFocused();
  return { field, lines: page.getByRole("option") };
}
