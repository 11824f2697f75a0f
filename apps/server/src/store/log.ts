import { hash } from "node:crypto";

import type { DocumentKind } from "@rembuk/model";

import type { Store } from "./open-store.ts";

/** An update on its way into the log. The room gives it its place in the document. */
export interface NewUpdate {
  readonly document: DocumentAddress;
  readonly seq: number;
  readonly personId: string;
  readonly connectionId: string;
  readonly receivedAt: number;
  readonly bytes: Uint8Array;
}

/** What the log must know of a document to begin it. */
export interface DocumentAddress {
  readonly id: string;
  readonly workspaceId: string;
  readonly kind: DocumentKind;
}

/** An update as it lies in the log. */
export interface LoggedUpdate {
  readonly commit: number;
  readonly seq: number;
  readonly personId: string;
  readonly connectionId: string;
  readonly receivedAt: number;
  readonly sha256: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What the updates up to `seq` come to. */
export interface Snapshot {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly stateVector: Uint8Array;
  /** The delete set alone, in Yjs' encoding. */
  readonly deletes: Uint8Array;
}

/** All that is kept of a document's content: the snapshot and what came after it. */
export interface LoggedDocument {
  readonly no: number;
  readonly snapshot: Snapshot | null;
  readonly tail: readonly LoggedUpdate[];
}

/** The documents of this server, as rows of bytes in the order they were accepted. */
export interface Log {
  /** Stores all of them durably or none; a document begins with its first update. */
  append(updates: readonly NewUpdate[]): void;
  /** `null` for a document that nobody has written to. */
  load(documentId: string): LoggedDocument | null;
  documentsOf(workspaceId: string): { readonly id: string; readonly kind: DocumentKind }[];
  /** What has gathered behind each document's snapshot. */
  weights(): {
    readonly id: string;
    readonly rows: number;
    readonly bytes: number;
    readonly snapshotBytes: number;
  }[];
  /** The number of the last row of the whole server. */
  lastCommit(): number;
}

/** Opens the log. The statements of the hot path are prepared once, because they run a thousand times a second. */
export function createLog(store: Store): Log {
  const { sqlite } = store;
  const findNo = sqlite.prepare<[string], { no: number }>("SELECT no FROM documents WHERE id = ?");
  const begin = sqlite.prepare(
    "INSERT INTO documents (id, workspace_id, kind, created_at) VALUES (?, ?, ?, ?)",
  );
  const note = sqlite.prepare("UPDATE documents SET last_commit = ? WHERE no = ?");
  const insert = sqlite.prepare(`INSERT INTO updates
    (commit_no, document_no, seq, person_id, connection_id, received_at, sha256, bytes)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);
  const numbers = createNumbers(findNo);
  let commit = highestCommit(store);

  const appendAll = sqlite.transaction((updates: readonly NewUpdate[], first: number) => {
    let next = first;
    const lastByNo = new Map<number, number>();
    for (const update of updates) {
      const no = numbers.of(update.document.id) ?? beginDocument(begin, update);
      numbers.note(update.document.id, no);
      const sha = hash("sha256", update.bytes, "buffer");
      const { seq, personId, connectionId, receivedAt, bytes } = update;
      lastByNo.set(no, next);
      insert.run(next++, no, seq, personId, connectionId, receivedAt, sha, bytes);
    }
    for (const [no, last] of lastByNo) note.run(last, no);
  });

  return {
    append(updates) {
      try {
        appendAll.immediate(updates, commit + 1);
      } catch (error) {
        // A number noted for a document whose beginning was rolled back would point at nothing.
        numbers.forget();
        throw error;
      }
      commit += updates.length;
    },
    load(documentId) {
      const no = numbers.of(documentId);
      return no === undefined ? null : { no, ...readContent(store, no) };
    },
    documentsOf: (workspaceId) =>
      store.all(
        store.query
          .selectFrom("documents")
          .select(["id", "kind"])
          .where("workspace_id", "=", workspaceId)
          .orderBy("id"),
      ),
    weights: () => weightsIn(store),
    lastCommit: () => commit,
  };
}

function beginDocument(
  begin: { run(...values: unknown[]): { lastInsertRowid: number | bigint } },
  { document, receivedAt }: NewUpdate,
): number {
  const row = begin.run(document.id, document.workspaceId, document.kind, receivedAt);
  return Number(row.lastInsertRowid);
}

/** Remembers the numbers of documents that were asked for lately. */
function createNumbers(find: { get(id: string): { no: number } | undefined }) {
  const LIMIT = 5_000;
  const numbersById = new Map<string, number>();
  const note = (id: string, no: number) => {
    if (numbersById.size >= LIMIT) numbersById.clear();
    numbersById.set(id, no);
  };
  return {
    of(id: string): number | undefined {
      const known = numbersById.get(id);
      if (known !== undefined) return known;
      const found = find.get(id)?.no;
      if (found !== undefined) note(id, found);
      return found;
    },
    note,
    forget: () => numbersById.clear(),
  };
}

function highestCommit(store: Store): number {
  const row = store.sqlite
    .prepare<[], { last: number }>(
      `SELECT max((SELECT value FROM counters WHERE name = 'commit'),
        coalesce((SELECT max(commit_no) FROM updates), 0)) AS last`,
    )
    .get();
  return row?.last ?? 0;
}

function weightsIn(store: Store) {
  return store.sqlite
    .prepare<[], { id: string; rows: number; bytes: number; snapshotBytes: number }>(
      `SELECT documents.id AS id, count(*) AS rows, sum(length(updates.bytes)) AS bytes,
        coalesce((SELECT length(bytes) FROM snapshots WHERE document_no = documents.no), 0) AS snapshotBytes
      FROM updates JOIN documents ON documents.no = updates.document_no GROUP BY documents.no`,
    )
    .all();
}

function readContent(store: Store, no: number): Pick<LoggedDocument, "snapshot" | "tail"> {
  const { query } = store;
  const [snapshot] = store.all(
    query
      .selectFrom("snapshots")
      .select(["seq", "bytes", "state_vector as stateVector", "deletes"])
      .where("document_no", "=", no),
  );
  const tail = store.all(
    query
      .selectFrom("updates")
      .select(["seq", "sha256", "bytes", "commit_no as commit", "person_id as personId"])
      .select(["connection_id as connectionId", "received_at as receivedAt"])
      .where("document_no", "=", no)
      .orderBy("seq"),
  );
  return { snapshot: snapshot ?? null, tail };
}
