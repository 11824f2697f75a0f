import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";

import { openScratch } from "@rembuk/crdt/yjs";
import {
  type BundledDocument,
  BundleRefused,
  type BundleReport,
  type BundleSink,
  readBundle,
  sayBundleReason,
} from "@rembuk/formats";
import { newId, peopleOf, type Person, workspace } from "@rembuk/model";
import * as Y from "yjs";

import type { Operations } from "../operations/operations.ts";
import { openBlobs } from "../store/blobs.ts";
import { BundleProblem } from "./export-bundle.ts";
import { base64, piecesOf, sizeOf } from "./pieces.ts";
import type { ArrivingDocument, ArrivingFile } from "./take-bundle.ts";

/** A bundle that is to be imported. */
export interface BundleImport {
  readonly folder: string;
  readonly file: string;
  /** Who becomes the owner of a workspace that is not here yet; a person of that name where there is one. */
  readonly ownerName: string | null;
  readonly withOperations: <Result>(
    deed: (operations: Operations) => Promise<Result>,
  ) => Promise<Result>;
}

/** What came of an import. */
export interface BundleImported {
  readonly workspaceId: string;
  readonly name: string;
  readonly isNew: boolean;
  /** The owner's, shown only now; `null` where the workspace had an owner already. */
  readonly token: string | null;
  readonly documents: number;
  readonly blobs: number;
  /** Documents that the file brought something new for. */
  readonly changed: number;
}

type ReadWell = Extract<BundleReport, { kind: "read" }>;

/**
 * Imports a bundle in two readings. The first checks all of it and keeps nothing, so that a cut or altered file
 * changes nothing. The second brings everything in; only then a new workspace gets its owner, so that an import that
 * was cut short can be repeated and still gives the token.
 *
 * @throws BundleProblem
 */
export async function importBundle(task: BundleImport): Promise<BundleImported> {
  const { withOperations } = task;
  const { report, workspaceDocument } = await check(task);
  const { workspaceId, name } = report.about;
  const owner = ownerOf(workspaceDocument, task.ownerName);
  const state = base64(workspaceDocument.state);
  const { ownerId } = await withOperations((operations) =>
    operations.takeWorkspace({ workspaceId, name, state }),
  );
  const personId = ownerId ?? owner.id;
  const { changed, files } = await bringIn(task, personId);
  await withOperations((operations) => operations.takeFiles({ workspaceId, files }));
  const isNew = ownerId === null;
  const given = isNew
    ? await withOperations((operations) => operations.giveOwner({ workspaceId, owner }))
    : null;
  const { documents, blobs } = report;
  return { workspaceId, name, isNew, token: given?.token ?? null, documents, blobs, changed };
}

interface Checked {
  readonly report: ReadWell;
  readonly workspaceDocument: BundledDocument;
}

async function check({ file }: BundleImport): Promise<Checked> {
  const found: { workspace: BundledDocument | null } = { workspace: null };
  const report = await read(file, {
    begin: async () => undefined,
    async document(document) {
      checkDocument(document);
      if (document.id.endsWith(".workspace")) found.workspace = document;
    },
    blob: ({ stream }) => drain(stream),
    end: async () => undefined,
  });
  if (found.workspace) return { report, workspaceDocument: found.workspace };
  throw new BundleProblem(`${file} has no workspace in it. Nothing was imported.`);
}

/** A document that Yjs cannot read must not get into the log. @throws BundleRefused */
function checkDocument({ id, state, history = [] }: BundledDocument): void {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    for (const { update } of history) Y.decodeUpdate(update);
  } catch {
    throw new BundleRefused({ code: "brokenDocument", documentId: id });
  } finally {
    doc.destroy();
  }
}

/** Bytes of documents that are handed over at once. */
const BATCH_BYTES = 1024 * 1024;

interface BroughtIn {
  readonly changed: number;
  readonly files: readonly ArrivingFile[];
}

async function bringIn(task: BundleImport, personId: string): Promise<BroughtIn> {
  const blobs = await openBlobs(task.folder);
  const files: ArrivingFile[] = [];
  const changed = new Set<string>();
  let bytes = 0;
  let batch: ArrivingDocument[] = [];
  const hand = async () => {
    const documents = batch;
    [batch, bytes] = [[], 0];
    if (documents.length === 0) return;
    const taken = await task.withOperations((operations) =>
      operations.takeDocuments({ personId, documents }),
    );
    for (const id of taken.changed) changed.add(id);
  };
  const sink: BundleSink = {
    begin: async () => undefined,
    async document(document) {
      for (const piece of piecesOf(document, BATCH_BYTES)) {
        batch.push(piece);
        bytes += sizeOf(piece);
        if (bytes >= BATCH_BYTES) await hand();
      }
    },
    async blob({ sha256, size, stream }) {
      await blobs.put(sha256, chunksOf(stream));
      files.push({ sha256, size });
    },
    end: hand,
  };
  await read(task.file, sink, "It was changed while it was imported. Import it again.");
  return { changed: changed.size, files };
}

async function read(
  file: string,
  sink: BundleSink,
  kept = "Nothing was imported.",
): Promise<ReadWell> {
  const stream = Readable.toWeb(createReadStream(file, { highWaterMark: 256 * 1024 }));
  const report = await readBundle(stream as ReadableStream<Uint8Array>, sink, {
    startHash: () => createHash("sha256"),
  });
  if (report.kind === "read") return report;
  throw new BundleProblem(`${sayBundleReason(report.reason)} ${kept}`);
}

/** The person of that name, or the only person there is, else a new one. */
function ownerOf({ state }: BundledDocument, name: string | null): Pick<Person, "id" | "name"> {
  const people = peopleOf(openScratch([state], workspace).document.read());
  const [only, ...others] =
    name === null ? people : people.filter((person) => person.name === name);
  if (only && others.length === 0) return { id: only.id, name: only.name };
  return { id: newId(), name: name ?? "Owner" };
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* Readable.fromWeb(
    stream as Parameters<typeof Readable.fromWeb>[0],
  ) as AsyncIterable<Uint8Array>;
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<void> {
  const reader = stream.getReader();
  while (!(await reader.read()).done);
}
