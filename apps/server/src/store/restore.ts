import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";

import SQLite from "better-sqlite3";

import { type BackupContent, syncFile, verifyBackup } from "./backup.ts";
import { beginEpoch } from "./epoch.ts";
import { databaseFile } from "./open-store.ts";

/** What was put back, and where the database that it replaced is kept. */
export interface Restored extends BackupContent {
  readonly replaced: string | null;
}

/**
 * Puts a backup in the place of the database. The caller holds the folder's lock.
 *
 * The database that is there is copied away first and replaced by one rename, so that a crash leaves
 * either the one or the other.
 *
 * @throws BadBackup, and then nothing was changed
 */
export function restore(folder: string, backup: string): Restored {
  const content = verifyBackup(backup);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = databaseFile(folder);
  const arriving = `${database}.arriving`;
  // What an interrupted restore left would be replayed into this copy.
  for (const suffix of ["-wal", "-shm"]) rmSync(arriving + suffix, { force: true });
  copyFileSync(backup, arriving);
  beginEpoch(arriving);
  syncFile(arriving);
  const replaced = existsSync(database) ? keepOld(folder, database) : null;
  renameSync(arriving, database);
  syncFile(dirname(database));
  return { ...content, replaced };
}

function keepOld(folder: string, database: string): string {
  const kept = join(
    folder,
    "backups",
    `replaced-${new Date().toISOString().replaceAll(/[:.]/g, "-")}.sqlite`,
  );
  mkdirSync(dirname(kept), { recursive: true, mode: 0o700 });
  const isWhole = emptyJournal(database);
  copyFileSync(database, kept);
  // What could not be written back may still be what somebody is looking for.
  if (!isWhole && existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${kept}-wal`);
  // A journal of the old database, replayed into the new one, would damage it.
  rmSync(`${database}-wal`, { force: true });
  rmSync(`${database}-shm`, { force: true });
  return kept;
}

/** Writes the journal back into the file; false for a database that is too damaged for that. */
function emptyJournal(database: string): boolean {
  try {
    const old = new SQLite(database);
    old.pragma("wal_checkpoint(TRUNCATE)");
    old.close();
    return true;
  } catch {
    return false;
  }
}
