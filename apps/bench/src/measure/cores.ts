import { execFileSync, spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** The core that servers run on, and the one for everything that loads them. */
const SERVER_CORE = "0";
const LOAD_CORE = "1";

/** Keeps servers and load on cores of their own, so that neither is measured waiting for the other. */
export interface Cores {
  readonly apart: boolean;
  /** The command that runs a program on the servers' core. */
  forServer(command: readonly string[]): readonly string[];
  forLoad(command: readonly string[]): readonly string[];
}

/** Moves this process to the load's core. Without `taskset`, or with one core, everything runs anywhere. */
export function divideCores(): Cores {
  const apart = availableParallelism() > 1 && spawnSync("taskset", ["--version"]).status === 0;
  if (apart) execFileSync("taskset", ["-a", "-p", "-c", LOAD_CORE, String(process.pid)]);
  const on = (core: string) => (command: readonly string[]) =>
    apart ? ["taskset", "-c", core, ...command] : command;
  return { apart, forServer: on(SERVER_CORE), forLoad: on(LOAD_CORE) };
}
