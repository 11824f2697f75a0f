import type { Cursor } from "../device/device-store.ts";

/** How far one answer brings this device, from frame to frame. */
export interface CatchUpProgress {
  /** A document is on the device with everything that the answer has of it. */
  readonly took: (commit: number) => void;
  /** What can be said by now; `null` while nothing more than before. */
  readonly cursor: () => Cursor | null;
  /** What can be said after a whole answer. */
  readonly end: () => Cursor;
}

/**
 * Follows an answer that brings documents newest first.
 *
 * What is on the device from one commit number up to the answer's head grows downwards. A first download that was
 * cut had a stretch of its own already. It is kept until the new one reaches it and both are one, or a second cut
 * would throw it away.
 */
export function followProgress(
  before: Cursor | null,
  { epoch, head }: { readonly epoch: string; readonly head: number },
): CatchUpProgress {
  const after = before?.after ?? 0;
  const joinsAt = before?.part?.top ?? Infinity;
  let floor = head;
  let hasJoined = before?.part === undefined;
  let hasMoved = false;
  return {
    took(commit) {
      if (commit <= joinsAt) hasJoined = true;
      floor = Math.min(floor, commit - 1);
      hasMoved = true;
    },
    cursor: () => (hasMoved && hasJoined ? { epoch, after, part: { top: head, floor } } : null),
    end: () => ({ epoch, after: head }),
  };
}
