import type { Locator, Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { cardOf, dayOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf, wordsOf } from "./page/caption.ts";
import { expectOnDevice as expectAppOnDevice } from "./page/worker.ts";

/** The bar on top, where the save state and the connection stand in words. */
const topBar = (page: Page) => page.getByRole("banner");
const expectSaved = (page: Page) =>
  expect(topBar(page).getByText("Saved", { exact: true })).toBeVisible();
const expectOnDevice = (page: Page) =>
  expect(topBar(page).getByText(/^(On this device|\d+ changes? waiting)$/)).toBeVisible();

const MONTH = "2026-12";

test("a device that is full says so and goes on, and keeps everything once there is room", async ({
  office,
  server,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: MONTH });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await expectSaved(page);
  await expectAppOnDevice(page);
  await server.kill();

  const makeRoom = await fillDisk(page);
  await planPost(page, "2026-12-11", "Kopi malam");
  await expect(topBar(page).getByText("Only in this window")).toBeVisible();
  await expect(cardOf(dayOf(page, "2026-12-11"), "Kopi malam")).toBeVisible();

  await makeRoom();
  await planPost(page, "2026-12-12", "Kopi siang");
  await expectOnDevice(page);
  await page.reload();
  for (const title of ["Kopi pagi", "Kopi malam", "Kopi siang"]) {
    await expect(cardOf(page, title)).toBeVisible();
  }
});

test("a store that is wiped under the running app is filled again from what the app knows", async ({
  office,
  server,
}) => {
  const { page, context } = await office.person("Sari Wulandari", { month: MONTH });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await captionOf(page).fill("Ditulis sebelum dihapus.");
  await expectSaved(page);
  await expectAppOnDevice(page);
  await server.kill();

  const browser = await context.newCDPSession(page);
  await browser.send("Storage.clearDataForOrigin", {
    origin: server.url,
    storageTypes: "indexeddb",
  });
  await captionOf(page).press("End");
  await captionOf(page).pressSequentially(" Dan sesudahnya.");
  await planPost(page, "2026-12-11", "Kopi malam");
  await expectOnDevice(page);

  await page.reload();
  await expect(cardOf(page, "Kopi malam")).toBeVisible();
  await openPost(page, "Kopi pagi");
  await expect(captionOf(page)).toHaveText("Ditulis sebelum dihapus. Dan sesudahnya.");
  await server.start();
  await expectSaved(page);
});

test("two tabs without a server agree, and what either wrote is there for the next", async ({
  office,
  server,
}) => {
  const { page: first, context } = await office.person("Sari Wulandari", { month: MONTH });
  await planPost(first, "2026-12-10", "Kopi pagi");
  await expectSaved(first);
  const second = await context.newPage();
  await second.goto(office.at(`calendar/${MONTH}`));
  await expect(cardOf(second, "Kopi pagi")).toBeVisible();
  await expectAppOnDevice(second);
  await server.kill();

  await planPost(first, "2026-12-11", "Dari tab satu");
  await planPost(second, "2026-12-12", "Dari tab dua");
  await expect(cardOf(second, "Dari tab satu")).toBeVisible();
  await expect(cardOf(first, "Dari tab dua")).toBeVisible();
  await openPost(first, "Kopi pagi");
  await openPost(second, "Kopi pagi");
  await captionOf(first).pressSequentially("Satu. ");
  await expect(captionOf(second)).toContainText("Satu.");
  await captionOf(second).press("Control+End");
  await captionOf(second).pressSequentially("Dua.");
  await expect(captionOf(first)).toContainText("Satu. Dua.");
  await expectOnDevice(second);

  await first.close();
  await second.close();
  const third = await context.newPage();
  await third.goto(office.at(`calendar/${MONTH}`));
  await openPost(third, "Kopi pagi");
  await expect(captionOf(third)).toHaveText("Satu. Dua.");
  await expect(cardOf(third, "Dari tab satu")).toBeVisible();
  await expect(cardOf(third, "Dari tab dua")).toBeVisible();

  await server.start();
  await expectSaved(third);
});

test("two people with 1,000 edits each offline read the same once they are back", async ({
  office,
}) => {
  const sari = await office.person("Sari Wulandari", { month: MONTH });
  await planPost(sari.page, "2026-12-10", "Kopi pagi");
  await expectSaved(sari.page);
  const dimas = await office.person("Dimas", { month: MONTH });
  for (const { page } of [sari, dimas]) {
    await openPost(page, "Kopi pagi");
    await expect(captionOf(page)).toBeVisible();
    await expectSaved(page);
  }

  const written = { Sari: "sari ".repeat(200).trim(), Dimas: "DIMAS ".repeat(167).trim() };
  await Promise.all([sari, dimas].map(({ context }) => context.setOffline(true)));
  await Promise.all([
    typeByLetters(captionOf(sari.page), written.Sari),
    typeByLetters(captionOf(dimas.page), written.Dimas),
  ]);
  for (const { page } of [sari, dimas]) {
    await expect.poll(() => waitingOn(page)).toBeGreaterThanOrEqual(999);
  }
  await sari.context.setOffline(false);
  await dimas.context.setOffline(false);

  await expect
    .poll(() => wordsOf(captionOf(sari.page)), { intervals: [50] })
    .toContain(written.Dimas.slice(-40));
  await expect
    .poll(() => wordsOf(captionOf(dimas.page)), { intervals: [50] })
    .toContain(written.Sari.slice(-40));
  const words = await wordsOf(captionOf(sari.page));
  expect(await wordsOf(captionOf(dimas.page))).toBe(words);
  expect(words).toHaveLength(written.Sari.length + written.Dimas.length);
  await expectSaved(sari.page);
  await expectSaved(dimas.page);
});

/** Puts each letter in by an edit of its own, as keys do, without waiting for the screen in between. */
async function typeByLetters(caption: Locator, words: string): Promise<void> {
  await caption.focus();
  await caption.evaluate(async (_, words) => {
    for (const letter of words) {
      document.execCommand("insertText", false, letter);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }, words);
}

/** How many changes wait, as the screen says it. */
async function waitingOn(page: Page): Promise<number> {
  const words = await topBar(page)
    .getByText(/changes? waiting/)
    .textContent();
  return Number.parseInt(words ?? "0", 10);
}

/** Lets the browser answer every write as one does whose disk is full; the answer gives the disk room again. */
async function fillDisk(page: Page): Promise<() => Promise<void>> {
  const real = await page.evaluateHandle(() => {
    const { add, put } = IDBObjectStore.prototype;
    const refuse = () => {
      throw new DOMException("The disk is full.", "QuotaExceededError");
    };
    Object.assign(IDBObjectStore.prototype, { add: refuse, put: refuse });
    return { add, put };
  });
  return () => real.evaluate((methods) => void Object.assign(IDBObjectStore.prototype, methods));
}
