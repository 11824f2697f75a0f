import type SQLite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";

import { MIGRATIONS } from "./migrations/index.ts";

/** The data was written by a version that this one does not know; running would damage it. */
class NewerData extends Error {
  override readonly name = "NewerData";
}

/**
 * Brings the tables up to date.
 *
 * @param beforeChange called once if there is something to lose, before the first step
 * @throws NewerData where a step was taken that this version does not have
 */
export async function migrate(
  sqlite: SQLite.Database,
  beforeChange: (firstStep: string) => Promise<void>,
): Promise<void> {
  const taken = stepsTaken(sqlite);
  const unknown = taken.find((name) => !(name in MIGRATIONS));
  if (unknown) {
    throw new NewerData(
      `The data folder was last used by a newer version (step ${unknown}). Nothing was changed. ` +
        "Start that version again, or restore a backup that this one made.",
    );
  }
  const next = Object.keys(MIGRATIONS).find((name) => !taken.includes(name));
  if (!next) return;
  if (taken.length > 0) await beforeChange(next);
  // The dialect would close the connection with `destroy`; the connection is ours, so it is left alone.
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

function stepsTaken(sqlite: SQLite.Database): string[] {
  const table = sqlite
    .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'kysely_migration'")
    .get();
  if (!table) return [];
  const rows = sqlite.prepare<[], { name: string }>(
    "SELECT name FROM kysely_migration ORDER BY name",
  );
  return rows.all().map(({ name }) => name);
}
