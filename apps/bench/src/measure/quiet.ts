import { setTimeout as pause } from "node:timers/promises";

import { cpuOf } from "./process-usage.ts";

/** Longer than a server waits before it tidies up a document that nobody edits, in milliseconds. */
const QUIET_MS = 7_000;
/** A few timers may run. */
const NEXT_TO_NOTHING_MS = 100;

/** Waits until a server has finished what it does after work: compaction, stores that were put off. */
export async function untilQuiet(pid: number, withinMs = 120_000): Promise<void> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    const before = cpuOf(pid);
    await pause(QUIET_MS);
    if (cpuOf(pid) - before <= NEXT_TO_NOTHING_MS) return;
  }
  throw new Error(`The server did not come to rest within ${withinMs} ms.`);
}
