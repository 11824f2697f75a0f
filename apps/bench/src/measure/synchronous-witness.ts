// Loaded into the server before its own code. Finds the connection that writes the log by the statement
// it prepares, and on SIGUSR2 asks that very connection how it commits.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Connection {
  prepare: (this: Connection, sql: string) => unknown;
  pragma(name: string, options: { simple: true }): unknown;
}

const server = process.argv[1] ?? "";
const SQLite = createRequire(server)("better-sqlite3") as { prototype: Connection };
const { prepare } = SQLite.prototype;
const writers = new Set<Connection>();

SQLite.prototype.prepare = function prepareSeen(this: Connection, sql: string) {
  if (/^\s*insert\s+into\s+"?updates"?/i.test(sql)) writers.add(this);
  return prepare.call(this, sql);
};

process.on("SIGUSR2", () => {
  const levels = [...writers].map((writer) =>
    Number(writer.pragma("synchronous", { simple: true })),
  );
  writeFileSync(process.env["REMBUK_BENCH_WITNESS"] ?? "", JSON.stringify(levels));
});
