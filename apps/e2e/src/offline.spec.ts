import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { chromium } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import type { Office } from "./office.ts";
import { cardOf, dayOf, inspectorOf, openPost, planPost } from "./page/calendar.ts";
import { captionOf } from "./page/caption.ts";
import { expectOnDevice } from "./page/worker.ts";

test("after one visit every page opens and reloads with the server off, deep links too", async ({
  office,
  server,
}) => {
  const { page, context } = await office.person("Sari Wulandari", { month: "2026-12" });
  await planPost(page, "2026-12-10", "Kopi pagi");
  await openPost(page, "Kopi pagi");
  await expect(captionOf(page)).toBeVisible();
  const post = page.url();
  await expectOnDevice(page);

  await server.kill();
  await page.reload();
  await expect(inspectorOf(page).getByRole("textbox", { name: "Title" })).toHaveValue("Kopi pagi");
  for (const [address, heading] of Object.entries(pagesOf(office))) {
    const tab = await context.newPage();
    await tab.goto(address);
    await expect(tab.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await tab.reload();
    await expect(tab.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await tab.close();
  }
  const deep = await context.newPage();
  await deep.goto(post);
  await expect(captionOf(deep)).toBeVisible();
  await deep.goto(server.url);
  await expect(deep.getByRole("grid")).toBeVisible();
});

test("what is edited with the server off is there after a reload, and goes up when it is back", async ({
  office,
  server,
}) => {
  const { page } = await office.person("Sari Wulandari", { month: "2026-12" });
  await expectOnDevice(page);

  await server.kill();
  await planPost(page, "2026-12-11", "Kopi malam");
  await openPost(page, "Kopi malam");
  await captionOf(page).fill("Ditulis tanpa server.");
  await page.reload();
  await expect(captionOf(page)).toHaveText("Ditulis tanpa server.");
  await expect(cardOf(dayOf(page, "2026-12-11"), "Kopi malam")).toBeVisible();

  await server.start();
  await expect(page.getByRole("banner").getByText("Saved", { exact: true })).toBeVisible();
});

test("nothing on the device answers for the server", async ({ office, server }) => {
  const { page } = await office.person("Sari Wulandari");
  await expectOnDevice(page);
  await server.kill();

  for (const path of ["/api/setup", "/health", "/hooks/anything", "/sync/y/x"]) {
    const isAnswered = page.evaluate((path) => fetch(path).then(Boolean, () => false), path);
    expect(await isAnswered, path).toBe(false);
  }
});

test("the app can be installed, and its bars have the colours of both themes", async ({
  server,
}) => {
  const profile = mkdtempSync(join(tmpdir(), "rembuk-profile-"));
  const executablePath = process.env["REMBUK_CHROMIUM"];
  // A browser that forgets everything at the end, as contexts are, installs nothing.
  const context = await chromium.launchPersistentContext(
    profile,
    executablePath ? { executablePath } : {},
  );
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(server.url);
  await expectOnDevice(page);
  const devtools = await context.newCDPSession(page);
  expect(await devtools.send("Page.getInstallabilityErrors")).toEqual({ installabilityErrors: [] });
  const { errors, data = "" } = await devtools.send("Page.getAppManifest");
  expect(errors).toEqual([]);

  const { icons } = JSON.parse(data) as { icons: { src: string; sizes: string }[] };
  for (const { src, sizes } of icons.filter(({ src }) => src.endsWith(".png"))) {
    const size = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    expect(size, src).toBe(sizes);
  }
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const [bar, desk] = await page.evaluate(() => {
      const pixelOf = (colour: string) => {
        const canvas = new OffscreenCanvas(1, 1).getContext("2d")!;
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].join();
      };
      const metas = document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]");
      const meta = [...metas].find(({ media }) => matchMedia(media).matches);
      return [
        pixelOf(meta?.content ?? ""),
        pixelOf(getComputedStyle(document.body).backgroundColor),
      ];
    });
    expect(bar, colorScheme).toBe(desk);
  }
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Every page there is but the calendar of this month and a post, with what stands at its head. */
function pagesOf({ at, server }: Office): Readonly<Record<string, string>> {
  return {
    [at("calendar/2027-02")]: "February 2027",
    [at("bin")]: "Bin",
    [at("team")]: "Team",
    [at("data")]: "Data on this device",
    [`${server.url}/start`]: "Where would you like to begin?",
    [`${server.url}/start/device`]: "Start on this device",
    [`${server.url}/start/example`]: "Look at an example",
  };
}
