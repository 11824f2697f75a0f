/** Edits made here that the server has not confirmed, in the order they were made. */
export interface Unconfirmed {
  /** Counts an edit; `kept` resolves to its number in the device store, `null` where it was not kept. */
  add(kept: Promise<number | null>): void;
  /** The number to ask the server about: everything up to it has been sent. */
  latest(): number;
  size(): number;
  /** Takes out what the server confirmed and returns the store numbers to settle. */
  confirm(edit: number): Promise<number[]>;
}

/** Starts with the edits that an earlier window left waiting. */
export function createUnconfirmed(): Unconfirmed {
  const keptByEdit = new Map<number, Promise<number | null>>();
  let latest = 0;

  return {
    add(kept) {
      keptByEdit.set(++latest, kept);
    },
    latest: () => latest,
    size: () => keptByEdit.size,
    async confirm(edit) {
      const settled: Promise<number | null>[] = [];
      for (const [made, kept] of keptByEdit) {
        if (made > edit) break;
        settled.push(kept);
        keptByEdit.delete(made);
      }
      return (await Promise.all(settled)).filter((number) => number !== null);
    },
  };
}
