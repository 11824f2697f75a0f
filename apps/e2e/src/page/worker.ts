import { expect, type Page } from "@playwright/test";

/** Waits until the app is whole on the device, so that the server may go. */
export async function expectOnDevice(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe("activated");
}

/** The script by which a page was opened: another version of the app has another one. */
export function versionOf(page: Page): Promise<string> {
  return page.locator("script[type=module]").evaluate((script: HTMLScriptElement) => script.src);
}
