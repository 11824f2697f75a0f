import { Refusal } from "@rembuk/protocol";

import { backOff, isPageHidden } from "./back-off.ts";

/** Does one thing in the background, again and again, and never twice at once. */
export interface Retrying {
  /** Does it now, or once more when what is under way is done. */
  readonly run: () => void;
  /** Does it after a while, unless it is done before. */
  readonly runIn: (milliseconds: number) => void;
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

/** Tries again what fails, after a wait that grows and is never the same on two devices. */
export function createRetrying({ act, mayRun, onRefused }: Work): Retrying {
  const control = new AbortController();
  const { signal } = control;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let isRunning = false;
  let isDueAgain = false;
  let failures = 0;

  const fail = (error: unknown) => {
    if (signal.aborted) return;
    if (error instanceof Refusal && FINAL.has(error.code)) {
      control.abort();
      return onRefused(error);
    }
    runIn(backOff(++failures, isPageHidden()));
  };
  const run = () => {
    clearTimeout(timer);
    dueAt = Infinity;
    if (signal.aborted || !mayRun()) return;
    if (isRunning) {
      isDueAgain = true;
      return;
    }
    isRunning = true;
    isDueAgain = false;
    void act(signal)
      .then(() => (failures = 0), fail)
      .finally(() => {
        isRunning = false;
        if (isDueAgain) run();
      });
  };
  const runIn = (milliseconds: number) => {
    const at = Date.now() + milliseconds;
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(run, milliseconds);
  };

  return {
    run,
    runIn,
    stop() {
      clearTimeout(timer);
      control.abort();
    },
  };
}
