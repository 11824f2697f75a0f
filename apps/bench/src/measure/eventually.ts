import { setTimeout as pause } from "node:timers/promises";

/**
 * Waits until a condition holds.
 *
 * @returns whether it came to hold within `withinMs`
 */
export async function eventually(
  holds: () => boolean | Promise<boolean>,
  withinMs: number,
  everyMs = 5,
): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (!(await holds())) {
    if (performance.now() > end) return false;
    await pause(everyMs);
  }
  return true;
}

/** Waits until a condition holds, or says that it never did. */
export async function must(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs: number,
): Promise<void> {
  if (!(await eventually(holds, withinMs)))
    throw new Error(`Within ${withinMs} ms not seen: ${what}.`);
}
