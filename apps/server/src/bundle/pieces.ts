import type { BundledDocument } from "@rembuk/formats";

import type { ArrivingDocument } from "./take-bundle.ts";

type ArrivingRow = ArrivingDocument["history"][number];

/** Cuts a document into pieces with at most so many letters of history each, unless one row has more. */
export function* piecesOf(document: BundledDocument, most: number): Generator<ArrivingDocument> {
  const { id, state, history = [] } = document;
  let rows: ArrivingRow[] = [];
  let size = 0;
  for (const { personId, at, update } of history) {
    const row = { personId, at, update: base64(update) };
    if (rows.length > 0 && size + row.update.length > most) {
      yield { id, history: rows };
      [rows, size] = [[], 0];
    }
    rows.push(row);
    size += row.update.length;
  }
  yield { id, history: rows, state: base64(state) };
}

/** How many letters a piece is. */
export function sizeOf({ history, state = "" }: ArrivingDocument): number {
  return history.reduce((sum, { update }) => sum + update.length, state.length);
}

/** Bytes as they cross the control socket. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64");
}
