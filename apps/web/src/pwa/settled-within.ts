/** What a promise comes to within some milliseconds; `null` where it fails or takes longer. */
export function settledWithin<Value>(ms: number, promise: Promise<Value>): Promise<Value | null> {
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(() => resolve(null), ms);
  return Promise.race([late, promise.catch(() => null)]).finally(() => clearTimeout(timer));
}
