import type { Benchmark } from "../part.ts";
import { crash } from "./crash.ts";
import { fanOut } from "./fan-out.ts";
import { joinStorm } from "./join-storm.ts";
import { memory } from "./memory.ts";
import { offlineMerge } from "./offline-merge.ts";
import { reconnectStorm } from "./reconnect-storm.ts";

/** The server and its peers under load, killed, deserted and overrun. */
export const sync: Benchmark = {
  name: "sync",
  summary: "the sync server: fan-out beside its peers, crashes, storms, memory",
  parts: [fanOut, crash, joinStorm, reconnectStorm, memory, offlineMerge],
};
