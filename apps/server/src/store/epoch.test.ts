import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import SQLite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { backUp } from "./backup.ts";
import { createChanges } from "./changes.ts";
import { epochOf } from "./epoch.ts";
import { createLog } from "./log.ts";
import { MIGRATIONS } from "./migrations/index.ts";
import { databaseFile, openStore } from "./open-store.ts";
import { restore } from "./restore.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rembuk-epoch-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function epochNow(): Promise<string> {
  const store = await openStore(folder);
  const epoch = epochOf(store);
  store.close();
  return epoch;
}

/** A data folder as the first version left it. */
async function writeFirstVersion(statements: readonly string[]): Promise<void> {
  const sqlite = new SQLite(databaseFile(folder));
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: sqlite }) });
  const first = { "0001-log-and-people": MIGRATIONS["0001-log-and-people"]! };
  await new Migrator({ db, provider: { getMigrations: async () => first } }).migrateToLatest();
  for (const statement of statements) sqlite.exec(statement);
  sqlite.close();
}

describe("the epoch of the data", () => {
  test("[S94] stays over restarts, and is another one on every server and after a restore", async () => {
    const store = await openStore(folder);
    const backup = join(folder, "backup.sqlite");
    await backUp(store, backup);
    const before = epochOf(store);
    store.close();
    expect(await epochNow()).toBe(before);

    restore(folder, backup);
    const restored = await epochNow();
    restore(folder, backup);

    expect(restored).not.toBe(before);
    expect(await epochNow()).not.toBe(restored);
  });

  test("[S94] is a new one too where the backup is of a version that had none", async () => {
    await writeFirstVersion([]);
    const backup = join(folder, "old.sqlite");
    const old = new SQLite(databaseFile(folder));
    await old.backup(backup);
    old.close();
    const before = await epochNow();

    restore(folder, backup);

    expect(await epochNow()).not.toBe(before);
  });
});

describe("data of the first version", () => {
  test("[S107] gets commit numbers that no two documents share, after a backup of what was there", async () => {
    const update = (commit: number, no: number, seq: number) =>
      `INSERT INTO updates VALUES (${commit}, ${no}, ${seq}, 'ada', 'c', 0, x'00', x'0000')`;
    const document = (no: number) =>
      `INSERT INTO documents VALUES (${no}, 'w.draft.p${no}', 'w', 'draft', 0)`;
    const snapshot = (no: number) =>
      `INSERT INTO snapshots VALUES (${no}, 1, x'0000', x'00', x'00', x'00', 0)`;
    await writeFirstVersion([
      "INSERT INTO workspaces VALUES ('w', 'Kopi', 0)",
      ...[1, 2, 3, 4].map(document),
      // 1 has rows only, 2 a snapshot with its pack and rows behind it; the packs of 3 and 4 are forgotten.
      update(3, 1, 1),
      update(9, 1, 2),
      update(8, 2, 2),
      ...[2, 3, 4].map(snapshot),
      "INSERT INTO packs VALUES (1, 2, 1, 1, 5, 1, 0, x'00')",
      "UPDATE counters SET value = 7",
    ]);

    const store = await openStore(folder);

    const changes = createChanges(store);
    const found = changes.documents("w", { after: 0 });
    expect(found.map(({ no, commit }) => [no, commit])).toEqual([
      [4, 11],
      [3, 10],
      [1, 9],
      [2, 8],
    ]);
    expect(found.map(({ no }) => changes.read(no, 0).length)).toEqual([1, 1, 2, 2]);
    expect(createLog(store).lastCommit()).toBe(11);
    expect(readdirSync(join(folder, "backups"))).toHaveLength(1);
    store.close();
  });
});
