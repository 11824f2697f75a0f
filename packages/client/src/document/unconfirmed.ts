/** Edits made here that the server has not confirmed, in the order they were made. */
export interface Unconfirmed {
  /** Counts an edit; `kept` resolves to its number in the device store, `null` where it was not kept. */
  add(kept: Promise<number | null>): void;
  /** Counts what the device store has waiting and this window does not know of. */
  addStored(numbers: readonly number[]): void;
  /** The number to ask the server about: everything up to it has been sent. */
  latest(): number;
  size(): number;
  /** Takes out what the server confirmed and returns the store numbers to settle. */
  confirm(edit: number): Promise<number[]>;
  /** Takes out what was settled in the store by somebody else. */
  settled(numbers: readonly number[]): void;
  /** Takes out all that the device has tried to keep: it is kept by now, and no server is there to confirm it. */
  forgetDone(): void;
}

interface Waiting {
  readonly kept: Promise<number | null>;
  /** Its number in the device store, once that is known. */
  number?: number | null;
}

/** Starts with the edits that an earlier window left waiting. */
export function createUnconfirmed(): Unconfirmed {
  const waitingByEdit = new Map<number, Waiting>();
  let latest = 0;

  const add = (waiting: Waiting) => void waitingByEdit.set(++latest, waiting);
  return {
    add(kept) {
      const waiting: Waiting = { kept };
      add(waiting);
      void kept.then((number) => (waiting.number = number));
    },
    addStored(numbers) {
      const known = new Set([...waitingByEdit.values()].map(({ number }) => number));
      for (const number of numbers) {
        if (!known.has(number)) add({ kept: Promise.resolve(number), number });
      }
    },
    latest: () => latest,
    size: () => waitingByEdit.size,
    async confirm(edit) {
      const settled: Promise<number | null>[] = [];
      for (const [made, { kept }] of waitingByEdit) {
        if (made > edit) break;
        settled.push(kept);
        waitingByEdit.delete(made);
      }
      return (await Promise.all(settled)).filter((number) => number !== null);
    },
    settled(numbers) {
      const gone = new Set(numbers);
      for (const [made, { number }] of waitingByEdit) {
        if (number !== undefined && number !== null && gone.has(number)) waitingByEdit.delete(made);
      }
    },
    forgetDone() {
      for (const [made, { number }] of waitingByEdit) {
        if (number !== undefined) waitingByEdit.delete(made);
      }
    },
  };
}
