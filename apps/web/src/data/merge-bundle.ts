import { type DeviceStore, deviceWorkspace, openDeviceStore, openTabChannel } from "@rembuk/client";
import { openYjsDocument } from "@rembuk/crdt/yjs";
import { type BundledDocument, BundleRefused, type BundleSink } from "@rembuk/formats";
import { peopleOf, workspace } from "@rembuk/model";
import * as Y from "yjs";

/** The browser would forget the workspace with the window. */
export class NothingKept extends Error {
  override readonly name = "NothingKept";
}

/** What a first reading found out about a bundle, of which nothing was kept yet. */
export interface CheckedBundle {
  readonly sink: BundleSink;
  /** The people that its workspace lists, by name. */
  people(): readonly { readonly id: string }[];
}

/** A sink that keeps nothing: it only makes sure that every document can be read. */
export function checkingSink(): CheckedBundle {
  let people: readonly { readonly id: string }[] = [];
  return {
    people: () => people,
    sink: {
      begin: async () => undefined,
      async document(document) {
        const doc = readDocument(document);
        if (document.id.endsWith(".workspace")) {
          people = peopleOf(openYjsDocument(doc, workspace).read());
        }
        doc.destroy();
      },
      blob: ({ stream }) => drain(stream),
      end: async () => undefined,
    },
  };
}

/** @throws BundleRefused for what is no document */
function readDocument({ id, state }: BundledDocument): Y.Doc {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return doc;
  } catch {
    throw new BundleRefused({ code: "brokenDocument", documentId: id });
  }
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<void> {
  const reader = stream.getReader();
  while (!(await reader.read()).done);
}

/** Updates that are kept in one transaction. */
const BATCH = 100;

/**
 * A sink that keeps what the device does not have yet, and tells whoever has the workspace open. Nothing is kept
 * twice, so that a file may be opened as often as one likes. What is new waits for the workspace's server, if it
 * has one.
 *
 * @throws NothingKept
 */
export async function storingSink(workspaceId: string): Promise<BundleSink & { close(): void }> {
  const { store } = await openDeviceStore(workspaceId);
  if (!store.isLasting) {
    store.close();
    throw new NothingKept();
  }
  const kept = new Set((await store.blobs()).map(({ sha256 }) => sha256));
  const tabs = openTabChannel(workspaceId);
  let batch: { documentId: string; update: Uint8Array }[] = [];
  const keep = async () => {
    const updates = batch;
    batch = [];
    if (updates.length === 0) return;
    // Asked each time: it may be shared meanwhile.
    if (deviceWorkspace(workspaceId)?.server) await store.appendAll(updates);
    else await store.receive(updates, null);
    tabs.tellNews({ type: "kept", documentIds: updates.map(({ documentId }) => documentId) });
  };
  return {
    begin: async () => undefined,
    async document(document) {
      const update = await newIn(store, document);
      if (update) batch.push({ documentId: document.id, update });
      if (batch.length >= BATCH) await keep();
    },
    async blob({ sha256, stream }) {
      if (kept.has(sha256)) return drain(stream);
      // The browser moves large ones to the disk by itself.
      await store.putBlob(sha256, await new Response(stream).blob());
    },
    end: keep,
    close() {
      tabs.close();
      store.close();
    },
  };
}

/** What of a document the device lacks; `null` when nothing. */
async function newIn(store: DeviceStore, { id, state }: BundledDocument) {
  const { updates } = await store.load(id);
  if (updates.length === 0) return state;
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const fresh: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => fresh.push(update));
  Y.applyUpdate(doc, state);
  doc.destroy();
  return fresh.length === 0 ? null : Y.mergeUpdates(fresh);
}
