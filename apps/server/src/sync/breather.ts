import { setImmediate } from "node:timers/promises";

/** So many milliseconds of work are not felt by those who type meanwhile. */
const SLICE_MS = 4;

/** Lets everyone else have their turn within long work: call it between two small pieces. */
export function createBreather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await setImmediate();
    since = performance.now();
  };
}
