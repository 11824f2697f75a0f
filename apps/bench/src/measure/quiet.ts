import { setTimeout as pause } from "node:timers/promises";

import { cpuOf } from "./process-usage.ts";

/** How long a server must have done next to nothing to be called quiet, in milliseconds. */
const QUIET_MS = 3_000;
/** A few timers may run. */
const NEXT_TO_NOTHING_MS = 60;

/** Waits until a server has finished what it does after work: compaction, stores, timers. */
export async function untilQuiet(pid: number, withinMs = 60_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    const before = cpuOf(pid);
    await pause(QUIET_MS);
    if (cpuOf(pid) - before <= NEXT_TO_NOTHING_MS) return;
  }
  throw new Error(`The server did not come to rest within ${withinMs} ms.`);
}
