import { createTarDecoder, type ParsedTarEntry } from "modern-tar";

import { BundleRefused } from "./bundle.ts";

/** The entries of an archive, one after the other. */
export interface Tar {
  /** @throws BundleRefused `notABundle` where there is none */
  first(): Promise<ParsedTarEntry>;
  /** @throws BundleRefused `cutBundle` where there is none */
  next(): Promise<ParsedTarEntry>;
  /** @throws BundleRefused where anything follows */
  expectEnd(): Promise<void>;
  close(): Promise<void>;
}

/** Opens an archive over its bytes. */
export function openTar(stream: ReadableStream<Uint8Array>): Tar {
  const failed = { source: null as unknown };
  const watched = watchSource(stream, failed);
  const through = createTarDecoder({ strict: true });
  const entries = watched.pipeThrough<ParsedTarEntry>(through).getReader();
  const read = async () => {
    try {
      return await entries.read();
    } catch (error) {
      if (failed.source !== null) throw failed.source;
      return asRefusal(error);
    }
  };
  return {
    async first() {
      const entry = await read().catch((error: unknown) => {
        if (!(error instanceof BundleRefused)) throw error;
        throw new BundleRefused({ code: "notABundle" });
      });
      if (entry.done) throw new BundleRefused({ code: "notABundle" });
      return entry.value;
    },
    async next() {
      const entry = await read();
      if (entry.done) throw new BundleRefused({ code: "cutBundle" });
      return entry.value;
    },
    async expectEnd() {
      const entry = await read();
      if (entry.done) return;
      throw new BundleRefused({ code: "alteredBundle", entry: entry.value.header.name });
    },
    close: () => entries.cancel().catch(() => undefined),
  };
}

/** Tells a source that cannot be read from one that holds something wrong. */
function watchSource(
  stream: ReadableStream<Uint8Array>,
  failed: { source: unknown },
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  let isCancelled = false;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await reader.read().catch((error: unknown) => {
        failed.source = error;
        throw error;
      });
      // Whoever cancels has closed it already.
      if (isCancelled) return;
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel(reason) {
      isCancelled = true;
      return reader.cancel(reason);
    },
  });
}

/** What the archive's reader says against bytes: they end too early, or are not what was written. */
export function asRefusal(error: unknown): never {
  if (error instanceof BundleRefused) throw error;
  const isCut = error instanceof Error && error.message.includes("truncated");
  throw new BundleRefused(isCut ? { code: "cutBundle" } : { code: "alteredBundle", entry: "" });
}
