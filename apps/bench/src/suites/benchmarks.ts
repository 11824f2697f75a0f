import { device } from "./device/device.ts";
import { model } from "./model.ts";
import type { Benchmark } from "./part.ts";
import { size } from "./size/size.ts";
import { sync } from "./sync/sync.ts";
import { trace } from "./trace.ts";

/** Every benchmark by name. */
export const BENCHMARKS: readonly Benchmark[] = [sync, trace, model, size, device];
