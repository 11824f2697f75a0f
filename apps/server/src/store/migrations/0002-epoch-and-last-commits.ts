import { type Kysely, sql } from "kysely";

/** Gives the data an epoch, and every document and snapshot the commit number that it has come to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** The number of the last row of the whole log. */
const HIGHEST = `(SELECT max((SELECT value FROM counters WHERE name = 'commit'),
  coalesce((SELECT max(commit_no) FROM updates), 0)))`;

const STATEMENTS = [
  `CREATE TABLE epoch (id TEXT NOT NULL) STRICT`,
  `INSERT INTO epoch (id) VALUES (lower(hex(randomblob(16))))`,
  `ALTER TABLE documents ADD COLUMN last_commit INTEGER NOT NULL DEFAULT 0`,
  `UPDATE documents SET last_commit = max(
    coalesce((SELECT max(commit_no) FROM updates WHERE document_no = documents.no), 0),
    coalesce((SELECT max(last_commit) FROM packs WHERE document_no = documents.no), 0))`,
  // Whose old rows are forgotten gets a number of its own, as if it had changed just now: what is shared by
  // two documents could not be asked for again from there on.
  `UPDATE documents SET last_commit = ${HIGHEST} + fresh.rank FROM (
    SELECT no, row_number() OVER (ORDER BY no) AS rank FROM documents WHERE last_commit = 0) AS fresh
    WHERE fresh.no = documents.no`,
  `UPDATE counters SET value = max(value, coalesce((SELECT max(last_commit) FROM documents), 0))
    WHERE name = 'commit'`,
  `DROP INDEX documents_of_workspace`,
  `CREATE INDEX documents_by_last_commit ON documents (workspace_id, last_commit)`,
  `ALTER TABLE snapshots ADD COLUMN commit_no INTEGER NOT NULL DEFAULT 0`,
  // Which commits a snapshot covers was not kept. Too high a number only sends it once too often.
  `UPDATE snapshots SET commit_no = (SELECT last_commit FROM documents WHERE no = document_no)`,
];
