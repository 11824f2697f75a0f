import type { Page } from "playwright-core";

import { timeEdits } from "../../browser/in-page.ts";
import type { Bar } from "../../report/figure.ts";
import type { Part } from "../part.ts";
import { inTwoMonths, MONTH, onStage } from "./stage.ts";

const EDITS = 1_000;
const POSTS = 100;
const WHO = `rembuk, ${EDITS} edits each`;
const BARS: readonly Bar[] = [
  {
    of: `merge/converged/${WHO}`,
    must: "at most",
    limit: 2_000,
    unit: "ms",
    source: "design.md §10 offline merge",
  },
];

/** Two devices that went on without the network for a thousand edits each, and meet again. */
export const merge: Part = {
  name: "merge",
  bars: BARS,
  measure: (bench) =>
    onStage(bench, inTwoMonths(POSTS), async ({ device }) => {
      const devices = [await device(), await device()];
      const pages: Page[] = [];
      for (const each of devices) pages.push((await each.visit(MONTH)).page);
      const times: number[] = [];
      for (let round = 0; round < bench.rounds; round++) {
        await Promise.all(devices.map(({ context }) => context.setOffline(true)));
        const titles = await Promise.all(
          pages.map((page, at) => work(page, `Device ${at}, round ${round}`)),
        );
        const start = performance.now();
        await Promise.all(devices.map(({ context }) => context.setOffline(false)));
        await Promise.all(
          pages.map((page, at) =>
            page
              .getByText(titles[1 - at]!)
              .first()
              .waitFor(),
          ),
        );
        times.push(performance.now() - start);
        bench.say(`converged after ${Math.round(times.at(-1)!)} ms`);
      }
      bench.findings.median(`merge/converged/${WHO}`, times, "ms");
    }),
};

/** Plans a post, takes it back and plans it again a thousand times, and one more as the last edit. Answers its title. */
async function work(page: Page, title: string): Promise<string> {
  await plan(page, `${title}, first`);
  await page.evaluate(timeEdits, EDITS - 2);
  await plan(page, `${title}, last`);
  return `${title}, last`;
}

async function plan(page: Page, title: string): Promise<void> {
  await page.locator(`[data-date="${MONTH}-30"]`).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: /^New post on/ }).fill(title);
  await page.keyboard.press("Enter");
  await page.getByText(title).first().waitFor();
}
