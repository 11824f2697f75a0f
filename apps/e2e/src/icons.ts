/** Draws the icons of the installed app from the sign of the web page: `node apps/e2e/src/icons.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { chromium } from "@playwright/test";

const FOLDER = join(import.meta.dirname, "../../web/public");

/** `bleed` fills the square, for systems that cut their own shape; `scale` leaves them the rim. */
const ICONS = [
  { name: "icon-192", size: 192, bleed: false, scale: 1 },
  { name: "icon-512", size: 512, bleed: false, scale: 1 },
  { name: "icon-maskable-512", size: 512, bleed: true, scale: 0.86 },
  { name: "apple-touch-icon", size: 180, bleed: true, scale: 0.94 },
] as const;

const sign = readFileSync(join(FOLDER, "icon.svg"), "utf8");
const ground = /fill="(#\w+)"/.exec(sign)?.[1];
const petals = /<g[\s\S]*<\/g>/.exec(sign)?.[0];
if (!ground || !petals) throw new Error("icon.svg has no ground and no petals");

const executablePath = process.env["REMBUK_CHROMIUM"];
const browser = await chromium.launch(executablePath ? { executablePath } : {});
for (const { name, size, bleed, scale } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const rim = (32 * (1 - scale)) / 2;
  await page.setContent(`<style>*{margin:0}svg{display:block}</style>
    <svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 32 32">
      <rect width="32" height="32" rx="${bleed ? 0 : 7}" fill="${ground}" />
      <g transform="translate(${rim} ${rim}) scale(${scale})">${petals}</g>
    </svg>`);
  writeFileSync(join(FOLDER, `${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
