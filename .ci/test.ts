import { chromium } from "./chromium.ts";
import { closingLines, type Outcome } from "./outcome.ts";
import { check, playwright, vitest } from "./runners.ts";

/** Every guard the project has, one after the other: two cores have no room for two at a time. */
async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  outcomes.push(await check("types", "tsc", ["-b"]));
  outcomes.push(await check("lint", "oxlint", []));
  outcomes.push(await check("format", "oxfmt", ["--check", "."]));
  outcomes.push(await check("dead code", "knip", []));
  outcomes.push(await vitest());
  outcomes.push(await playwright(chromium()));

  for (const line of closingLines(outcomes)) console.log(line);
  process.exitCode = outcomes.some(({ failed }) => failed > 0) ? 1 : 0;
}

await main();
