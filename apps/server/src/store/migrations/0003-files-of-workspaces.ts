import { type Kysely, sql } from "kysely";

/** Notes which workspace a kept file belongs to: the same bytes may be of several. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE files (
        workspace_id TEXT NOT NULL REFERENCES workspaces(id), sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        PRIMARY KEY (workspace_id, sha256)) STRICT, WITHOUT ROWID`,
    )
    .execute(db);
}
