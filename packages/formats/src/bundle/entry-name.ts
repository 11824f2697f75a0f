import { parseDocumentId } from "@rembuk/model";

/** What an entry of a bundle is, by its name. */
export type EntryName =
  | { readonly kind: "manifest" }
  | { readonly kind: "document"; readonly id: string }
  | { readonly kind: "history"; readonly id: string }
  | { readonly kind: "blob"; readonly sha256: string }
  | { readonly kind: "sums" };

/** Writes the name of an entry. */
export function nameOfEntry(entry: EntryName): string {
  if (entry.kind === "manifest") return "manifest.json";
  if (entry.kind === "sums") return "sums.json";
  if (entry.kind === "blob") return `blobs/${entry.sha256}`;
  return entry.kind === "document" ? `documents/${entry.id}.yjs` : `history/${entry.id}.rows`;
}

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Reads the name of an entry; `null` for any that we do not write. So no name can lead out of a folder:
 * an id or a sum is all that is ever taken from it.
 */
export function parseEntryName(name: string): EntryName | null {
  if (name === "manifest.json") return { kind: "manifest" };
  if (name === "sums.json") return { kind: "sums" };
  const sha256 = between("blobs/", name, "");
  if (sha256 !== null) return SHA256.test(sha256) ? { kind: "blob", sha256 } : null;
  const document = between("documents/", name, ".yjs");
  if (document !== null) return parseDocumentId(document) && { kind: "document", id: document };
  const id = between("history/", name, ".rows");
  return id !== null && parseDocumentId(id) ? { kind: "history", id } : null;
}

function between(start: string, name: string, end: string): string | null {
  return name.startsWith(start) && name.endsWith(end)
    ? name.slice(start.length, name.length - end.length)
    : null;
}
