import { rmSync } from "node:fs";

import { expect, test as base, type BrowserContext, type Page } from "@playwright/test";

import { buildNext, type MovedApp, moveApp } from "./moved-app.ts";
import { type Office, openOffice } from "./office.ts";
import { cardOf, inspectorOf, openPost, planPost } from "./page/calendar.ts";
import { expectOnDevice, versionOf } from "./page/worker.ts";
import { startServerProcess } from "./server-process.ts";

/** A workspace on a server whose web app can be replaced by the next version. */
interface Site {
  readonly app: MovedApp;
  readonly office: Office;
}

const test = base.extend<{ site: Site }>({
  site: async ({ browser }, use) => {
    const app = moveApp(next);
    const office = openOffice(browser, await startServerProcess(app.program));
    await use({ app, office });
    await office.close();
    app.dispose();
    expect(office.complaints(), "what no page may do").toEqual([]);
  },
});

/** Built once for all tests: it takes a while. */
let next: string;
test.beforeAll(() => {
  test.setTimeout(120_000);
  next = buildNext();
});
test.afterAll(() => rmSync(next, { recursive: true, force: true }));

const titleOf = (page: Page) => inspectorOf(page).getByRole("textbox", { name: "Title" });
const offerOn = (page: Page) =>
  page.getByRole("status").filter({ hasText: "A new version is ready" });
const reload = (page: Page) => offerOn(page).getByRole("button", { name: "Reload" }).click();

async function openCalendar(context: BrowserContext, office: Office): Promise<Page> {
  const page = await context.newPage();
  await page.goto(office.at("calendar/2026-12"));
  await expect(page.getByRole("grid")).toBeVisible();
  return page;
}

test("a newer version is offered while somebody types, and an old tab goes on beside a new one", async ({
  site: { app, office },
}) => {
  const { page, context } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi");
  await openPost(page, "Kopi");
  await expectOnDevice(page);
  const other = await openCalendar(context, office);
  const before = await versionOf(page);
  const filesBefore = await filesOnDevice(page);

  await titleOf(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" pagi");
  app.upgrade();
  // Whoever opens another page looks for a newer version.
  await openCalendar(context, office);
  await expect(offerOn(page)).toBeVisible();
  await page.keyboard.type(" sekali");
  await expect(titleOf(page)).toBeFocused();
  await expect(titleOf(page)).toHaveValue("Kopi pagi sekali");
  expect(await versionOf(page)).toBe(before);

  await reload(page);
  await expect.poll(() => versionOf(page)).not.toBe(before);
  await expect(titleOf(page)).toHaveValue("Kopi pagi sekali");
  await expect(offerOn(page)).toBeHidden();

  // The other tab is told, and has all of its version, the pages that it never opened as well.
  await expect(offerOn(other)).toBeVisible();
  expect(await versionOf(other)).toBe(before);
  expect(await missingIn(other, filesBefore)).toEqual([]);
  await planPost(other, "2026-12-12", "Kopi malam");
  await expect(cardOf(page, "Kopi malam")).toBeVisible();
  await other
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: "Team" })
    .click();
  await expect(other.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();

  await reload(other);
  await expect.poll(() => versionOf(other)).toBe(await versionOf(page));
  await expect(other.getByRole("heading", { level: 1, name: "Team" })).toBeVisible();
});

test("an offer that is put off comes true when the last tab was closed", async ({
  site: { app, office },
}) => {
  const { page, context } = await office.person("Sari Wulandari");
  await expectOnDevice(page);
  const before = await versionOf(page);
  expect(await filesOnDevice(page)).toContain(new URL(before).pathname);
  app.upgrade();
  await page.reload();
  await offerOn(page).getByRole("button", { name: "Later" }).click();
  await expect(offerOn(page)).toBeHidden();

  let later = page;
  await expect
    .poll(async () => {
      await later.close();
      later = await openCalendar(context, office);
      return versionOf(later);
    })
    .not.toBe(before);
  // Nobody needs the files of the version before any more.
  await expect.poll(() => filesOnDevice(later)).not.toContain(new URL(before).pathname);
});

test("a version that is not whole on the server is not taken, and the one before still opens", async ({
  site: { app, office },
}) => {
  const { page } = await office.person("Sari Wulandari");
  await expectOnDevice(page);
  const before = await versionOf(page);
  app.beginUpgrade();
  expect(await lookForUpdate(page)).toBe("redundant");
  await office.server.kill();
  await page.reload();
  await expect(page.getByRole("grid")).toBeVisible();
  expect(await versionOf(page)).toBe(before);
  await expect(offerOn(page)).toBeHidden();

  app.upgrade();
  await office.server.start();
  expect(await lookForUpdate(page)).toBe("installed");
  await expect(offerOn(page)).toBeVisible();
});

test("without a worker, a tab whose version is gone says so and reloads into the new one", async ({
  site: { app, office },
}) => {
  const { page } = await office.person("Sari Wulandari", { serviceWorkers: "block" });
  // This page's code names its version, so that no two versions share the file.
  const code = /\/assets\/data-page/;
  await page.route(code, (route) => route.abort());
  await page.reload();
  await expect(page.getByRole("grid")).toBeVisible();
  app.upgrade();
  await page.unroute(code);

  await page
    .getByRole("navigation", { name: "Places" })
    .getByRole("link", { name: "Data on this device" })
    .click();
  const note = page
    .getByRole("alert")
    .filter({ hasText: "A newer version has taken this page's place" });
  await expect(note).toBeVisible();
  await note.getByRole("button", { name: "Reload the page" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Data on this device" })).toBeVisible();
});

/** Looks for a newer version, and says what came of its worker. */
function lookForUpdate(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const coming = registration.installing;
    if (!coming) return "none";
    await new Promise((resolve) => coming.addEventListener("statechange", resolve, { once: true }));
    return coming.state;
  });
}

/** The addresses of the files that a device holds of the app. */
function filesOnDevice(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all(
      (await window.caches.keys()).map((name) => window.caches.open(name)),
    );
    const requests = await Promise.all(caches.map((cache) => cache.keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

/** Those of some addresses that a page is not given: by the worker, for what the browser itself keeps is passed over. */
function missingIn(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(async (paths) => {
    const answers = await Promise.all(paths.map((path) => fetch(path, { cache: "reload" })));
    return paths.filter((_, index) => !answers[index]?.ok);
  }, paths);
}
