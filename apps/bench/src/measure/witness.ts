// Loaded into a server before its own code. On SIGUSR2 it says what only the process itself can know.
import { renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What the process says of itself. */
export interface Testimony {
  /** Bytes held by JavaScript after two full collections, buffers included. */
  readonly heldBytes: number;
  /** `PRAGMA synchronous` of every connection that writes the log. */
  readonly synchronous: readonly number[];
}

interface Connection {
  prepare: (this: Connection, sql: string) => unknown;
  pragma(name: string, options: { simple: true }): unknown;
}

const writers = new Set<Connection>();
watchConnections();

process.on("SIGUSR2", () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const testimony: Testimony = {
    heldBytes: heapUsed + external,
    synchronous: [...writers].map((writer) =>
      Number(writer.pragma("synchronous", { simple: true })),
    ),
  };
  const file = process.env["REMBUK_BENCH_WITNESS"] ?? "";
  writeFileSync(`${file}.part`, JSON.stringify(testimony));
  renameSync(`${file}.part`, file);
});

/** Knows the connection that writes the log by the statement it prepares. */
function watchConnections(): void {
  const SQLite = driverOf(process.argv[1] ?? "");
  if (!SQLite) return;
  const { prepare } = SQLite.prototype;
  SQLite.prototype.prepare = function prepareSeen(this: Connection, sql: string) {
    if (/^\s*insert\s+into\s+"?updates"?/i.test(sql)) writers.add(this);
    return prepare.call(this, sql);
  };
}

function driverOf(program: string): { prototype: Connection } | null {
  try {
    return createRequire(program)("better-sqlite3") as { prototype: Connection };
  } catch {
    return null;
  }
}
