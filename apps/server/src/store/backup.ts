import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";

import SQLite from "better-sqlite3";

import type { Store } from "./open-store.ts";

/** A file that is not, or no longer, a backup of ours. */
class BadBackup extends Error {
  override readonly name = "BadBackup";
}

/** What a verified backup holds. */
export interface BackupContent {
  readonly workspaces: number;
  readonly documents: number;
  readonly bytes: number;
}

/** Copies the database while it is in use, reads the copy back, and only then gives it its name. */
export async function backUp(store: Store, file: string): Promise<BackupContent> {
  if (existsSync(file))
    throw new BadBackup(`${file} is already there. Nothing was written; choose another name.`);
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await store.sqlite.backup(unfinished);
    const content = verifyBackup(unfinished);
    syncFile(unfinished);
    renameSync(unfinished, file);
    return content;
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Opens a backup and checks every page of it. @throws BadBackup */
export function verifyBackup(file: string): BackupContent {
  if (!existsSync(file)) throw new BadBackup(`${file} is not there.`);
  try {
    return readBackup(file);
  } catch (error) {
    if (error instanceof BadBackup) throw error;
    throw new BadBackup(`${file} is not a Rembuk backup (${String(error)}).`);
  }
}

function readBackup(file: string): BackupContent {
  const backup = new SQLite(file, { readonly: true });
  try {
    const verdict = backup.pragma("integrity_check", { simple: true });
    if (verdict !== "ok") throw new BadBackup(`${file} is damaged: ${String(verdict)}`);
    const content = backup
      .prepare<[], BackupContent>(
        `SELECT (SELECT count(*) FROM workspaces) AS workspaces, (SELECT count(*) FROM documents) AS documents,
          (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS bytes`,
      )
      .get();
    return content!;
  } finally {
    backup.close();
  }
}

/** Waits until the file itself is on the disk. */
export function syncFile(file: string): void {
  const handle = openSync(file, "r");
  fsyncSync(handle);
  closeSync(handle);
}
