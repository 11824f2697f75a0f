import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";

import { type Browser, chromium } from "playwright-core";

import { CannotMeasure } from "../measure/cannot-measure.ts";
import type { Cores } from "../measure/cores.ts";

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Starts a Chromium on every core: unlike a load it works as several processes, as it does for people. */
export async function openBrowser({ apart }: Pick<Cores, "apart">): Promise<Browser> {
  const executablePath = [process.env["REMBUK_CHROMIUM"] ?? "", ...SYSTEM].find(existsSync);
  if (apart) moveTo(`0-${availableParallelism() - 1}`);
  try {
    return await chromium.launch(executablePath ? { executablePath } : {});
  } catch (error) {
    throw new CannotMeasure(
      `No Chromium started: ${String(error)}\nInstall one, or name it in REMBUK_CHROMIUM.`,
    );
  } finally {
    if (apart) moveTo("1");
  }
}

/** What is started afterwards runs there too. */
function moveTo(cores: string): void {
  spawnSync("taskset", ["-a", "-p", "-c", cores, String(process.pid)]);
}
