import * as Y from "yjs";

/** A run of a client's operations: clocks `from` up to, and without, `to`. */
export interface Span {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/** What an update brings, without its content. */
export interface UpdateFacts {
  readonly spans: readonly Span[];
  /** What it deletes; `null` when nothing. */
  readonly deletes: readonly Span[] | null;
}

/**
 * Reads an update through to its end, which is also the check at the door.
 *
 * `decodeUpdate` refuses more garbage than `parseUpdateMeta` does, and what it answers holds the same
 * clocks, so one pass serves both ends.
 *
 * @throws Error for what is not an update
 */
export function readFacts(update: Uint8Array): UpdateFacts {
  const { structs, ds } = Y.decodeUpdate(update);
  const spans: Span[] = [];
  let last: { client: number; from: number; to: number } | undefined;
  for (const struct of structs) {
    if (struct instanceof Y.Skip) continue;
    const { client, clock } = struct.id;
    if (last?.client === client && last.to === clock) last.to = clock + struct.length;
    else {
      last = { client, from: clock, to: clock + struct.length };
      spans.push(last);
    }
  }
  return { spans, deletes: ds.clients.size === 0 ? null : deletedSpans(ds.clients) };
}

type DeletesByClient = ReadonlyMap<
  number,
  readonly { readonly clock: number; readonly len: number }[]
>;

function deletedSpans(clients: DeletesByClient): Span[] {
  const spans: Span[] = [];
  for (const [client, items] of clients) {
    for (const { clock, len } of items) spans.push({ client, from: clock, to: clock + len });
  }
  return spans;
}
