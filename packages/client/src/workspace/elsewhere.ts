/** How long a document is left to a tab in which somebody edited it. */
const QUIET_MS = 10_000;

/** Documents that somebody is editing in another tab, which sends them: doing so here too would only send them twice. */
export interface Elsewhere {
  readonly note: (documentId: string) => void;
  readonly has: (documentId: string) => boolean;
  readonly stop: () => void;
}

/** @param onQuiet called when a tab has been silent for long: it may be gone, and what it left is for others to send */
export function createElsewhere(onQuiet: () => void): Elsewhere {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    note(documentId) {
      clearTimeout(timers.get(documentId));
      const timer = setTimeout(() => {
        timers.delete(documentId);
        onQuiet();
      }, QUIET_MS);
      timers.set(documentId, timer);
    },
    has: (documentId) => timers.has(documentId),
    stop() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
