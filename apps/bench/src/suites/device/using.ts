import type { Page } from "playwright-core";

import { timeEdits, timeTurns } from "../../browser/in-page.ts";
import { percentile } from "../../measure/statistics.ts";
import type { Bar } from "../../report/figure.ts";
import type { Part } from "../part.ts";
import { inTwoMonths, MONTH, onStage } from "./stage.ts";

const IN_VIEW = 1_000;
const WHO = `rembuk, ${IN_VIEW} posts in view`;
const source = "design.md §10 calendar";
const BARS: readonly Bar[] = [
  { of: `using/edit to paint p95/${WHO}`, must: "at most", limit: 16, unit: "ms", source },
  { of: `using/month turned p95/${WHO}`, must: "at most", limit: 100, unit: "ms", source },
];

/** Working in a month that is as full as can be. */
export const using: Part = {
  name: "using",
  bars: BARS,
  measure: (bench) =>
    onStage(bench, inTwoMonths(IN_VIEW), async ({ device }) => {
      const here = await device();
      const { page } = await here.visit(MONTH);
      await movePost(page);
      const { findings } = bench;
      // What is compiled on the way is compiled once, and not at every edit.
      await page.evaluate(timeEdits, 20);
      const edits = await page.evaluate(timeEdits, bench.rounds * 40);
      findings.figure(`using/edit to paint p50/${WHO}`, percentile(edits, 0.5), "ms");
      findings.figure(`using/edit to paint p95/${WHO}`, percentile(edits, 0.95), "ms");
      await page.evaluate(timeTurns, 2);
      const turns = await page.evaluate(timeTurns, bench.rounds * 4);
      findings.figure(`using/month turned p50/${WHO}`, percentile(turns, 0.5), "ms");
      findings.figure(`using/month turned p95/${WHO}`, percentile(turns, 0.95), "ms");
    }),
};

/** Moves a post to the next day by keys, so that there is a deed to take back. */
async function movePost(page: Page): Promise<void> {
  await page.locator("[data-post]").first().focus();
  for (const key of ["Space", "ArrowRight", "Space"]) await page.keyboard.press(key);
}
