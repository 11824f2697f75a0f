import * as v from "valibot";

/** Starts with a letter or digit, so that no id can be `__proto__`. */
export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w-]{0,63}$/));

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";

/** Mints an id of 20 letters and digits (103 bits): short enough for a URL, too many to meet twice. */
export function newId(): string {
  const crypto = (globalThis as unknown as { crypto: RandomSource }).crypto;
  // 252 is the largest multiple of 36 in a byte; bytes above it would favour some letters.
  let id = "";
  while (id.length < 20) {
    for (const byte of crypto.getRandomValues(new Uint8Array(24))) {
      if (byte < 252 && id.length < 20) id += ALPHABET.charAt(byte % 36);
    }
  }
  return id;
}

interface RandomSource {
  getRandomValues(bytes: Uint8Array): Uint8Array;
}

/** Kinds of document that a workspace holds. */
export const DOCUMENT_KINDS = ["workspace", "calendar", "draft"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The parts of a document id `<workspaceId>.<kind>[.<key>]`. */
export interface DocumentName {
  readonly workspaceId: string;
  readonly kind: DocumentKind;
  /** The year of a calendar shard, the post of a draft; absent for the workspace itself. */
  readonly key?: string;
}

/** Writes the id that every device gives the same document, so that it can be created offline. */
export function documentId(workspaceId: string, kind: DocumentKind, key?: string): string {
  return key === undefined ? `${workspaceId}.${kind}` : `${workspaceId}.${kind}.${key}`;
}

/** Reads a document id; `null` for anything that is not one. */
export function parseDocumentId(id: string): DocumentName | null {
  const [workspaceId, kind, key, ...more] = id.split(".");
  if (more.length > 0 || !v.is(Id, workspaceId) || !isKind(kind)) return null;
  if (kind === "workspace") return key === undefined ? { workspaceId, kind } : null;
  const wanted = kind === "calendar" ? /^\d{4}$/ : /^[A-Za-z0-9][\w-]{0,63}$/;
  return key !== undefined && wanted.test(key) ? { workspaceId, kind, key } : null;
}

const isKind = (kind: string | undefined): kind is DocumentKind =>
  DOCUMENT_KINDS.includes(kind as DocumentKind);
