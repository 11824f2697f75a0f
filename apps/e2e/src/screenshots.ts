/**
 * Takes the pictures of `docs/images` from the product itself: its example, shared with a team as anybody would.
 *
 * `node apps/e2e/src/screenshots.ts [folder]`, after a build.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";

import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  expect,
  type Page,
} from "@playwright/test";

import { expectCalendar, joinWorkspace } from "./coming-in.ts";
import { crowdedMonth } from "./crowded-month.ts";
import { fillWorkspace } from "./fill-workspace.ts";
import { frenchCalendar } from "./import-files.ts";
import { type Office, openOffice, type Stranger } from "./office.ts";
import { cardOf, inspectorOf, openPost } from "./page/calendar.ts";
import { captionOf, cursorsOn } from "./page/caption.ts";
import { chooseFile } from "./page/import.ts";
import { openPalette } from "./page/palette.ts";
import { startOnDevice } from "./page/start.ts";
import { startServerProcess } from "./server-process.ts";

const FOLDER = process.argv[2] ?? join(import.meta.dirname, "../../../docs/images");
const DESK: BrowserContextOptions = {
  viewport: { width: 1440, height: 900 },
  timezoneId: "Asia/Jakarta",
};
const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  timezoneId: "Asia/Jakarta",
};
/** A Thursday in the middle of work: some of the month is done, some is not. */
const NOW = new Date("2026-12-10T10:20:00+07:00");
const MONTH = "2026-12";
const POST = "Kopi pertama hari ini";
const COLLEAGUE = "Ayu Lestari";

mkdirSync(FOLDER, { recursive: true });
const executablePath = process.env["REMBUK_CHROMIUM"];
const browser = await chromium.launch(executablePath ? { executablePath } : {});
await onServer(browser, pictureBeginning);
await onServer(browser, pictureTeam);
// For looking at while working: what fonts a machine lacks shows, so it is not for the documents.
if (process.argv[2] !== undefined) await onServer(browser, pictureCrowded);
await browser.close();

/** What somebody sees who has nothing yet. */
async function pictureBeginning(office: Office): Promise<void> {
  const { page } = await visitor(office, DESK);
  await page.goto(office.server.url);
  await expect(page.getByRole("link", { name: /^Look at an example/ })).toBeVisible();
  await take(page, "start-en-light");
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  await page.goto(`${addressOf(page)}/calendar/${MONTH}`);
  await expect(page.getByRole("grid")).toBeVisible();
  await take(page, "calendar-empty-en-light");
}

/** The example, from the desk of who opened it and that of a colleague. */
async function pictureTeam(office: Office): Promise<void> {
  const sari = await visitor(office, { ...DESK, locale: "id-ID" });
  const { page } = sari;
  await openExample(page, office.server.url);
  const link = await share(page);
  const calendar = `${addressOf(page)}/calendar/${MONTH}`;

  const ayu = await visitor(office, { ...DESK, locale: "id-ID" });
  await ayu.page.goto(link);
  await expect(ayu.page.getByRole("button", { name: "Masuk" })).toBeVisible();
  await take(ayu.page, "join-id-light");
  await joinWorkspace(ayu.page, link, COLLEAGUE);
  await ayu.page.goto(calendar);
  await cardOf(ayu.page, POST).click();
  await expect(captionOf(ayu.page)).toContainText("#KopiPagi");

  await page.goto(calendar);
  await expect(cardOf(page, POST, COLLEAGUE)).toBeVisible();
  await take(page, "calendar-en-light");
  await pictureSearch(page);
  await pictureWriting(page, ayu.page);
  await picturePlaces(page, calendar);
  await picturePhone(office, sari, calendar);
}

async function pictureSearch(page: Page): Promise<void> {
  const { field, lines } = await openPalette(page);
  await field.fill("hujan");
  await expect(lines.first()).toContainText("Instagram");
  await take(page, "search-en-light");
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
}

async function pictureWriting(page: Page, colleague: Page): Promise<void> {
  await openPost(page, POST);
  await captionOf(colleague).click();
  // Below an empty line, so that the cursor's name covers nothing.
  for (const key of ["Control+Home", "ArrowDown", "ArrowDown", "Home", "Control+ArrowRight"]) {
    await colleague.keyboard.press(key);
  }
  await showCursor(page, colleague);
  await take(page, "post-en-light");
  await speak(page, "id");
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(captionOf(page)).toContainText("#KopiPagi");
  await showCursor(page, colleague);
  await take(page, "post-id-dark");
  await inspectorOf(page).getByRole("button", { name: "Tutup" }).click();
  await expect(cardOf(page, POST, COLLEAGUE)).toBeVisible();
  await take(page, "calendar-id-dark");
  await speak(page, "en");
  await page.emulateMedia({ colorScheme: "light" });
}

async function picturePlaces(page: Page, calendar: string): Promise<void> {
  await page.goto(calendar);
  await chooseFile(page, frenchCalendar());
  await expect(page.getByRole("dialog").getByRole("button", { name: /^Import/ })).toBeEnabled();
  await take(page, "import-en-light");
  for (const place of ["team", "data"]) {
    await page.goto(`${addressOf(page)}/${place}`);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await take(page, `${place}-en-light`);
  }
}

async function picturePhone(office: Office, { context }: Stranger, calendar: string) {
  const storageState = await context.storageState();
  const { page } = await visitor(office, { ...PHONE, storageState });
  await page.goto(calendar);
  await speak(page, "id");
  await expect(cardOf(page, POST)).toBeVisible();
  await take(page, "phone-agenda-id-light");
  await page.getByRole("button", { name: "Ide", exact: true }).tap();
  await expect(page.getByRole("dialog", { name: "Ide" })).toBeVisible();
  await take(page, "phone-ideas-id-light");
  await page.keyboard.press("Escape");
  await cardOf(page, POST).tap();
  await expect(captionOf(page)).toContainText("#KopiPagi");
  await take(page, "phone-post-id-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await inspectorOf(page).getByRole("button", { name: "Tutup" }).tap();
  await expect(cardOf(page, POST)).toBeVisible();
  await take(page, "phone-agenda-id-dark");
}

async function pictureCrowded(office: Office): Promise<void> {
  const { page } = await office.person("Sari Wulandari", DESK);
  const door = { url: office.server.url, token: office.owner().token };
  await fillWorkspace(door, office.workspaceId(), crowdedMonth(MONTH));
  await page.goto(office.at(`calendar/${MONTH}`));
  await expect(cardOf(page, "Posting 1")).toBeVisible();
  await take(page, "calendar-crowded-en-light");
}

/** Pictures what happens on a server of its own. */
async function onServer(
  browser: Browser,
  picture: (office: Office) => Promise<void>,
): Promise<void> {
  const office = openOffice(browser, await startServerProcess());
  await picture(office);
  await office.close();
}

/** Somebody at a browser of their own, for whom it is that Thursday. */
async function visitor(office: Office, options: BrowserContextOptions): Promise<Stranger> {
  const visitor = await office.stranger(options);
  await visitor.page.clock.setFixedTime(NOW);
  return visitor;
}

/** Opens the example in Indonesian, as a café in Indonesia would, and goes on in English. */
async function openExample(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("link", { name: /^Lihat contoh/ }).click();
  await page.getByRole("textbox", { name: "Nama Anda" }).fill("Sari Wulandari");
  await page.getByRole("button", { name: "Buka contoh" }).click();
  await expectCalendar(page);
  await speak(page, "en");
}

/** Shares the workspace with a team; answers a link for a colleague. */
async function share(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Team" }).click();
  await page.getByRole("button", { name: "Share with my team" }).click();
  await expect(page.getByText("Everything is on the server")).toBeVisible();
  await page.getByRole("button", { name: "Make a link" }).click();
  return page.getByRole("textbox", { name: "Invitation link" }).inputValue();
}

/** The address of the workspace that is open. */
function addressOf(page: Page): string {
  return page.url().replace(/(\/w\/[^/]+).*/, "$1");
}

/** A colleague's cursor tells its name for a while after it moved. */
async function showCursor(reader: Page, writer: Page): Promise<void> {
  await writer.keyboard.press("Control+ArrowRight");
  await expect(cursorsOn(captionOf(reader))).toHaveCSS("opacity", "1");
}

async function speak(page: Page, locale: "en" | "id"): Promise<void> {
  await page.evaluate((locale) => localStorage.setItem("rembuk.locale", locale), locale);
  await page.reload();
}

/** Takes the picture as it is: a cursor that tells its name still tells it. */
async function take(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.allSettled(fading.map(({ finished }) => finished));
  });
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, caret: "initial" });
}
