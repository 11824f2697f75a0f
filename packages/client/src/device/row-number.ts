let last = 0;

/** A number that grows, and that no other tab hands out: the time, and chance within the millisecond. */
export function nextRowNumber(): number {
  last = Math.max(last + 1, Date.now() * 1024 + Math.floor(Math.random() * 512));
  return last;
}
