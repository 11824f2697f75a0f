/** Edits that are typed and not yet carried out, such as a title between two pauses. */
export interface PendingEdits {
  /** Remembers how to carry out an edit until the returned function is called. */
  readonly onFlush: (carryOut: () => void) => () => void;
  /** Carries out whatever is pending, so that nothing typed is out of undo's reach. */
  readonly flush: () => void;
}

/** Keeps the pending edits of a workspace's pages. */
export function createPendingEdits(): PendingEdits {
  const pending = new Set<() => void>();
  return {
    onFlush(carryOut) {
      pending.add(carryOut);
      return () => pending.delete(carryOut);
    },
    flush() {
      for (const carryOut of pending) carryOut();
    },
  };
}
