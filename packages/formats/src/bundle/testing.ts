import type {
  BundleAbout,
  BundledDocument,
  BundleReport,
  BundleSink,
  BundleSource,
} from "./bundle.ts";
import { joined } from "./history-rows.ts";
import { readBundle } from "./read-bundle.ts";
import { sumOf } from "./sums.ts";
import { writeBundle } from "./write-bundle.ts";

/** What a bundle carries, all in memory. */
export interface Cargo {
  readonly about: BundleAbout;
  readonly documents: readonly BundledDocument[];
  readonly blobs: readonly Uint8Array[];
}

/** A source over what is at hand. */
export function sourceOf({ about, documents, blobs }: Cargo): BundleSource {
  return {
    about,
    async *documents() {
      yield* documents;
    },
    async *blobs() {
      for (const blob of blobs) yield { ...sumOf(blob), stream: () => streamOf(blob) };
    },
  };
}

/** Bytes as a stream of small pieces. */
export function streamOf(bytes: Uint8Array, piece = 1_000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, (at += piece)));
    },
  });
}

/** All bytes of a stream. */
export async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    pieces.push(next.value);
  }
  return joined(pieces);
}

/** A sink that shows what it holds only after `end`. */
export function memorySink(): { readonly sink: BundleSink; kept(): Cargo | null } {
  let about: BundleAbout | null = null;
  let isCommitted = false;
  const documents: BundledDocument[] = [];
  const blobs: Uint8Array[] = [];
  return {
    kept: () => (isCommitted && about ? { about, documents, blobs } : null),
    sink: {
      async begin(said) {
        about = said;
      },
      async document(document) {
        documents.push(document);
      },
      async blob({ stream }) {
        blobs.push(await bytesOf(stream));
      },
      async end() {
        isCommitted = true;
      },
    },
  };
}

/** A workspace that tests carry about. */
export const ABOUT = {
  workspaceId: "w1",
  name: "Kedai Rintik",
  exportedAt: 1_795_000_000_000,
  version: "1",
};

/** A little of everything that a bundle holds. */
export const SMALL: Cargo = {
  about: ABOUT,
  documents: [
    { id: "w1.workspace", state: Uint8Array.of(1, 2, 3) },
    {
      id: "w1.calendar.2026",
      state: Uint8Array.of(4),
      history: [{ personId: "p1", at: 7, update: Uint8Array.of(4) }],
    },
  ],
  blobs: [new Uint8Array(2_000).fill(7)],
};

/** The bytes of a bundle. */
export const bundled = (cargo: Cargo) => bytesOf(writeBundle(sourceOf(cargo)));

/** What a reader says of bytes, and what a sink has kept of them. */
export async function read(
  bytes: Uint8Array,
): Promise<{ report: BundleReport; kept: Cargo | null }> {
  const { sink, kept } = memorySink();
  const report = await readBundle(streamOf(bytes), sink);
  return { report, kept: kept() };
}
