/** How much one connection may send. Who sends more is read more slowly; nothing is thrown away. */
export interface Allowance {
  /** Takes one message of so many bytes; answers how long to pause before reading on, in milliseconds. */
  spend(bytes: number, now: number): number;
}

/** Far above what typing, dragging and pasting cause, and above an import's burst. */
const MESSAGES_PER_SECOND = 400;
const MESSAGES_AT_ONCE = 4_000;
const BYTES_PER_SECOND = 4 * 1024 * 1024;
const BYTES_AT_ONCE = 16 * 1024 * 1024;

/** Creates the allowance of a new connection. */
export function createAllowance(now: number): Allowance {
  let messages = MESSAGES_AT_ONCE;
  let bytes = BYTES_AT_ONCE;
  let last = now;
  return {
    spend(size, at) {
      const seconds = Math.max(0, at - last) / 1_000;
      last = at;
      messages = Math.min(MESSAGES_AT_ONCE, messages + seconds * MESSAGES_PER_SECOND) - 1;
      bytes = Math.min(BYTES_AT_ONCE, bytes + seconds * BYTES_PER_SECOND) - size;
      if (messages >= 0 && bytes >= 0) return 0;
      const wait = Math.max(-messages / MESSAGES_PER_SECOND, -bytes / BYTES_PER_SECOND, 0);
      return Math.ceil(wait * 1_000);
    },
  };
}
