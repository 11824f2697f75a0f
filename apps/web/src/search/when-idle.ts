/** Work that is done in pieces, whenever the page has nothing better to do. */
export interface IdleWork {
  /** There is something to do again. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** Does a piece of `work` at a time until it says that it is done. */
export function whenIdle(work: () => boolean, done: () => void): IdleWork {
  let cancel: (() => void) | null = null;
  const step = () => {
    cancel = null;
    if (work()) done();
    else again();
  };
  const again = () => {
    cancel ??= onIdle(step);
  };
  return {
    again,
    stop() {
      cancel?.();
      cancel = null;
    },
  };
}

/** Safari has no idle callbacks. */
function onIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(run, { timeout: 500 });
    return () => cancelIdleCallback(handle);
  }
  const timer = setTimeout(run, 50);
  return () => clearTimeout(timer);
}
