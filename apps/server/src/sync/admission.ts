/** Lets a crowd in a few at a time: stock clients all come back in the same instant after an outage. */
export interface Admission {
  /** Runs the entry now or, in order of arrival, soon. */
  enter(entry: () => void): void;
  stop(): void;
}

/** How many may enter at once, and how long the next wait, in milliseconds. */
const AT_ONCE = 100;
const PAUSE_MS = 50;

/** Creates the queue at the door. */
export function createAdmission(): Admission {
  const waiting: (() => void)[] = [];
  let room = AT_ONCE;
  let timer: NodeJS.Timeout | null = null;
  const refill = () => {
    timer = null;
    room = AT_ONCE;
    for (const entry of waiting.splice(0, AT_ONCE)) enter(entry);
  };
  const enter = (entry: () => void) => {
    timer ??= setTimeout(refill, PAUSE_MS);
    if (room < 1) return void waiting.push(entry);
    room--;
    entry();
  };
  return {
    enter,
    stop() {
      if (timer) clearTimeout(timer);
    },
  };
}
