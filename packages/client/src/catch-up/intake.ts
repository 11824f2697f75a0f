import { parseDocumentId } from "@rembuk/model";
import type { ExchangeFrame } from "@rembuk/protocol";
import * as Y from "yjs";

import type { Cursor, DeviceStore, NewUpdate } from "../device/device-store.ts";
import type { TabChannel } from "../device/tab-channel.ts";
import type { Shelf } from "../workspace/shelf.ts";

/** A document as it came from the server. */
export type ReceivedDocument = Extract<ExchangeFrame, { readonly type: "document" }>;

/** What takes in what the server sends. */
export interface IntakePlace {
  readonly workspaceId: string;
  readonly store: DeviceStore;
  readonly tabs: TabChannel;
  readonly shelf: Pick<Shelf, "find" | "reread">;
  /** True for a document that was sent from here: what comes back of it may be here already. */
  readonly isEcho: (documentId: string) => boolean;
  /** A document could not be read or belongs elsewhere: it is left out. */
  readonly onUnreadable: (documentId: string) => void;
}

/** The device would not keep what came: asking the server again does not help. */
export class KeptNothing extends Error {
  override readonly name = "KeptNothing";
}

/**
 * Takes documents in, and the cursor with them: never before everything it stands for is on the device.
 *
 * Rejects where the device would not keep something.
 */
export async function takeIn(
  documents: readonly ReceivedDocument[],
  cursor: Cursor | null,
  place: IntakePlace,
): Promise<void> {
  const { store, shelf, tabs } = place;
  const readable = documents.flatMap((document) => readableOf(document, place));
  const closed: ReceivedDocument[] = [];
  for (const document of readable) {
    const open = shelf.find(document.id);
    if (!open) closed.push(document);
    else if (!(await open.receive(document.updates))) throw new KeptNothing();
  }
  const rows = await Promise.all(closed.map((document) => rowsOf(document, place)));
  await store.receive(rows.flat(), cursor);
  if (readable.length > 0) tabs.tellNews({ type: "kept", documentIds: idsOf(readable) });
  // Somebody may have opened one of them in between, and read what was there before.
  await shelf.reread(idsOf(closed));
}

const idsOf = (documents: readonly ReceivedDocument[]) => documents.map(({ id }) => id);

function readableOf(
  document: ReceivedDocument,
  { workspaceId, onUnreadable }: IntakePlace,
): ReceivedDocument[] {
  const isOurs = parseDocumentId(document.id)?.workspaceId === workspaceId;
  if (isOurs && document.updates.every(isReadable)) return [document];
  onUnreadable(document.id);
  return [];
}

function isReadable(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}

/** One row for a document, however many updates came of it. */
async function rowsOf(
  { id, updates }: ReceivedDocument,
  { store, isEcho }: IntakePlace,
): Promise<NewUpdate[]> {
  const fresh = isEcho(id) ? withoutKnown(updates, (await store.load(id)).updates) : updates;
  if (fresh.length === 0) return [];
  return [{ documentId: id, update: fresh.length === 1 ? fresh[0]! : Y.mergeUpdates([...fresh]) }];
}

function withoutKnown(
  updates: readonly Uint8Array[],
  known: readonly Uint8Array[],
): readonly Uint8Array[] {
  return updates.filter((update) => !known.some((other) => isEqual(update, other)));
}

const isEqual = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
