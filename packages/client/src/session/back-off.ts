/** The longest wait while somebody looks at the page: a server that is back is noticed within three seconds. */
const VISIBLE_MS = 2_500;
/** The longest wait while nobody does. */
const HIDDEN_MS = 30_000;
const FIRST_MS = 100;

/**
 * How long to wait before trying again: twice as long each time, and never exactly as long as the others do,
 * or a whole team would come back in the same moment.
 *
 * @param failures how often it has failed in a row
 */
export function backOff(failures: number, isHidden: boolean, random = Math.random): number {
  const bound = isHidden ? HIDDEN_MS : VISIBLE_MS;
  const longest = Math.min(FIRST_MS * 2 ** Math.min(failures, 20), bound);
  return longest * (0.5 + random() / 2);
}

/** Whether nobody looks at the page. */
export const isPageHidden = () => typeof document !== "undefined" && document.hidden;
