/** The longest pause between two tries, in milliseconds. */
const LONGEST_MS = 30_000;

/** Calls back after a pause that grows with every try, or at once when the network is back. */
export function later(tries: number, again: () => void): () => void {
  const stop = () => {
    clearTimeout(timer);
    window.removeEventListener("online", go);
  };
  const go = () => {
    stop();
    again();
  };
  const timer = setTimeout(go, Math.min(LONGEST_MS, 1000 * 2 ** tries) * (0.5 + Math.random() / 2));
  window.addEventListener("online", go);
  return stop;
}
