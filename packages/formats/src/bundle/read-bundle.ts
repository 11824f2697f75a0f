import type { ParsedTarEntry } from "modern-tar";

import {
  type BundleAbout,
  type BundleOptions,
  BundleRefused,
  type BundleReport,
  type BundleSink,
} from "./bundle.ts";
import { checkSums } from "./check-sums.ts";
import { type EntryName, parseEntryName } from "./entry-name.ts";
import { decodeHistory, joined } from "./history-rows.ts";
import { BUNDLE_LIMITS } from "./limits.ts";
import { parseManifest } from "./manifest.ts";
import { asRefusal, openTar, type Tar } from "./open-tar.ts";
import { startSum, type Sum, type Summing } from "./sums.ts";

/**
 * Reads a bundle into a sink. Whatever the bytes are, the answer says what came of it; only a sink that
 * cannot keep what it is given, and a source that cannot be read, make this reject.
 */
export async function readBundle(
  stream: ReadableStream<Uint8Array>,
  sink: BundleSink,
  options: BundleOptions = {},
): Promise<BundleReport> {
  const tar = openTar(stream);
  try {
    return await readAll(tar, sink, options);
  } catch (error) {
    if (error instanceof BundleRefused) return { kind: "refused", reason: error.reason };
    throw error;
  } finally {
    await tar.close();
  }
}

/** How far reading has come. */
interface Reading {
  readonly sink: BundleSink;
  readonly about: BundleAbout;
  readonly startHash: BundleOptions["startHash"];
  readonly sums: Map<string, Sum>;
  /** The document whose history may follow. */
  held: { readonly id: string; readonly state: Uint8Array } | null;
  documents: number;
  blobs: number;
  bytes: number;
}

async function readAll(
  tar: Tar,
  sink: BundleSink,
  { onProgress, startHash }: BundleOptions,
): Promise<BundleReport> {
  const reading = await begin(tar, sink, startHash);
  for (;;) {
    const entry = await tar.next();
    const name = checkEntry(entry, reading);
    if (name.kind === "sums") {
      await flush(reading);
      checkSums(await takeBytes(entry, BUNDLE_LIMITS.sums, reading), reading.sums);
      await tar.expectEnd();
      await sink.end();
      const { about, documents, blobs, bytes } = reading;
      return { kind: "read", about, documents, blobs, bytes };
    }
    await takeEntry(entry, name, reading);
    onProgress?.({ documents: reading.documents, blobs: reading.blobs, bytes: reading.bytes });
  }
}

async function begin(
  tar: Tar,
  sink: BundleSink,
  startHash: BundleOptions["startHash"],
): Promise<Reading> {
  const entry = await tar.first();
  const reading = {
    sink,
    startHash,
    sums: new Map(),
    held: null,
    documents: 0,
    blobs: 0,
    bytes: 0,
  };
  if (entry.header.name !== "manifest.json") throw new BundleRefused({ code: "notABundle" });
  const about = parseManifest(await takeBytes(entry, BUNDLE_LIMITS.manifest, reading));
  await sink.begin(about);
  return { ...reading, about };
}

/** The name of an entry that may stand here; links, folders, strangers and repetitions may nowhere. */
function checkEntry({ header }: ParsedTarEntry, reading: Reading): EntryName {
  if (reading.sums.size >= BUNDLE_LIMITS.entries) {
    throw new BundleRefused({ code: "bundleTooLarge", entry: header.name });
  }
  const name = parseEntryName(header.name);
  const isFresh = header.type === "file" && !reading.sums.has(header.name);
  if (name && isFresh && mayFollow(name, reading)) return name;
  throw new BundleRefused({ code: "alteredBundle", entry: header.name });
}

/** The order of a bundle: documents, each with its history behind it, then files, then the sums. */
function mayFollow(name: EntryName, { about, held, blobs }: Reading): boolean {
  if (name.kind === "manifest") return false;
  if (name.kind === "document") return blobs === 0 && name.id.startsWith(`${about.workspaceId}.`);
  return name.kind !== "history" || held?.id === name.id;
}

async function takeEntry(entry: ParsedTarEntry, name: EntryName, reading: Reading): Promise<void> {
  if (name.kind === "document") {
    await flush(reading);
    const state = await takeBytes(entry, BUNDLE_LIMITS.document, reading);
    reading.held = { id: name.id, state };
  } else if (name.kind === "history") {
    const bytes = await takeBytes(entry, BUNDLE_LIMITS.history, reading);
    const history = decodeHistory(bytes, entry.header.name);
    const document = reading.held!;
    reading.held = null;
    reading.documents++;
    await reading.sink.document({ ...document, history });
  } else if (name.kind === "blob") {
    await flush(reading);
    await takeBlob(entry, name.sha256, reading);
  }
}

/** Hands over the document that turned out to have no history. */
async function flush(reading: Reading): Promise<void> {
  const document = reading.held;
  if (!document) return;
  reading.held = null;
  reading.documents++;
  await reading.sink.document(document);
}

async function takeBlob(entry: ParsedTarEntry, sha256: string, reading: Reading): Promise<void> {
  const { name, size } = entry.header;
  if (size > BUNDLE_LIMITS.blob) throw new BundleRefused({ code: "bundleTooLarge", entry: name });
  const summing = startSum(reading.startHash);
  const stream = passing(entry, summing, reading);
  await reading.sink.blob({ sha256, size, stream });
  const sum = summing.sum();
  // A sink that did not take all of it has not kept it either.
  if (sum.size !== size || sum.sha256 !== sha256) {
    throw new BundleRefused({ code: "alteredBundle", entry: name });
  }
  reading.sums.set(name, sum);
  reading.blobs++;
}

async function takeBytes(
  entry: ParsedTarEntry,
  limit: number,
  reading: Pick<Reading, "sums" | "bytes" | "startHash">,
): Promise<Uint8Array> {
  const { name, size } = entry.header;
  if (size > limit) throw new BundleRefused({ code: "bundleTooLarge", entry: name });
  const summing = startSum(reading.startHash);
  const pieces: Uint8Array[] = [];
  const reader = passing(entry, summing, reading).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
  }
  reading.sums.set(name, summing.sum());
  return joined(pieces);
}

/** The body of an entry, counted and summed as it passes. @throws BundleRefused where the file ends in it */
function passing(
  { body, header }: ParsedTarEntry,
  summing: Summing,
  reading: Pick<Reading, "bytes">,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let left = header.size;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await reader.read().catch(asRefusal);
        if (next.done) {
          if (left > 0) throw new BundleRefused({ code: "cutBundle" });
          return controller.close();
        }
        left -= next.value.length;
        reading.bytes += next.value.length;
        summing.add(next.value);
        controller.enqueue(next.value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
