import { setTimeout as pause } from "node:timers/promises";

import { documentOf, isSame, readDocument } from "../../load/expected-document.ts";
import { SYNC } from "../../load/message.ts";
import { openRawClient } from "../../load/raw-client.ts";
import { writeDocument } from "../../load/written-document.ts";
import { eventually, must } from "../../measure/eventually.ts";
import { untilQuiet } from "../../measure/quiet.ts";
import { withFolder } from "../../measure/scratch.ts";
import { watch } from "../../measure/watch.ts";
import { CONTESTANTS } from "../../peers/contestants.ts";
import type { Contestant, Running } from "../../peers/server.ts";
import type { Bar } from "../../report/figure.ts";
import type { Bench, Part } from "../part.ts";

const CLIENTS = 100;
const DOCUMENT_BYTES = 350_000;
const KEY = "storm";
const BETWEEN_STORMS_MS = 1_000;

const source = "design.md §10 join storm";
const BARS: readonly Bar[] = [
  { of: "join-storm/last client has it/rembuk", must: "at most", limit: 200, unit: "ms", source },
  { of: "join-storm/CPU per join/rembuk", must: "at most", limit: 1, unit: "ms", source },
  {
    of: "join-storm/clients without it/rembuk",
    must: "at most",
    limit: 0,
    unit: "clients",
    source,
  },
];

interface Storm {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly without: number;
  readonly foreignPercent: number;
}

/** What it costs when everybody opens the same large document at once. */
export const joinStorm: Part = {
  name: "join-storm",
  bars: BARS,
  measure: (bench) =>
    withFolder(async (folder) => {
      const updates = writeDocument(DOCUMENT_BYTES);
      const servers = new Map<Contestant, Running>();
      const storms = new Map<Contestant, Storm[]>();
      try {
        for (const contestant of CONTESTANTS) {
          servers.set(contestant, await contestant.start(folder, bench.cores));
          storms.set(contestant, []);
        }
        for (const server of servers.values()) await putDocument(server, updates);
        for (const server of servers.values()) await untilQuiet(server.pid);
        for (let round = 0; round < bench.rounds; round++) {
          for (const [contestant, server] of servers) {
            storms.get(contestant)!.push(await storm(server, updates));
          }
        }
      } finally {
        for (const server of servers.values()) await server.stop();
      }
      for (const [contestant, played] of storms) record(bench, contestant, played);
    }),
};

/** Writes the document and leaves one client in the room, as somebody always is when a crowd arrives. */
async function putDocument({ door }: Running, updates: readonly Uint8Array[]): Promise<void> {
  const author = openRawClient(door, KEY);
  await author.whenSynced;
  for (const update of updates) author.send(author.messages.sync(SYNC.update, update));
  const wanted = documentOf(updates);
  await must(
    "the whole document on the server",
    async () => isSame(wanted, await readDocument(door, KEY)),
    20_000,
  );
}

async function storm({ door, pid }: Running, updates: readonly Uint8Array[]): Promise<Storm> {
  const expected = documentOf(updates);
  const received: Uint8Array[][] = Array.from({ length: CLIENTS }, () => []);
  let lastAt = 0;
  const used = watch(pid);
  const start = performance.now();
  const clients = received.map((bytes) =>
    openRawClient(door, KEY, {
      onUpdate(update) {
        lastAt = performance.now();
        bytes.push(update);
      },
    }),
  );
  await Promise.all(clients.map(({ whenSynced }) => whenSynced));
  // The tail follows the answer: the storm is over when nothing has come for a while.
  await eventually(() => performance.now() - lastAt > 250, 10_000);
  const usage = used();
  const without = received.filter((bytes) => !isSame(expected, documentOf(bytes))).length;
  await Promise.all(clients.map((client) => client.close()));
  await pause(BETWEEN_STORMS_MS);
  return {
    wallMs: lastAt - start,
    cpuMs: usage.serverMs / CLIENTS,
    without,
    foreignPercent: usage.foreignPercent,
  };
}

function record({ findings, say }: Bench, { name }: Contestant, storms: readonly Storm[]): void {
  const median = (what: string, pick: (storm: Storm) => number, unit: string) =>
    findings.median(`join-storm/${what}/${name}`, storms.map(pick), unit);
  median("last client has it", ({ wallMs }) => wallMs, "ms");
  median("CPU per join", ({ cpuMs }) => cpuMs, "ms");
  median("CPU of other programs", ({ foreignPercent }) => foreignPercent, "%");
  const without = storms.reduce((sum, storm) => sum + storm.without, 0);
  findings.figure(`join-storm/clients without it/${name}`, without, "clients");
  say(`${name}: ${storms.map(({ wallMs }) => wallMs.toFixed(0)).join(", ")} ms`);
}
