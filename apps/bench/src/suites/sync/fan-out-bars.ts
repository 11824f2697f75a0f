import type { Bar } from "../../report/figure.ts";

const source = "design.md §10 fan-out";
const CPU = "fan-out/CPU per delivered edit";

/** The numbers that fan-out is held to. */
export const FAN_OUT_BARS: readonly Bar[] = [
  { of: `${CPU}/rembuk ÷ hocuspocus`, must: "at most", limit: 1, aim: 0.8, unit: "×", source },
  {
    of: `${CPU}/rembuk ÷ y-websocket-server`,
    must: "at most",
    limit: 1.25,
    aim: 1,
    unit: "×",
    source,
  },
  { of: "fan-out/latency p50/rembuk", must: "at most", limit: 1, unit: "ms", source },
  { of: "fan-out/latency p99/rembuk", must: "at most", limit: 15, unit: "ms", source },
  { of: "fan-out/deliveries lost/rembuk", must: "at most", limit: 0, unit: "edits", source },
  { of: "fan-out/edits not acknowledged/rembuk", must: "at most", limit: 0, unit: "edits", source },
  { of: "fan-out/rooms read back wrong/rembuk", must: "at most", limit: 0, unit: "rooms", source },
  {
    of: "fan-out/memory under load/rembuk",
    must: "at most",
    limit: 120,
    unit: "MB",
    source: "design.md §10 memory",
  },
];
