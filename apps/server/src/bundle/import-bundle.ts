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
import type { ArrivingDocument, ArrivingFile, WorkspaceTaken } from "./take-bundle.ts";

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
export interface BundleImported extends WorkspaceTaken {
  readonly workspaceId: string;
  readonly name: string;
  readonly documents: number;
  readonly blobs: number;
  /** Documents that the file brought something new for. */
  readonly changed: number;
}

type ReadWell = Extract<BundleReport, { kind: "read" }>;

/**
 * Imports a bundle in two readings. The first checks all of it and keeps its files, which nothing refers to yet;
 * only the second merges documents, so that a cut or altered file changes nothing.
 *
 * @throws BundleProblem
 */
export async function importBundle(task: BundleImport): Promise<BundleImported> {
  const checked = await check(task);
  const { about, documents, blobs } = checked.report;
  const { workspaceId, name } = about;
  const taken = await task.withOperations((operations) =>
    operations.takeWorkspace({
      workspaceId,
      name,
      owner: ownerOf(checked.workspaceDocument, task.ownerName),
      document: arriving(checked.workspaceDocument),
    }),
  );
  const changed = await mergeDocuments(task, workspaceId);
  await task.withOperations((operations) =>
    operations.takeFiles({ workspaceId, files: checked.files }),
  );
  return { ...taken, workspaceId, name, documents, blobs, changed };
}

interface Checked {
  readonly report: ReadWell;
  readonly workspaceDocument: BundledDocument;
  readonly files: readonly ArrivingFile[];
}

async function check({ folder, file }: BundleImport): Promise<Checked> {
  const blobs = await openBlobs(folder);
  const files: ArrivingFile[] = [];
  const found: { workspace: BundledDocument | null } = { workspace: null };
  const sink: BundleSink = {
    begin: async () => undefined,
    async document(document) {
      checkDocument(document);
      if (document.id.endsWith(".workspace")) found.workspace = document;
    },
    async blob({ sha256, size, stream }) {
      await blobs.put(sha256, chunksOf(stream)).catch((error: unknown) => {
        if (!(error instanceof Error) || error.name !== "BadBlob") throw error;
        throw new BundleRefused({ code: "alteredBundle", entry: `blobs/${sha256}` });
      });
      files.push({ sha256, size });
    },
    end: async () => undefined,
  };
  const report = await read(file, sink);
  if (found.workspace) return { report, workspaceDocument: found.workspace, files };
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

/** Bytes of documents that are handed over at once: one durable commit, and no long silence for those who type. */
const BATCH_BYTES = 1024 * 1024;

async function mergeDocuments(task: BundleImport, workspaceId: string): Promise<number> {
  let changed = 0;
  let bytes = 0;
  let batch: ArrivingDocument[] = [];
  const hand = async () => {
    const documents = batch;
    [batch, bytes] = [[], 0];
    if (documents.length === 0) return;
    const taken = await task.withOperations((operations) =>
      operations.takeDocuments({ workspaceId, documents }),
    );
    changed += taken.changed;
  };
  await read(task.file, {
    begin: async () => undefined,
    async document(document) {
      batch.push(arriving(document));
      bytes += sizeOf(document);
      if (bytes >= BATCH_BYTES) await hand();
    },
    blob: ({ stream }) => drain(stream),
    end: hand,
  });
  return changed;
}

const sizeOf = ({ state, history = [] }: BundledDocument) =>
  history.reduce((sum, { update }) => sum + update.length, state.length);

async function read(file: string, sink: BundleSink): Promise<ReadWell> {
  const stream = Readable.toWeb(createReadStream(file, { highWaterMark: 256 * 1024 }));
  const report = await readBundle(stream as ReadableStream<Uint8Array>, sink, {
    startHash: () => createHash("sha256"),
  });
  if (report.kind === "read") return report;
  throw new BundleProblem(`${sayBundleReason(report.reason)} Nothing was imported.`);
}

/** The person of that name, or the only person there is, else a new one. */
function ownerOf({ state }: BundledDocument, name: string | null): Pick<Person, "id" | "name"> {
  const people = peopleOf(openScratch([state], workspace).document.read());
  const [only, ...others] =
    name === null ? people : people.filter((person) => person.name === name);
  if (only && others.length === 0) return { id: only.id, name: only.name };
  return { id: newId(), name: name ?? "Owner" };
}

function arriving({ id, state, history = [] }: BundledDocument): ArrivingDocument {
  return {
    id,
    state: base64(state),
    history: history.map(({ personId, at, update }) => ({ personId, at, update: base64(update) })),
  };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* Readable.fromWeb(
    stream as Parameters<typeof Readable.fromWeb>[0],
  ) as AsyncIterable<Uint8Array>;
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<void> {
  const reader = stream.getReader();
  while (!(await reader.read()).done);
}
