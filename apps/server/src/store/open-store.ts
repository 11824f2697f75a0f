import { mkdirSync } from "node:fs";
import { join } from "node:path";

import SQLite from "better-sqlite3";
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";

import { migrate } from "./migrate.ts";
import type { Tables } from "./schema.ts";

/**
 * The database file, open for writing.
 *
 * Queries are built with Kysely and run synchronously: a transaction that could be suspended half-way
 * would let the log's own commits fall into it, and an acknowledgement would then mean nothing.
 */
export interface Store {
  readonly file: string;
  readonly sqlite: SQLite.Database;
  /** Builds queries; `all` and `run` execute them. */
  readonly query: Kysely<Tables>;
  all<Row>(query: { compile(): CompiledQuery<Row> }): Row[];
  /** Answers how many rows were changed. */
  run(query: { compile(): CompiledQuery }): number;
  transaction<Result>(work: () => Result): Result;
  close(): void;
}

/** Where the database of a data folder is. */
export function databaseFile(folder: string): string {
  return join(folder, "rembuk.sqlite");
}

/** Opens a data folder and brings its tables up to date; what was there before is backed up first. */
export async function openStore(folder: string): Promise<Store> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = databaseFile(folder);
  const sqlite = new SQLite(file);
  try {
    configure(sqlite);
    await migrate(sqlite, async (step) => {
      const backups = join(folder, "backups");
      mkdirSync(backups, { recursive: true, mode: 0o700 });
      const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
      await sqlite.backup(join(backups, `before-${step}-${stamp}.sqlite`));
    });
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return storeOver(file, sqlite);
}

/** `synchronous` as SQLite numbers it. */
const FULL = 2;

function configure(sqlite: SQLite.Database): void {
  // Must come before the first table; later it would need the whole file to be rewritten.
  sqlite.pragma("auto_vacuum = INCREMENTAL");
  sqlite.pragma("journal_mode = WAL");
  sqlite.pragma("synchronous = FULL");
  sqlite.pragma("foreign_keys = ON");
  sqlite.pragma("busy_timeout = 5000");
  sqlite.pragma("cache_size = -8000");
  sqlite.pragma("wal_autocheckpoint = 4000");
  if (sqlite.pragma("journal_mode", { simple: true }) !== "wal") {
    throw new Error(
      "The database refuses write-ahead logging: is the data folder on a network disk?",
    );
  }
  if (sqlite.pragma("synchronous", { simple: true }) !== FULL) {
    throw new Error(
      "The database refuses synchronous=FULL, without which nothing could be called saved.",
    );
  }
}

function storeOver(file: string, sqlite: SQLite.Database): Store {
  const prepared = new Map<string, SQLite.Statement>();
  const prepare = (sql: string) => {
    const known = prepared.get(sql);
    if (known) return known;
    const statement = sqlite.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return {
    file,
    sqlite,
    query: new Kysely<Tables>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => new DummyDriver(),
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    }),
    all<Row>(query: { compile(): CompiledQuery<Row> }) {
      const { sql, parameters } = query.compile();
      return prepare(sql).all(...parameters) as Row[];
    },
    run(query) {
      const { sql, parameters } = query.compile();
      return prepare(sql).run(...parameters).changes;
    },
    transaction: (work) => sqlite.transaction(work).immediate(),
    close: () => sqlite.close(),
  };
}
