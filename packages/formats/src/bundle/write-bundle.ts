import { createTarPacker } from "modern-tar";

import {
  BUNDLE_FORMAT,
  type BundledDocument,
  type BundleOptions,
  type BundleSource,
} from "./bundle.ts";
import { type EntryName, nameOfEntry } from "./entry-name.ts";
import { encodeHistory } from "./history-rows.ts";
import { startSum, type Sum } from "./sums.ts";

/**
 * Writes a workspace as one file. What is read next waits for whoever takes the bytes, so that a
 * gigabyte of films needs no gigabyte of memory; cancelling the stream ends the reading.
 */
export function writeBundle(
  source: BundleSource,
  options: BundleOptions = {},
): ReadableStream<Uint8Array> {
  const { readable, controller } = createTarPacker();
  const entries = createEntries(source.about.exportedAt, controller, options);
  writeAll(source, entries).then(
    () => controller.finalize(),
    (error: unknown) => controller.error(error),
  );
  return readable;
}

/** A file of the source is no longer what its name says. */
class DamagedBlob extends Error {
  override readonly name = "DamagedBlob";
}

async function writeAll(source: BundleSource, entries: Entries): Promise<void> {
  const manifest = { product: "rembuk", format: BUNDLE_FORMAT, ...source.about };
  await entries.add({ kind: "manifest" }, json(manifest));
  for await (const document of source.documents()) await writeDocument(document, entries);
  for await (const blob of source.blobs()) {
    const { sha256, size } = blob;
    const sum = await entries.pass({ kind: "blob", sha256 }, size, blob.stream());
    if (sum.sha256 !== sha256) throw new DamagedBlob(`The file ${sha256} is damaged.`);
  }
  await entries.add({ kind: "sums" }, json(entries.sums()));
}

async function writeDocument({ id, state, history }: BundledDocument, entries: Entries) {
  await entries.add({ kind: "document", id }, state);
  if (history?.length) await entries.add({ kind: "history", id }, encodeHistory(history));
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

interface Entries {
  add(entry: EntryName, bytes: Uint8Array): Promise<Sum>;
  pass(entry: EntryName, size: number, stream: ReadableStream<Uint8Array>): Promise<Sum>;
  /** What stands in `sums.json`: every entry so far, and how many of each kind there are. */
  sums(): unknown;
}

function createEntries(
  exportedAt: number,
  controller: ReturnType<typeof createTarPacker>["controller"],
  { onProgress, startHash }: BundleOptions,
): Entries {
  const sums: Record<string, Sum> = {};
  const counts = { document: 0, history: 0, blob: 0, manifest: 0, sums: 0 };
  let bytes = 0;
  const report = () => onProgress?.({ documents: counts.document, blobs: counts.blob, bytes });

  const pass: Entries["pass"] = async (entry, size, stream) => {
    const name = nameOfEntry(entry);
    // One time for all, so that the same workspace gives the same file.
    const header = { name, size, type: "file", mtime: new Date(exportedAt) } as const;
    const writer = controller.add(header).getWriter();
    const summing = startSum(startHash);
    const reader = stream.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        summing.add(next.value);
        await writer.write(next.value);
        bytes += next.value.length;
        report();
      }
    } catch (error) {
      await reader.cancel(error).catch(() => undefined);
      throw error;
    }
    await writer.close();
    counts[entry.kind]++;
    report();
    return (sums[name] = summing.sum());
  };

  return {
    pass,
    add: (entry, whole) => pass(entry, whole.length, streamOf(whole)),
    sums: () => ({
      documents: counts.document,
      histories: counts.history,
      blobs: counts.blob,
      entries: sums,
    }),
  };
}

function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (bytes.length > 0) controller.enqueue(bytes);
      controller.close();
    },
  });
}
