import { spawnSync } from "node:child_process";
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
  const apart =
    availableParallelism() > 1 &&
    spawnSync("taskset", ["--version"]).status === 0 &&
    moveTo(LOAD_CORE);
  const on = (core: string) => (command: readonly string[]) =>
    apart ? ["taskset", "-c", core, ...command] : command;
  return { apart, forServer: on(SERVER_CORE), forLoad: on(LOAD_CORE) };
}

/** All threads of this process. One that ends while they are counted makes `taskset` give up: then once more. */
function moveTo(core: string): boolean {
  const command = ["-a", "-p", "-c", core, String(process.pid)];
  for (let tries = 0; tries < 5; tries++) {
    if (spawnSync("taskset", command).status === 0) return true;
  }
  return false;
}
