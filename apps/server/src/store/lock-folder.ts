import { mkdirSync } from "node:fs";
import { join } from "node:path";

import SQLite from "better-sqlite3";

/** Another process works on the data folder. */
export class FolderInUse extends Error {
  override readonly name = "FolderInUse";
  constructor(folder: string) {
    super(
      `The data folder ${folder} is in use by another Rembuk. Nothing was changed. ` +
        "Stop that one, or set REMBUK_DATA to another folder.",
    );
  }
}

/**
 * Takes a data folder for this process alone, until the answered function is called or the process ends.
 *
 * The lock is the operating system's, held through SQLite on a file of its own: however a process dies,
 * nothing stale is left that a process id would have to be compared with.
 *
 * @throws FolderInUse
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new SQLite(join(folder, "lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if ((error as { code?: string }).code === "SQLITE_BUSY") throw new FolderInUse(folder);
    throw error;
  }
  return () => lock.close();
}
