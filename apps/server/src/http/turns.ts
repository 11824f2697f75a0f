import { Refusal } from "@rembuk/protocol";

import { type Allowance, createAllowance } from "../sync/allowance.ts";

/** Lets every device do so much at once, and so much for long. */
export interface Turns {
  /** Takes a turn; what is answered gives it back. @throws Refusal `too-many` */
  take(tokenId: string): () => void;
  /** How long a device that sends so many bytes should wait, in milliseconds. */
  spend(tokenId: string, bytes: number): number;
}

interface Standing {
  running: number;
  readonly allowance: Allowance;
}

/** Beyond so many devices those are forgotten that do nothing just now. */
const REMEMBERED = 1_000;

/** Creates turns: `atOnce` for each device. */
export function createTurns(atOnce: number): Turns {
  const standingById = new Map<string, Standing>();
  const standingOf = (tokenId: string): Standing => {
    const known = standingById.get(tokenId);
    if (known) return known;
    if (standingById.size >= REMEMBERED) forgetIdle(standingById);
    const standing = { running: 0, allowance: createAllowance(performance.now()) };
    standingById.set(tokenId, standing);
    return standing;
  };
  return {
    take(tokenId) {
      const standing = standingOf(tokenId);
      if (standing.running >= atOnce) throw new Refusal("too-many", "requests");
      standing.running++;
      let isMine = true;
      return () => {
        if (isMine) standing.running--;
        isMine = false;
      };
    },
    spend: (tokenId, bytes) => standingOf(tokenId).allowance.spend(bytes, performance.now()),
  };
}

function forgetIdle(standingById: Map<string, Standing>): void {
  for (const [tokenId, { running }] of standingById) {
    if (running === 0) standingById.delete(tokenId);
  }
}
