/**
 * Does something in one tab at a time; the others wait for their turn. In a browser without locks all do it.
 *
 * Whoever comes next asks the device store anew what there is to do, and mostly finds nothing.
 */
export async function inOneTab<Result>(
  name: string,
  signal: AbortSignal,
  act: () => Promise<Result>,
): Promise<Result> {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  return locks ? locks.request(name, { signal }, act) : act();
}
