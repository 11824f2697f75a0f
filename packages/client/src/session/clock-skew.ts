/** Below this a clock is right enough for planning by the minute. */
const NOTICED_MS = 2 * 60_000;

/** When a question was asked and answered on this device, and what time it was at the server in between. */
export interface ClockReading {
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly serverTime: number;
}

/**
 * How far this device's clock is ahead of the server's, in milliseconds; `null` where it is right enough.
 *
 * The answer is taken to have been given half way: nobody knows better.
 */
export function clockSkewOf({ askedAt, answeredAt, serverTime }: ClockReading): number | null {
  const skew = Math.round(askedAt + (answeredAt - askedAt) / 2 - serverTime);
  // What the way took may all have been on one side of it.
  const doubt = (answeredAt - askedAt) / 2;
  return Math.abs(skew) - doubt >= NOTICED_MS ? skew : null;
}
