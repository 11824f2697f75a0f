/** Lets only so many documents that nobody looks at hold a socket at once. */
export interface Turns {
  /** Calls `start` when it is the document's turn: now, or when another gives its turn back. */
  readonly take: (documentId: string, start: () => void) => void;
  /** Ends a turn or leaves the queue. Safe to call without either. */
  readonly give: (documentId: string) => void;
}

/** Serves in the order of asking. */
export function createTurns(limit: number): Turns {
  const running = new Set<string>();
  const queue = new Map<string, () => void>();

  const next = () => {
    for (const [documentId, start] of queue) {
      if (running.size >= limit) return;
      queue.delete(documentId);
      running.add(documentId);
      start();
    }
  };

  return {
    take(documentId, start) {
      if (running.has(documentId) || queue.has(documentId)) return;
      queue.set(documentId, start);
      next();
    },
    give(documentId) {
      queue.delete(documentId);
      if (running.delete(documentId)) next();
    },
  };
}
