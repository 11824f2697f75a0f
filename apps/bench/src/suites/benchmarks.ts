import type { Benchmark } from "./part.ts";
import { sync } from "./sync/sync.ts";

/** Every benchmark by name. */
export const BENCHMARKS: readonly Benchmark[] = [sync];
