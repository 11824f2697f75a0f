import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { AxeBuilder } from "@axe-core/playwright";
import { type Page, test as base } from "@playwright/test";
import * as Y from "yjs";

import { expect } from "./fixtures.ts";
import { openPost, planPost } from "./page/calendar.ts";
import { captionOf, wordsOf } from "./page/caption.ts";
import { bring, openData, savedBy, saveWithoutAsking, textSavedBy } from "./page/data.ts";
import { expectNoSidewaysScroll, expectTargets } from "./page/layout.ts";
import { startOnDevice } from "./page/start.ts";
import { rembuk } from "./rembuk-command.ts";
import { startServerProcess } from "./server-process.ts";
import { startStaticHost, type StaticHost } from "./static-host.ts";
import { watchPages } from "./watch-page.ts";

/** Pages with no server behind them. */
const test = base.extend<{ host: StaticHost }>({
  host: async ({ context }, use) => {
    const host = await startStaticHost();
    const complaints = watchPages(context, host.url);
    await use(host);
    await host.stop();
    base.expect(complaints, "what no page may do").toEqual([]);
  },
});

/** Where a test puts what is saved. */
let folder: string;
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rembuk-export-"));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

const CAPTION = 'Hujan rintik, "kopi" hangat;\n=1+1 ☕';

/** A workspace on this device with one post that has a caption. */
async function beginWithPost(page: Page, host: StaticHost): Promise<void> {
  await saveWithoutAsking(page);
  await page.goto(host.url);
  await startOnDevice(page, "Kedai Rintik", "Sari Wulandari");
  const address = page.url().replace(/\/calendar.*/, "");
  await page.goto(`${address}/calendar/2026-12`);
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await captionOf(page).pressSequentially(CAPTION);
  await page.keyboard.press("Escape");
}

/** The documents of a bundle, unpacked by another program. */
function documentsIn(file: string): Map<string, unknown> {
  const into = mkdtempSync(join(folder, "unpacked-"));
  execFileSync("tar", ["-xf", file, "-C", into]);
  const names = readdirSync(join(into, "documents")).sort();
  return new Map(
    names.map((name) => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, readFileSync(join(into, "documents", name)));
      const everything = Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString("hex");
      return [name, everything];
    }),
  );
}

test("a workspace that is saved as a file opens on another device as the same workspace", async ({
  page,
  browser,
  host,
}) => {
  await beginWithPost(page, host);
  await openData(page);
  await expect(page.getByText("Last saved: never")).toBeVisible();
  const file = join(folder, "kedai.rembuk");
  copyFileSync(await savedBy(page, "Save as a file"), file);
  await expect(page.getByText(/^Saved, /)).toBeVisible();
  await expect(page.getByText("Last saved: never")).toHaveCount(0);

  const there = await (await browser.newContext()).newPage();
  await saveWithoutAsking(there);
  await there.goto(host.url);
  await startOnDevice(there, "Lain", "Bima");
  await openData(there);
  await bring(there, file);
  await expect(there.getByText("“Kedai Rintik” is on this device")).toBeVisible();
  await there.getByRole("link", { name: "Open it" }).click();
  await expect(there.getByRole("banner").getByText("Kedai Rintik")).toBeVisible();
  await there.goto(`${there.url().replace(/\/calendar.*/, "")}/calendar/2026-12`);
  await openPost(there, "Kopi pagi");
  await expect.poll(() => wordsOf(captionOf(there))).toBe(CAPTION);
  await there.keyboard.press("Escape");

  await openData(there);
  const again = join(folder, "again.rembuk");
  copyFileSync(await savedBy(there, "Save as a file"), again);
  expect(documentsIn(again)).toEqual(documentsIn(file));

  await bring(there, file);
  await expect(there.getByText("“Kedai Rintik” has all that was in the file")).toBeVisible();
  await there.context().close();
});

test("the file goes to a server by the command line and comes back equal", async ({
  page,
  host,
}) => {
  await beginWithPost(page, host);
  await openData(page);
  const file = join(folder, "kedai.rembuk");
  copyFileSync(await savedBy(page, "Save as a file"), file);
  const workspaceId = /\/w\/([^/]+)/.exec(page.url())![1]!;

  const server = await startServerProcess();
  try {
    const { json } = await rembuk(server, "import", file, "--owner-name", "Sari Wulandari");
    expect(json).toMatchObject({ isNew: true, workspaceId, token: expect.any(String) });
    const back = join(folder, "back.rembuk");
    await rembuk(server, "export", "--workspace", workspaceId, back);
    expect(documentsIn(back)).toEqual(documentsIn(file));

    await bring(page, back);
    await expect(page.getByText("“Kedai Rintik” has all that was in the file")).toBeVisible();
  } finally {
    await server.dispose();
  }
});

test("a file that was cut is refused with what to do, and nothing of it is kept", async ({
  page,
  host,
}) => {
  await beginWithPost(page, host);
  await openData(page);
  const file = join(folder, "kedai.rembuk");
  copyFileSync(await savedBy(page, "Save as a file"), file);
  truncateSync(file, 3_000);
  const before = await page.evaluate(() => localStorage.getItem("rembuk.workspaces"));
  await bring(page, file);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("The file ends too early");
  await expect(alert).toContainText("Everything on this device is as it was");
  expect(await page.evaluate(() => localStorage.getItem("rembuk.workspaces"))).toBe(before);
});

test("posts go out as a table and as a calendar, with their captions and nothing to compute", async ({
  page,
  host,
}) => {
  await beginWithPost(page, host);
  await openData(page);
  await page.getByRole("combobox", { name: "Posts" }).selectOption("December 2026");
  const table = await textSavedBy(page, "Table (CSV)");
  await expect(page.getByText("1 post", { exact: true })).toBeVisible();
  expect(table.startsWith('\uFEFF"Date","Time",')).toBe(true);
  expect(table).toContain('"Kopi pagi","Hujan rintik, ""kopi"" hangat;\n=1+1 ☕"');

  const calendar = await textSavedBy(page, "Calendar (ICS)");
  expect(calendar.replaceAll("\r\n ", "")).toContain(
    'DTSTART;VALUE=DATE:20261210\r\nSUMMARY:Kopi pagi\r\nDESCRIPTION:Hujan rintik\\, "kopi" hangat\\;\\n=1+1 ☕',
  );
  await expect(page.getByRole("button", { name: "Buffer" })).toBeDisabled();
});

test("the page of data is for everyone: axe, a phone, the keyboard, Indonesian", async ({
  page,
  host,
}) => {
  await beginWithPost(page, host);
  await openData(page);
  await savedBy(page, "Save as a file");
  await expect(page.getByText(/^Saved, /)).toBeVisible();
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      const { violations } = await new AxeBuilder({ page }).include("main").analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await expectNoSidewaysScroll(page);
  }
  await expectTargets(page, 24);

  await page.getByRole("button", { name: "Save as a file" }).focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Posts" })).toBeFocused();

  await page.evaluate(() => localStorage.setItem("rembuk.locale", "id"));
  await page.reload();
  await expect(page.getByRole("button", { name: "Simpan sebagai berkas" })).toBeVisible();
  await expectNoSidewaysScroll(page);
});
