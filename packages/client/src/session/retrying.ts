import { Refusal } from "@rembuk/protocol";

import { backOff, isPageHidden } from "./back-off.ts";

/** Does one thing in the background, again and again, and never twice at once. */
export interface Retrying {
  /** Does it now, or once more when what is under way is done. */
  readonly run: () => void;
  /** Does it after a while, unless it is done before. */
  readonly runIn: (milliseconds: number) => void;
  /** What it is at: waiting for its time, or under way. */
  readonly standing: () => "idle" | "due" | "running";
  /** Cuts what is under way: nobody answers. It is done anew at the next `run`. */
  readonly pause: () => void;
  /** Stops what is under way, and begins nothing any more. */
  readonly stop: () => void;
}

/** What is done, and who hears how it went. */
export interface Work {
  readonly act: (signal: AbortSignal) => Promise<void>;
  /** False while it would be in vain: then it waits for the next `run`. */
  readonly mayRun: () => boolean;
  /** The server said no for good; nothing is tried any more. */
  readonly onRefused: (refusal: Refusal) => void;
}

/** Codes after which asking again makes no sense. */
const FINAL: ReadonlySet<string> = new Set(["unauthenticated", "forbidden", "not-found"]);

/** What is wrong on the device, or with the answer, is not mended by asking the server again and again. */
const OTHER_MS = 60_000;

const wishOf = (error: unknown) => (error instanceof Refusal ? (error.retryAfter ?? 0) : OTHER_MS);

/** Tries again what fails, after a wait that grows and is never the same on two devices. */
export function createRetrying({ act, mayRun, onRefused }: Work): Retrying {
  let current: AbortController | null = null;
  let isStopped = false;
  let isDueAgain = false;
  let failures = 0;

  const fail = (error: unknown, { signal }: AbortController) => {
    if (signal.aborted) return;
    // Whoever asked meanwhile waits like everybody else.
    isDueAgain = false;
    if (error instanceof Refusal && FINAL.has(error.code)) {
      isStopped = true;
      return onRefused(error);
    }
    runIn(Math.max(backOff(++failures, isPageHidden()), wishOf(error)));
  };
  const run = () => {
    alarm.clear();
    if (isStopped || !mayRun()) return;
    if (current) {
      isDueAgain = true;
      return;
    }
    const mine = new AbortController();
    current = mine;
    isDueAgain = false;
    void act(mine.signal)
      .then(
        () => void (failures = 0),
        (error: unknown) => fail(error, mine),
      )
      .finally(() => {
        current = null;
        if (isDueAgain) run();
      });
  };
  const alarm = createAlarm(run);
  const runIn = (milliseconds: number) => {
    if (!isStopped) alarm.setIn(milliseconds);
  };
  const pause = () => {
    alarm.clear();
    current?.abort();
  };

  return {
    run,
    runIn,
    standing: () => (current ? "running" : alarm.isSet() ? "due" : "idle"),
    pause,
    stop() {
      isStopped = true;
      pause();
    },
  };
}

/** Rings once, at the earliest of the times it was set to. */
function createAlarm(ring: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  return {
    setIn(milliseconds: number) {
      const at = Date.now() + milliseconds;
      if (at >= dueAt) return;
      clearTimeout(timer);
      dueAt = at;
      timer = setTimeout(ring, milliseconds);
    },
    isSet: () => dueAt < Infinity,
    clear() {
      clearTimeout(timer);
      dueAt = Infinity;
    },
  };
}
