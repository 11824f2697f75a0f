import { type Kysely, sql } from "kysely";

/** Lays down the log, the people and their keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE workspaces (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `CREATE TABLE members (
    workspace_id TEXT NOT NULL REFERENCES workspaces(id), person_id TEXT NOT NULL, name TEXT NOT NULL,
    created_at INTEGER NOT NULL, PRIMARY KEY (workspace_id, person_id)) STRICT, WITHOUT ROWID`,
  `CREATE TABLE tokens (
    id TEXT PRIMARY KEY, hash BLOB NOT NULL UNIQUE, workspace_id TEXT NOT NULL, person_id TEXT NOT NULL,
    role TEXT NOT NULL, created_at INTEGER NOT NULL, revoked_at INTEGER,
    FOREIGN KEY (workspace_id, person_id) REFERENCES members(workspace_id, person_id)) STRICT`,
  `CREATE TABLE invitations (
    id TEXT PRIMARY KEY, hash BLOB NOT NULL UNIQUE, workspace_id TEXT NOT NULL REFERENCES workspaces(id),
    role TEXT NOT NULL, created_by TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
    uses_left INTEGER NOT NULL) STRICT`,
  `CREATE TABLE documents (
    no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, workspace_id TEXT NOT NULL REFERENCES workspaces(id),
    kind TEXT NOT NULL, created_at INTEGER NOT NULL) STRICT`,
  `CREATE INDEX documents_of_workspace ON documents (workspace_id)`,
  `CREATE TABLE updates (
    commit_no INTEGER PRIMARY KEY, document_no INTEGER NOT NULL REFERENCES documents(no), seq INTEGER NOT NULL,
    person_id TEXT NOT NULL, connection_id TEXT NOT NULL, received_at INTEGER NOT NULL,
    sha256 BLOB NOT NULL, bytes BLOB NOT NULL) STRICT`,
  `CREATE UNIQUE INDEX updates_of_document ON updates (document_no, seq)`,
  `CREATE TABLE snapshots (
    document_no INTEGER PRIMARY KEY REFERENCES documents(no), seq INTEGER NOT NULL, bytes BLOB NOT NULL,
    state_vector BLOB NOT NULL, deletes BLOB NOT NULL, sha256 BLOB NOT NULL, created_at INTEGER NOT NULL) STRICT`,
  `CREATE TABLE packs (
    id INTEGER PRIMARY KEY, document_no INTEGER NOT NULL REFERENCES documents(no), first_seq INTEGER NOT NULL,
    last_seq INTEGER NOT NULL, last_commit INTEGER NOT NULL, rows INTEGER NOT NULL, created_at INTEGER NOT NULL,
    bytes BLOB NOT NULL) STRICT`,
  `CREATE INDEX packs_of_document ON packs (document_no, first_seq)`,
  `CREATE TABLE quarantine (
    commit_no INTEGER PRIMARY KEY, document_no INTEGER NOT NULL REFERENCES documents(no), seq INTEGER NOT NULL,
    person_id TEXT NOT NULL, received_at INTEGER NOT NULL, reason TEXT NOT NULL, bytes BLOB NOT NULL) STRICT`,
  `CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID`,
  `INSERT INTO counters (name, value) VALUES ('commit', 0)`,
];
