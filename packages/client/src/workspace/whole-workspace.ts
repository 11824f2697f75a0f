import { parseDocumentId } from "@rembuk/model";
import * as Y from "yjs";

import type { DeviceStore } from "../device/device-store.ts";
import { applyRows } from "../document/apply-rows.ts";
import type { Shelf } from "./shelf.ts";

/** A document with all that this device knows of it. */
export interface WholeDocument {
  readonly id: string;
  /** All of it as one update. */
  readonly state: Uint8Array;
}

/** A file of the workspace, by the hash of its content. */
export interface WholeBlob {
  readonly sha256: string;
  readonly size: number;
  readonly stream: () => ReadableStream<Uint8Array>;
}

/** Everything that this device holds of a workspace, one piece at a time: for taking it out. */
export interface WholeWorkspace {
  readonly documents: () => AsyncIterable<WholeDocument>;
  readonly blobs: () => AsyncIterable<WholeBlob>;
}

/** The ids of all documents that are here, open or not, in their order. */
export async function documentIdsIn(
  workspaceId: string,
  store: DeviceStore,
  { documents }: Pick<Shelf, "documents">,
): Promise<string[]> {
  const ids = new Set((await store.rows()).keys());
  // What the device would not keep is here all the same. What was only looked for is not.
  for (const [id, { live }] of documents) if (!isEmpty(live.doc)) ids.add(id);
  return [...ids].filter((id) => parseDocumentId(id)?.workspaceId === workspaceId).sort();
}

/** Reads a workspace without opening it on screen. Nothing of it is held longer than its turn. */
export function wholeWorkspace(
  workspaceId: string,
  store: DeviceStore,
  shelf: Pick<Shelf, "documents" | "find">,
): WholeWorkspace {
  return {
    async *documents() {
      for (const id of await documentIdsIn(workspaceId, store, shelf)) {
        yield { id, state: await stateOf(id, store, shelf) };
      }
    },
    async *blobs() {
      for (const { sha256, size } of await store.blobs()) {
        const blob = await store.blob(sha256);
        if (blob) yield { sha256, size, stream: () => blob.stream() };
      }
    },
  };
}

/** A document that is open knows more than the store. */
async function stateOf(
  id: string,
  store: DeviceStore,
  shelf: Pick<Shelf, "find">,
): Promise<Uint8Array> {
  const open = shelf.find(id);
  await open?.loaded;
  if (open?.isRead()) return Y.encodeStateAsUpdate(open.live.doc);
  const doc = new Y.Doc();
  const { updates } = await store.load(id);
  applyRows(doc, updates);
  return Y.encodeStateAsUpdate(doc);
}

const isEmpty = (doc: Y.Doc) => doc.store.clients.size === 0;
