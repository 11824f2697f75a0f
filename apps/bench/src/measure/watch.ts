import { cpuOf, cpuOfMachine } from "./process-usage.ts";

/** What was used between two moments. */
export interface Usage {
  readonly wallMs: number;
  readonly serverMs: number;
  readonly loadMs: number;
  /** What programs outside the benchmark used, in per cent of one core. */
  readonly foreignPercent: number;
}

/** Starts to watch a server and the processes that load it; call the answer to read what they used since. */
export function watch(server: number, load: readonly number[] = []): () => Usage {
  const loaders = [process.pid, ...load];
  const read = () => ({
    at: performance.now(),
    server: cpuOf(server),
    load: loaders.reduce((sum, pid) => sum + cpuOf(pid), 0),
    machine: cpuOfMachine(),
  });
  const before = read();
  return () => {
    const after = read();
    const wallMs = after.at - before.at;
    const serverMs = after.server - before.server;
    const loadMs = after.load - before.load;
    const foreignMs = after.machine - before.machine - serverMs - loadMs;
    return { wallMs, serverMs, loadMs, foreignPercent: (Math.max(0, foreignMs) / wallMs) * 100 };
  };
}
