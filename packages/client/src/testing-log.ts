import * as Y from "yjs";

interface Row {
  readonly documentId: string;
  readonly commit: number;
  readonly update: Uint8Array;
}

/** What the server has. Every update is a row with a number of its own. */
export function createLog(onGrown: () => void) {
  let docs = new Map<string, Y.Doc>();
  let rows: Row[] = [];
  let lives = 1;
  const log = {
    /** The largest update that anybody has sent, in bytes. */
    largest: 0,
    doc(documentId: string): Y.Doc {
      const known = docs.get(documentId);
      if (known) return known;
      const made = new Y.Doc();
      docs.set(documentId, made);
      made.on("update", (update: Uint8Array) => {
        if (docs.get(documentId) !== made) return;
        log.largest = Math.max(log.largest, update.length);
        rows.push({ documentId, commit: rows.length + 1, update });
        onGrown();
      });
      return made;
    },
    spoil(documentId: string) {
      rows.push({ documentId, commit: rows.length + 1, update: Uint8Array.of(255, 255, 255, 1) });
    },
    rows: () => rows,
    epoch: () => `life${lives}`,
    forget({ hasEpoch } = { hasEpoch: false }) {
      docs = new Map();
      rows = [];
      if (!hasEpoch) lives++;
    },
  };
  return log;
}

/** Everything it has ever heard. */
export type Log = ReturnType<typeof createLog>;
