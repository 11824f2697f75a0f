import { cpus, release, totalmem } from "node:os";

import type { Cores } from "./cores.ts";

/** What the figures were measured on, in one line. */
export function describeMachine({ apart }: Cores): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const division = apart
    ? "server and load on cores of their own"
    : "server and load share the cores";
  return (
    `${processors.length} × ${processors[0]?.model ?? "processor"}, ${memory} GiB, ` +
    `Linux ${release()}, Node ${process.versions.node}, ${division}`
  );
}
