import type { PushAnswer, RefusalCode } from "@rembuk/protocol";

import type { Parcel } from "../document/carry-document.ts";
import { pack } from "./pack.ts";

/** Documents whose updates are read together: enough to fill a request, too few to fill the memory. */
const AT_ONCE = 100;

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
  for (let from = 0; from < documentIds.length; from += AT_ONCE) {
    await sendSome(documentIds.slice(from, from + AT_ONCE), place);
  }
}

async function sendSome(ids: readonly string[], place: SendingPlace): Promise<void> {
  const parcels = new Map(
    await Promise.all(ids.map(async (id) => [id, await place.parcelOf(id)] as const)),
  );
  const refused = new Set<string>();
  const settle = async (some: readonly string[]) => {
    const taken = some.filter((id) => !refused.has(id));
    await Promise.all(taken.map((id) => parcels.get(id)!.confirm()));
    place.onSent(taken);
  };

  // Another tab was faster, or there is nothing left of it.
  await settle(ids.filter((id) => parcels.get(id)!.updates.length === 0));
  const letters = [...parcels].map(([id, { updates }]) => ({ id, updates }));
  for (const { body, completes } of pack(letters)) {
    const answer = await place.push(body);
    for (const { id, code } of answer.refused) {
      refused.add(id);
      place.onRefused(id, code);
    }
    await settle(completes);
  }
}
