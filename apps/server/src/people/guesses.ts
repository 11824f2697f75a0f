/** Wrong secrets by address. */
export interface Guesses {
  /** Counts one; false when this address has had too many lately. */
  count(address: string | undefined): boolean;
}

const PER_WINDOW = 60;
const WINDOW_MS = 60_000;
/** More addresses than this are not told apart within one window. */
const ADDRESSES = 10_000;

/**
 * Counts wrong secrets.
 *
 * Only failures are counted, so that a stranger behind the same proxy cannot lock anyone out: a secret of
 * 256 bits is not guessed, and what the limit protects is the server's time.
 */
export function createGuesses(now: () => number): Guesses {
  let window = -1;
  const countByAddress = new Map<string, number>();
  return {
    count(address = "") {
      const current = Math.floor(now() / WINDOW_MS);
      if (current !== window || countByAddress.size > ADDRESSES) {
        window = current;
        countByAddress.clear();
      }
      const count = (countByAddress.get(address) ?? 0) + 1;
      countByAddress.set(address, count);
      return count <= PER_WINDOW;
    },
  };
}
