// Loaded into a server before its own code. On SIGUSR2 it says what only the process itself can know.
import { renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import { BroadcastChannel, isMainThread } from "node:worker_threads";

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

/** Far longer than a thread needs that is not stuck. */
const THREADS_ANSWER_MS = 500;

const writers = new Set<Connection>();
watchConnections();

// The log may be written by a thread of its own, which hears no signals.
const threads = new BroadcastChannel("rembuk-bench-witness");
threads.unref();
if (isMainThread) process.on("SIGUSR2", () => void testify());
else threads.onmessage = () => threads.postMessage(levels());

async function testify(): Promise<void> {
  const synchronous = levels();
  threads.onmessage = ({ data }) => synchronous.push(...(data as number[]));
  threads.postMessage("testify");
  await pause(THREADS_ANSWER_MS);
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  const testimony: Testimony = { heldBytes: heapUsed + external, synchronous };
  const file = process.env["REMBUK_BENCH_WITNESS"] ?? "";
  writeFileSync(`${file}.part`, JSON.stringify(testimony));
  renameSync(`${file}.part`, file);
}

function levels(): number[] {
  return [...writers].map((writer) => Number(writer.pragma("synchronous", { simple: true })));
}

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
