import { type PushAnswer, type RefusalCode, UPDATE_BYTES } from "@rembuk/protocol";

import type { Parcel } from "../document/carry-document.ts";
import { splitUpdate } from "../document/split-update.ts";
import { pack } from "./pack.ts";

/** What is read before it is sent: enough to fill a request, too little to fill the memory. */
const AT_ONCE = { documents: 1000, bytes: 1024 * 1024 };
/** Documents that are read at the same time. */
const READ_AT_ONCE = 50;

/** Where what waits comes from, and where it goes. */
export interface SendingPlace {
  /** What of a document is to be sent. */
  readonly parcelOf: (documentId: string) => Promise<Parcel>;
  readonly push: (body: Uint8Array) => Promise<PushAnswer>;
  /** Documents among these were sent, or need not be. */
  readonly onSent: (documentIds: readonly string[]) => void;
  readonly onRefused: (documentId: string, code: RefusalCode) => void;
}

/**
 * Sends what waits in these documents, as many to a request as fit. What the server has committed is settled at
 * once, so that whatever cuts this short, nothing that was confirmed is sent again.
 *
 * Rejects with a `Refusal` where the server takes no request at all.
 */
export async function sendWaiting(
  documentIds: readonly string[],
  place: SendingPlace,
): Promise<void> {
  let left = documentIds;
  while (left.length > 0) {
    const parcels = await gather(left, place);
    await send(parcels, place);
    left = left.slice(parcels.size);
  }
}

/** Reads what waits in the first of these documents. */
async function gather(ids: readonly string[], place: SendingPlace): Promise<Map<string, Parcel>> {
  const parcels = new Map<string, Parcel>();
  let bytes = 0;
  while (bytes < AT_ONCE.bytes && parcels.size < Math.min(ids.length, AT_ONCE.documents)) {
    const some = ids.slice(parcels.size, parcels.size + READ_AT_ONCE);
    const read = await Promise.all(some.map((id) => place.parcelOf(id)));
    for (const [at, parcel] of read.entries()) {
      parcels.set(some[at]!, parcel);
      for (const { length } of parcel.updates) bytes += length;
    }
  }
  return parcels;
}

async function send(parcels: ReadonlyMap<string, Parcel>, place: SendingPlace): Promise<void> {
  const refused = new Set<string>();
  const refuse = (id: string, code: RefusalCode) => {
    refused.add(id);
    place.onRefused(id, code);
  };
  const settle = async (some: readonly string[]) => {
    const taken = some.filter((id) => !refused.has(id));
    await Promise.all(taken.map((id) => parcels.get(id)!.confirm()));
    place.onSent(taken);
  };

  // Another tab was faster, or there is nothing left of it.
  await settle([...parcels.keys()].filter((id) => parcels.get(id)!.updates.length === 0));
  const letters = [...parcels].map(([id, { updates }]) => ({
    id,
    updates: updates.flatMap((update) => splitUpdate(update, UPDATE_BYTES)),
  }));
  // A request with one of these would be refused whole, and with it whatever else it carries.
  for (const { id, updates } of letters) if (updates.some(isTooLarge)) refuse(id, "too-large");
  for (const { body, completes } of pack(letters.filter(({ id }) => !refused.has(id)))) {
    const answer = await place.push(body);
    for (const { id, code } of answer.refused) refuse(id, code);
    await settle(completes);
  }
}

const isTooLarge = ({ length }: Uint8Array) => length > UPDATE_BYTES;
