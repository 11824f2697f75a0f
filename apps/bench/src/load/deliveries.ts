import * as Y from "yjs";

import { EDIT_LENGTH, writerOf } from "./written-edits.ts";

/** Counts edits that arrive, inside frames and whatever frames they are put together in. */
export interface Deliveries {
  /** Notes that a writer makes the next edit now. */
  sent(writer: number): void;
  /** Notes what a frame brought to a receiver. */
  arrived(receiver: number, update: Uint8Array): void;
  /** Edits made so far. */
  made(): number;
  /** Edits × receivers that have arrived so far; an author's own edit coming back is not one. */
  delivered(): number;
  /** How long edits took that were made since `beginLatencies`, in milliseconds. */
  beginLatencies(): void;
  latencies(): readonly number[];
}

/** Starts counting for `writers` who sit `perRoom` in a room and make up to `edits` each. */
export function countDeliveries(writers: number, perRoom: number, edits: number): Deliveries {
  const sentAt = Array.from({ length: writers }, () => new Float64Array(edits));
  const madeBy = new Uint32Array(writers);
  const seen = new Uint32Array(writers * perRoom);
  let latencies: number[] = [];
  let since = Number.POSITIVE_INFINITY;
  let made = 0;
  let delivered = 0;

  const arrivedFrom = (receiver: number, writer: number, clock: number) => {
    const slot = receiver * perRoom + (writer % perRoom);
    const now = performance.now();
    for (const upTo = Math.floor(clock / EDIT_LENGTH); seen[slot]! < upTo; seen[slot]!++) {
      const at = sentAt[writer]![seen[slot]!]!;
      if (at >= since) latencies.push(now - at);
      delivered++;
    }
  };

  return {
    sent(writer) {
      sentAt[writer]![madeBy[writer]!++] = performance.now();
      made++;
    },
    arrived(receiver, update) {
      const { from, to } = Y.parseUpdateMeta(update);
      for (const [client, clock] of to) {
        const writer = writerOf(client);
        const isNext =
          from.get(client)! <= seen[receiver * perRoom + (writer % perRoom)]! * EDIT_LENGTH;
        if (writer !== receiver && isNext) arrivedFrom(receiver, writer, clock);
      }
    },
    made: () => made,
    delivered: () => delivered,
    beginLatencies() {
      since = performance.now();
      latencies = [];
    },
    latencies: () => latencies,
  };
}
