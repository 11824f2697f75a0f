import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Struct = ReturnType<typeof Y.decodeUpdate>["structs"][number];

/** Consecutive structs of one client: how many, and where their bytes lie. */
interface Run {
  readonly client: number;
  readonly clock: number;
  readonly from: number;
  count: number;
  to: number;
}

/** Client, clock and count of a run, and how many runs there are. */
const HEAD_BYTES = 32;

/**
 * Splits an update that is larger than a server takes into several that say the same together, in whatever order they
 * arrive. What one person wrote in one go stays whole, and may be larger.
 */
export function splitUpdate(update: Uint8Array, limit: number): Uint8Array[] {
  if (update.length <= limit) return [update];
  try {
    return [
      ...piecesOf(Y.decodeUpdate(update).structs, limit),
      // Against its own state nothing is left of an update but what it deletes.
      Y.diffUpdate(update, Y.encodeStateVectorFromUpdate(update)),
    ];
  } catch {
    // Not ours to read. Whoever takes it decides.
    return [update];
  }
}

function piecesOf(structs: readonly Struct[], limit: number): Uint8Array[] {
  const encoder = new Y.UpdateEncoderV1();
  const pieces = [...gather(structs, encoder, limit)];
  const bytes = encoder.toUint8Array();
  return pieces.map((runs) => pieceOf(runs, bytes));
}

/** Writes the structs in their order, and tells which of them fit together into so many bytes. */
function* gather(
  structs: readonly Struct[],
  encoder: Y.UpdateEncoderV1,
  limit: number,
): Generator<Run[]> {
  let runs: Run[] = [];
  let size = 0;
  for (const struct of structs) {
    const from = encoding.length(encoder.restEncoder);
    struct.write(encoder, 0);
    const to = encoding.length(encoder.restEncoder);
    if (size > 0 && size + to - from + HEAD_BYTES > limit) {
      yield runs;
      runs = [];
      size = 0;
    }
    size += to - from;
    const last = runs.at(-1);
    const { client, clock } = struct.id;
    if (last?.client === client) {
      last.count++;
      last.to = to;
    } else {
      runs.push({ client, clock, from, count: 1, to });
      size += HEAD_BYTES;
    }
  }
  if (runs.length > 0) yield runs;
}

/** Yjs' first encoding of an update that deletes nothing. */
function pieceOf(runs: readonly Run[], bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, runs.length);
  for (const { client, clock, count, from, to } of runs) {
    for (const number of [count, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8Array(encoder, bytes.subarray(from, to));
  }
  const deletes = 0;
  encoding.writeVarUint(encoder, deletes);
  return encoding.toUint8Array(encoder);
}
