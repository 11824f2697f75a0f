/** A place on this device that a stream is saved to. */
export interface SavePlace {
  /** Writes all of it or leaves nothing. */
  save(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<void>;
}

type Picker = (options: {
  suggestedName: string;
  types: readonly { description: string; accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<FileSystemFileHandle>;

/**
 * Asks where to save, or takes the folder of downloads where the browser does not ask; `null` when nobody
 * chose. Must be called while a press is being handled.
 */
export async function chooseSavePlace(name: string): Promise<SavePlace | null> {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: Picker };
  if (!showSaveFilePicker) return downloads(name);
  try {
    const accept = { "application/x-tar": [".rembuk"] };
    const types = [{ description: "Rembuk", accept }];
    const handle = await showSaveFilePicker({ suggestedName: name, types });
    return { save: async (stream, signal) => pipe(stream, await handle.createWritable(), signal) };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Gathers the file on the disk, where the browser lets a page have one, and hands it over as a download. */
function downloads(name: string): SavePlace {
  return {
    async save(stream, signal) {
      const file = (await throughDisk(name, stream, signal)) ?? (await inParts(stream, signal));
      download(file, name);
    },
  };
}

/** Hands a file over as a download. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement("a"), { href: url, download: name });
  link.click();
  // The download has begun when the press is over.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const FOLDER = "exports";

/** `null` where the page has no disk of its own: then nothing of the stream was read. */
async function throughDisk(
  name: string,
  stream: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<File | null> {
  const opened = await openOnDisk(name).catch(() => null);
  if (!opened) return null;
  await pipe(stream, opened.writable, signal);
  return opened.handle.getFile();
}

async function openOnDisk(name: string) {
  const root = await navigator.storage.getDirectory();
  // What earlier exports left has been downloaded by now.
  await root.removeEntry(FOLDER, { recursive: true }).catch(() => undefined);
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const handle = await folder.getFileHandle(name, { create: true });
  return { handle, writable: await handle.createWritable() };
}

/** Pieces are handed to the browser as they fill up, which keeps large ones on the disk. */
const PIECE_BYTES = 16 * 1024 * 1024;

async function inParts(stream: ReadableStream<Uint8Array>, signal: AbortSignal): Promise<Blob> {
  const parts: Blob[] = [];
  let piece: Uint8Array[] = [];
  let size = 0;
  const put = () => {
    parts.push(new Blob(piece as BlobPart[]));
    [piece, size] = [[], 0];
  };
  const gather = new WritableStream<Uint8Array>({
    write(chunk) {
      piece.push(chunk);
      size += chunk.length;
      if (size >= PIECE_BYTES) put();
    },
    close: put,
  });
  await pipe(stream, gather, signal);
  return new Blob(parts);
}

/** An abort throws away what was written so far. */
const pipe = (
  stream: ReadableStream<Uint8Array>,
  to: WritableStream<Uint8Array>,
  signal: AbortSignal,
) => stream.pipeTo(to, { signal });
