/**
 * Takes the pictures of `docs/images` from the product itself, in a workspace as a team would fill it.
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

import { coffeeMonth } from "./coffee-month.ts";
import { crowdedMonth } from "./crowded-month.ts";
import { type Filling, fillWorkspace } from "./fill-workspace.ts";
import { frenchCalendar } from "./import-files.ts";
import { type Office, openOffice, type Person } from "./office.ts";
import { cardOf, inspectorOf, openPost } from "./page/calendar.ts";
import { captionOf, cursorsOn } from "./page/caption.ts";
import { chooseFile } from "./page/import.ts";
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
const POST = "Kopi pertama hari ini";

mkdirSync(FOLDER, { recursive: true });
const executablePath = process.env["REMBUK_CHROMIUM"];
const browser = await chromium.launch(executablePath ? { executablePath } : {});
await inWorkspace(browser, pictureEmpty);
await inWorkspace(browser, pictureMonth);
// For looking at while working: what fonts a machine lacks shows, so it is not for the documents.
if (process.argv[2] !== undefined) await inWorkspace(browser, pictureCrowded);
await browser.close();

async function pictureEmpty(office: Office): Promise<void> {
  const { page: first } = await office.stranger(DESK);
  await first.goto(office.server.url);
  await first.getByRole("textbox", { name: "Name of the workspace" }).fill("Kedai Rintik");
  await take(first, "first-run-en-light");
  const { page } = await founder(office);
  const { page: newcomer } = await office.stranger({ ...DESK, locale: "id-ID" });
  await newcomer.goto(await office.invite({ role: "editor" }));
  await expect(newcomer.getByRole("button", { name: "Masuk" })).toBeVisible();
  await take(newcomer, "join-id-light");
  await page.goto(office.at("calendar/2026-12"));
  await expect(page.getByRole("grid")).toBeVisible();
  await take(page, "calendar-empty-en-light");
}

async function pictureMonth(office: Office): Promise<void> {
  const sari = await founder(office);
  const dimas = await office.person("Dimas Prakoso", DESK);
  const [rani, bayu] = [
    await office.person("Rani Kusumawardhani"),
    await office.person("Bayu Siregar"),
  ];
  const team = {
    dimas: dimas.membership.personId,
    rani: rani.membership.personId,
    bayu: bayu.membership.personId,
  };
  for (const { context } of [rani, bayu]) await context.close();
  await fill(office, coffeeMonth(team));
  await dimas.page.goto(office.at("calendar/2026-12"));
  await sari.page.goto(office.at("calendar/2026-12"));
  await openPost(dimas.page, POST);
  await expect(cardOf(sari.page, POST, "Dimas Prakoso")).toBeVisible();
  await take(sari.page, "calendar-en-light");

  await openPost(sari.page, POST);
  await captionOf(dimas.page).click();
  // Below an empty line, so that the cursor's name covers nothing.
  for (const key of ["Control+Home", "ArrowDown", "ArrowDown", "Home", "Control+ArrowRight"]) {
    await dimas.page.keyboard.press(key);
  }
  await showCursor(sari, dimas);
  await take(sari.page, "post-en-light");
  await speak(sari.page, "id");
  await sari.page.emulateMedia({ colorScheme: "dark" });
  await expect(captionOf(sari.page)).toContainText("#KopiPagi");
  await showCursor(sari, dimas);
  await take(sari.page, "post-id-dark");
  await sari.page.goto(office.at("calendar/2026-12"));
  await expect(cardOf(sari.page, POST, "Dimas Prakoso")).toBeVisible();
  await take(sari.page, "calendar-id-dark");

  await speak(sari.page, "en");
  await sari.page.emulateMedia({ colorScheme: "light" });
  await sari.page.goto(office.at("calendar/2026-12"));
  const dialog = await chooseFile(sari.page, frenchCalendar());
  await expect(dialog.getByRole("button", { name: /^Import 3 posts$/ })).toBeEnabled();
  await take(sari.page, "import-en-light");
  await sari.page.goto(office.at("team"));
  await sari.page.getByRole("button", { name: "Make a link" }).click();
  await expect(sari.page.getByRole("textbox", { name: "Invitation link" })).toBeVisible();
  await take(sari.page, "team-en-light");
  await picturePhone(office, sari);
}

async function picturePhone(office: Office, { context }: Person): Promise<void> {
  const storageState = await context.storageState();
  const { page } = await office.stranger({ ...PHONE, storageState });
  await page.clock.setFixedTime(NOW);
  await page.goto(office.at("calendar/2026-12"));
  await speak(page, "id");
  await expect(cardOf(page, "Teaser Harbolnas")).toBeVisible();
  await take(page, "phone-agenda-id-light");
  await cardOf(page, POST).tap();
  await expect(captionOf(page)).toContainText("#KopiPagi");
  await take(page, "phone-post-id-light");
  await page.emulateMedia({ colorScheme: "dark" });
  await inspectorOf(page).getByRole("button", { name: "Tutup" }).tap();
  await expect(cardOf(page, POST)).toBeVisible();
  await take(page, "phone-agenda-id-dark");
}

async function pictureCrowded(office: Office): Promise<void> {
  const { page } = await founder(office);
  await fill(office, crowdedMonth("2026-12"));
  await page.goto(office.at("calendar/2026-12"));
  await expect(cardOf(page, "Posting 1")).toBeVisible();
  await take(page, "calendar-crowded-en-light");
}

/** Pictures a workspace on a server of its own. */
async function inWorkspace(
  browser: Browser,
  picture: (office: Office) => Promise<void>,
): Promise<void> {
  const office = openOffice(browser, await startServerProcess());
  await picture(office);
  await office.close();
}

async function founder(office: Office): Promise<Person> {
  const sari = await office.person("Sari Wulandari", DESK);
  await sari.page.clock.setFixedTime(NOW);
  return sari;
}

async function fill(office: Office, filling: Filling): Promise<void> {
  const door = { url: office.server.url, token: office.owner().token };
  await fillWorkspace(door, office.workspaceId(), filling);
}

/** A colleague's cursor tells its name for a while after it moved. */
async function showCursor(reader: Person, writer: Person): Promise<void> {
  await writer.page.keyboard.press("Control+ArrowRight");
  await expect(cursorsOn(captionOf(reader.page))).toHaveCSS("opacity", "1");
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
