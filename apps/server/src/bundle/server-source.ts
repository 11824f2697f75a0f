import type { BundleAbout, BundledDocument, BundleSource, HistoryRow } from "@rembuk/formats";
import SQLite from "better-sqlite3";

import { merge } from "../compaction/merge.ts";
import { decodePack } from "../compaction/pack.ts";
import { openBlobs } from "../store/blobs.ts";
import type { LoggedUpdate, Snapshot } from "../store/log.ts";
import { databaseFile } from "../store/open-store.ts";

/** A workspace of a data folder, to be written as a bundle; whoever opens it closes it. */
export interface ServerSource {
  readonly source: BundleSource;
  close(): void;
}

/**
 * Opens a workspace as it is at this moment. Everything is read in one transaction of this process, so that a
 * server that runs on the folder neither waits for the export nor changes what it says.
 */
export async function openServerSource(folder: string, about: BundleAbout): Promise<ServerSource> {
  const sqlite = new SQLite(databaseFile(folder), { readonly: true, fileMustExist: true });
  const blobs = await openBlobs(folder);
  sqlite.exec("BEGIN");
  const documents = createDocumentReader(sqlite);
  const files = sqlite
    .prepare<[string], { sha256: string; size: number }>(
      "SELECT sha256, size FROM files WHERE workspace_id = ? ORDER BY sha256",
    )
    .all(about.workspaceId);
  return {
    source: {
      about: { ...about, ...ownerOf(sqlite, about.workspaceId) },
      async *documents() {
        for (const { no, id } of documents.list(about.workspaceId)) yield documents.read(no, id);
      },
      async *blobs() {
        for (const { sha256, size } of files) {
          const stream = await blobs.get(sha256);
          if (!stream) throw new Error(`The file ${sha256} is missing from the data folder.`);
          yield { sha256, size, stream: () => stream };
        }
      },
    },
    close: () => sqlite.close(),
  };
}

/** The owner who came first. */
function ownerOf(sqlite: SQLite.Database, workspaceId: string): { personId?: string } {
  const owner = sqlite
    .prepare<[string], { personId: string }>(
      `SELECT person_id AS personId FROM tokens WHERE workspace_id = ? AND role = 'owner'
        ORDER BY created_at LIMIT 1`,
    )
    .get(workspaceId);
  return owner ?? {};
}

function createDocumentReader(sqlite: SQLite.Database) {
  const list = sqlite.prepare<[string], { no: number; id: string }>(
    // Whoever reads the file meets what posts refer to before the posts.
    "SELECT no, id FROM documents WHERE workspace_id = ? ORDER BY kind = 'workspace' DESC, id",
  );
  const snapshots = sqlite.prepare<[number], Snapshot>(
    `SELECT seq, commit_no AS "commit", bytes, state_vector AS stateVector, deletes FROM snapshots
      WHERE document_no = ?`,
  );
  const tail = sqlite.prepare<[number], LoggedUpdate>(
    `SELECT seq, sha256, bytes, commit_no AS "commit", person_id AS personId,
      connection_id AS connectionId, received_at AS receivedAt
      FROM updates WHERE document_no = ? ORDER BY seq`,
  );
  const packs = sqlite.prepare<[number], { bytes: Buffer }>(
    "SELECT bytes FROM packs WHERE document_no = ? ORDER BY first_seq",
  );
  return {
    list: (workspaceId: string) => list.all(workspaceId),
    read(no: number, id: string): BundledDocument {
      const snapshot = snapshots.get(no) ?? null;
      const rows = tail.all(no);
      const merged = merge({ snapshot, rows });
      const poisoned = new Set(merged.poison.map(({ seq }) => seq));
      const kept = [
        ...packs.all(no).flatMap(({ bytes }) => decodePack(bytes)),
        ...rows.filter(({ seq }) => !poisoned.has(seq)),
      ];
      return { id, state: merged.snapshot.bytes, history: kept.map(historyRow) };
    },
  };
}

const historyRow = (row: {
  readonly personId: string;
  readonly receivedAt: number;
  readonly bytes: Uint8Array;
}): HistoryRow => ({ personId: row.personId, at: row.receivedAt, update: row.bytes });
