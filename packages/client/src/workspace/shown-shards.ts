import type { Tables } from "@rembuk/model";

import type { HeldDocument } from "../document/held-document.ts";

/** How long a shard keeps its socket when nobody looks at it any more: people leaf back and forth. */
const LINGER_MS = 30_000;

/** Which calendar shards have a socket: those on screen, and for a while those that were. */
export interface ShownShards<T extends Tables> {
  /** Opens a shard, with a socket until it is ready and for a while after. */
  readonly open: (year: string) => HeldDocument<T>;
  /** From now on exactly these are on screen. */
  readonly show: (years: readonly string[]) => void;
  readonly stop: () => void;
}

/** Begins with none. Shards stay open without a socket: undo may reach into them. */
export function createShownShards<T extends Tables>(
  find: (year: string) => HeldDocument<T>,
): ShownShards<T> {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  let shown: ReadonlySet<string> = new Set();

  const letGo = (year: string, shard: HeldDocument<T>) => {
    clearTimeout(timers.get(year));
    const timer = setTimeout(() => {
      void shard.ready.then(() => {
        // Shown again, or waiting anew: then whoever did that lets go of it.
        if (timers.get(year) !== timer) return;
        timers.delete(year);
        shard.release();
      });
    }, LINGER_MS);
    timers.set(year, timer);
  };
  const open = (year: string) => {
    const shard = find(year);
    if (shown.has(year)) return shard;
    if (!timers.has(year)) shard.retain();
    letGo(year, shard);
    return shard;
  };

  return {
    open,
    show(years) {
      const before = shown;
      shown = new Set(years);
      for (const year of shown) {
        if (before.has(year)) continue;
        const timer = timers.get(year);
        clearTimeout(timer);
        // Its socket goes from the one who lingered to the one who looks.
        if (!timers.delete(year)) find(year).retain();
      }
      for (const year of before) {
        if (!shown.has(year)) letGo(year, find(year));
      }
    },
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
