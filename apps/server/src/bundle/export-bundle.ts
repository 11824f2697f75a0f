import { createHash } from "node:crypto";
import { existsSync, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { type BundleAbout, type BundleProgress, writeBundle } from "@rembuk/formats";

import { syncFile } from "../store/backup.ts";
import { openServerSource } from "./server-source.ts";

/** A bundle that cannot be written or read; the message says what to do. */
export class BundleProblem extends Error {
  override readonly name = "BundleProblem";
}

/** Writes a workspace to a file, which has its name only once all of it is on the disk. */
export async function exportBundle(
  folder: string,
  about: BundleAbout,
  file: string,
): Promise<BundleProgress> {
  if (existsSync(file)) {
    throw new BundleProblem(`${file} is already there. Nothing was written; choose another name.`);
  }
  const unfinished = `${file}.unfinished`;
  const opened = await openServerSource(folder, about);
  let written: BundleProgress = { documents: 0, blobs: 0, bytes: 0 };
  try {
    const bundle = writeBundle(opened.source, {
      startHash: () => createHash("sha256"),
      onProgress: (progress) => (written = progress),
    });
    await pipeline(
      Readable.fromWeb(bundle as Parameters<typeof Readable.fromWeb>[0]),
      createWriteStream(unfinished, { mode: 0o600 }),
    );
    syncFile(unfinished);
    await rename(unfinished, file);
    return written;
  } finally {
    opened.close();
    await rm(unfinished, { force: true });
  }
}
