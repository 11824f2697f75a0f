/** Gathers what changed in a room's presence and tells it in one frame, less often the fuller the room. */
export interface Murmur {
  mention(client: number): void;
  readonly stop: () => void;
}

/** Creates the murmur of a room. `frameOf` makes the frame when it is told, so that only the last state goes out. */
export function createMurmur({
  tell,
  headcount,
  now,
  frameOf,
}: {
  tell: (frame: Buffer) => void;
  headcount: () => number;
  now: () => number;
  frameOf: (clients: readonly number[]) => Buffer;
}): Murmur {
  const changed = new Set<number>();
  let lastTold = -Infinity;
  let timer: NodeJS.Timeout | null = null;

  const flush = () => {
    timer = null;
    lastTold = now();
    const clients = [...changed];
    changed.clear();
    if (headcount() > 0) tell(frameOf(clients));
  };
  return {
    mention(client) {
      changed.add(client);
      if (timer) return;
      const wait = lastTold + intervalFor(headcount()) - now();
      if (wait <= 0) flush();
      else timer = setTimeout(flush, wait);
    },
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}

/** The shortest time between two frames, in milliseconds. */
function intervalFor(headcount: number): number {
  if (headcount <= 20) return 50;
  return headcount <= 50 ? 100 : 200;
}
