import * as Y from "yjs";

import type { Span } from "./update-facts.ts";
import { sizeOfVarUint, writeVarUint } from "./var-uint.ts";

/** A state vector that grows with every update, so that nothing has to be merged to know it. */
export interface KnownState {
  /** True when an update with these spans brings nothing new. */
  covers(spans: readonly Span[]): boolean;
  add(spans: readonly Span[]): void;
  /** The state vector in Yjs' encoding. */
  encode(): Uint8Array;
}

/**
 * Starts from an encoded state vector.
 *
 * An update may arrive before the one it builds on. Its clocks are held apart until the gap is filled:
 * to claim them earlier would keep the missing part away for ever.
 */
export function createKnownState(stateVector: Uint8Array | null): KnownState {
  const clocks: Map<number, number> = stateVector ? Y.decodeStateVector(stateVector) : new Map();
  let early: Span[] = [];
  let encoded: Uint8Array | null = null;

  const advance = ({ client, from, to }: Span): boolean => {
    const known = clocks.get(client) ?? 0;
    if (from > known) return false;
    if (to > known) clocks.set(client, to);
    return true;
  };
  const absorbEarly = () => {
    for (let before = -1; early.length !== before;) {
      before = early.length;
      early = early.filter((span) => !advance(span));
    }
  };

  return {
    covers: (spans) => spans.every(({ client, to }) => to <= (clocks.get(client) ?? 0)),
    add(spans) {
      for (const span of spans) if (!advance(span)) early.push(span);
      if (early.length > 0) absorbEarly();
      if (spans.length > 0) encoded = null;
    },
    encode: () => (encoded ??= encodeClocks(clocks)),
  };
}

function encodeClocks(clocks: ReadonlyMap<number, number>): Uint8Array {
  let size = sizeOfVarUint(clocks.size);
  for (const [client, clock] of clocks) size += sizeOfVarUint(client) + sizeOfVarUint(clock);
  const bytes = new Uint8Array(size);
  let at = writeVarUint(bytes, 0, clocks.size);
  for (const [client, clock] of clocks) {
    at = writeVarUint(bytes, at, client);
    at = writeVarUint(bytes, at, clock);
  }
  return bytes;
}
