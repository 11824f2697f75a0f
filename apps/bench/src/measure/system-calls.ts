/** What strace saw of acknowledgements. */
export interface SeenAcknowledgements {
  readonly acknowledgements: number;
  /** Those that went out with no successful fsync since the one before. */
  readonly unsynced: number;
}

/** A frame with two bytes, of which the first is 102: our acknowledgement, as strace writes strings. */
const ACKNOWLEDGEMENT = String.raw`"\202\2f`;
const SYNCED = /\b(?:fsync|fdatasync)(?:\(\d+\)| resumed>\))\s*= 0$/;

/**
 * Reads the output of `strace -f` over a server whose edits came one at a time.
 *
 * A sync counts when it has returned, and an acknowledgement when its write begins.
 */
export function unsyncedAcknowledgements(output: string): SeenAcknowledgements {
  let acknowledgements = 0;
  let unsynced = 0;
  let synced = false;
  for (const line of output.split("\n")) {
    if (SYNCED.test(line)) synced = true;
    if (!line.includes(ACKNOWLEDGEMENT)) continue;
    acknowledgements++;
    if (!synced) unsynced++;
    synced = false;
  }
  return { acknowledgements, unsynced };
}
