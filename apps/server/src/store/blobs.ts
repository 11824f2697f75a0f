import { createHash, randomUUID } from "node:crypto";
import { createReadStream, mkdirSync } from "node:fs";
import { type FileHandle, open, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";

import { syncFile } from "./backup.ts";

/** A file that is kept, by what it holds. */
export interface ListedBlob {
  /** Of its bytes, as 64 hex digits: its name. */
  readonly sha256: string;
  readonly size: number;
}

/** Files beside the documents, named by their content: the same file is kept once, and never changes. */
export interface Blobs {
  /**
   * Keeps a stream on the disk and answers its size. Bytes of another hash leave nothing behind.
   *
   * @throws BadBlob
   */
  put(sha256: string, bytes: AsyncIterable<Uint8Array>): Promise<number>;
  /** `null` for what is not kept here. */
  get(sha256: string): Promise<ReadableStream<Uint8Array> | null>;
  list(): Promise<ListedBlob[]>;
}

/** The bytes are not those of the name, or the name is none. */
export class BadBlob extends Error {
  override readonly name = "BadBlob";
}

const NAME = /^[0-9a-f]{64}$/;
/** Where files are written until they are whole; no name of a blob begins so. */
const ARRIVING = "arriving";
/** What was being written so many milliseconds ago is left from a crash. */
const ABANDONED_MS = 24 * 60 * 60 * 1_000;

/** Opens the blobs of a data folder. */
export async function openBlobs(dataFolder: string): Promise<Blobs> {
  const folder = join(dataFolder, "blobs");
  const arriving = join(folder, ARRIVING);
  mkdirSync(arriving, { recursive: true, mode: 0o700 });
  await removeAbandoned(arriving);
  // By two digits, so that no folder grows to what file systems and people cannot look through.
  const shelfOf = (sha256: string) => join(folder, sha256.slice(0, 2));

  return {
    async put(sha256, bytes) {
      checkName(sha256);
      const unfinished = join(arriving, randomUUID());
      try {
        const size = await writeChecked(unfinished, sha256, bytes);
        const shelf = shelfOf(sha256);
        mkdirSync(shelf, { recursive: true, mode: 0o700 });
        await rename(unfinished, join(shelf, sha256));
        for (const changed of [shelf, folder]) syncFile(changed);
        return size;
      } finally {
        await rm(unfinished, { force: true });
      }
    },
    async get(sha256) {
      if (!NAME.test(sha256)) return null;
      const handle = await openIfThere(join(shelfOf(sha256), sha256));
      if (!handle) return null;
      return Readable.toWeb(createReadStream("", { fd: handle })) as ReadableStream<Uint8Array>;
    },
    async list() {
      const found: ListedBlob[] = [];
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !NAME.test(entry.name)) continue;
        const { size } = await stat(join(entry.parentPath, entry.name));
        found.push({ sha256: entry.name, size });
      }
      return found.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    },
  };
}

function checkName(sha256: string): void {
  if (!NAME.test(sha256)) throw new BadBlob(`${sha256} is not a sha-256 in 64 hex digits.`);
}

/** Writes and hashes in one pass, and waits for the disk. Answers the size. */
async function writeChecked(
  file: string,
  sha256: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<number> {
  const hash = createHash("sha256");
  let size = 0;
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      hash.update(chunk);
      size += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const found = hash.digest("hex");
  if (found === sha256) return size;
  throw new BadBlob(`The file ${sha256} arrived as ${found}. It was not kept; send it again.`);
}

async function openIfThere(file: string): Promise<FileHandle | null> {
  try {
    return await open(file, "r");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function removeAbandoned(arriving: string): Promise<void> {
  for (const name of await readdir(arriving)) {
    const file = join(arriving, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > ABANDONED_MS) await rm(file, { force: true });
  }
}
