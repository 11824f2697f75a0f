/** Whether a document can be shown yet, and the promise of it. */
export interface Readiness {
  readonly promise: Promise<void>;
  readonly isReached: () => boolean;
  readonly reach: () => void;
}

/** Begins unreached. */
export function createReadiness(): Readiness {
  let reached = false;
  const { promise, resolve } = Promise.withResolvers<void>();
  return {
    promise,
    isReached: () => reached,
    reach() {
      reached = true;
      resolve();
    },
  };
}
