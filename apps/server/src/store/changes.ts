import type { DocumentKind } from "@rembuk/model";

import type { Store } from "./open-store.ts";

/** Which rows somebody lacks. */
export interface Lacking {
  /** Everything up to this commit number is there. */
  readonly after: number;
  /** A download that was cut: everything from `before` up to `top` is there too. */
  readonly part?: { readonly before: number; readonly top: number };
}

/** A document that has rows somebody lacks. */
export interface ChangedDocument {
  readonly no: number;
  readonly id: string;
  readonly kind: DocumentKind;
  /** The commit number of its last row. */
  readonly commit: number;
}

/** The log read across documents, by commit number. Sees what is committed and nothing else. */
export interface Changes {
  /** Latest first. */
  documents(workspaceId: string, lacking: Lacking): ChangedDocument[];
  /** About how many bytes `read` will answer. */
  weigh(documentNo: number, after: number): number;
  /** What a document says from `after` on. Rows that are merged away come as the snapshot that covers them. */
  read(documentNo: number, after: number): Uint8Array[];
  /** The last commit number of a workspace; 0 when it has no document. */
  lastCommitOf(workspaceId: string): number;
}

/** Opens the log for those who catch up. */
export function createChanges({ sqlite }: Store): Changes {
  const list = sqlite.prepare<[string, number, number, number], ChangedDocument>(
    `SELECT no, id, kind, last_commit AS "commit" FROM documents
      WHERE workspace_id = ? AND last_commit > ? AND (last_commit < ? OR last_commit > ?)
      ORDER BY last_commit DESC`,
  );
  const weigh = sqlite.prepare<[number, number, number, number], { bytes: number }>(
    `SELECT coalesce((SELECT sum(length(bytes)) FROM updates WHERE document_no = ? AND commit_no > ?), 0)
      + coalesce((SELECT length(bytes) FROM snapshots WHERE document_no = ? AND commit_no > ?), 0) AS bytes`,
  );
  const snapshot = sqlite.prepare<[number, number], { bytes: Buffer }>(
    "SELECT bytes FROM snapshots WHERE document_no = ? AND commit_no > ?",
  );
  const rows = sqlite.prepare<[number, number], { bytes: Buffer }>(
    "SELECT bytes FROM updates WHERE document_no = ? AND commit_no > ? ORDER BY seq",
  );
  const last = sqlite.prepare<[string], { last: number | null }>(
    "SELECT max(last_commit) AS last FROM documents WHERE workspace_id = ?",
  );
  return {
    documents: (workspaceId, { after, part }) =>
      list.all(workspaceId, after, part?.before ?? Number.MAX_SAFE_INTEGER, part?.top ?? 0),
    weigh: (no, after) => weigh.get(no, after, no, after)!.bytes,
    read: (no, after) =>
      [...snapshot.all(no, after), ...rows.all(no, after)].map(({ bytes }) => bytes),
    lastCommitOf: (workspaceId) => last.get(workspaceId)?.last ?? 0,
  };
}
