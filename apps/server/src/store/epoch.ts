import { randomBytes } from "node:crypto";

import SQLite from "better-sqlite3";

import type { Store } from "./open-store.ts";

/** Which life of the data this is. Commit numbers of one epoch mean nothing in another. */
export function epochOf(store: Store): string {
  const [row] = store.all(store.query.selectFrom("epoch").select("id"));
  return row!.id;
}

/**
 * Begins another life in a database file that was put back: what came after the backup is gone, and its
 * commit numbers will be given out a second time.
 */
export function beginEpoch(file: string): void {
  const sqlite = new SQLite(file);
  try {
    const hasEpoch = sqlite
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'epoch'")
      .get();
    // An older file gets its first one when it is opened.
    if (hasEpoch) sqlite.prepare("UPDATE epoch SET id = ?").run(randomBytes(16).toString("hex"));
  } finally {
    sqlite.close();
  }
}
