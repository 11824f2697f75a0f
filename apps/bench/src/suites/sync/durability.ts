import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { SYNC } from "../../load/message.ts";
import { openRawClient } from "../../load/raw-client.ts";
import { writeEdits } from "../../load/written-edits.ts";
import { askWitness, witnessed } from "../../measure/ask-witness.ts";
import { must } from "../../measure/eventually.ts";
import { withFolder } from "../../measure/scratch.ts";
import { unsyncedAcknowledgements } from "../../measure/system-calls.ts";
import { rembuk } from "../../peers/rembuk.ts";
import type { Running } from "../../peers/server.ts";
import type { Bar } from "../../report/figure.ts";
import type { Bench } from "../part.ts";

/** `synchronous=FULL`, as SQLite numbers it. */
const FULL = 2;
const EDITS = 50;
const SYSTEM_CALLS = "fsync,fdatasync,write,writev,sendto,sendmsg";

const source = "design.md §10 crash";
/** The numbers that the way of committing is held to. */
export const DURABILITY_BARS: readonly Bar[] = [
  {
    of: "crash/PRAGMA synchronous/rembuk",
    must: "at least",
    limit: FULL,
    unit: "(FULL is 2)",
    source,
  },
  {
    of: "crash/acknowledgements without an fsync before/rembuk",
    must: "at most",
    limit: 0,
    unit: "acknowledgements",
    source,
  },
];

/** Asks the writing connection how it commits, and watches the system calls of one edit after the other. */
export async function measureDurability(bench: Bench): Promise<void> {
  await withFolder(async (folder) => {
    const server = await rembuk.start(folder, bench.cores, witnessed(folder));
    await writeOneByOne(server, 1);
    const { synchronous } = await askWitness(server, folder);
    await server.stop();
    bench.findings.figure(
      "crash/PRAGMA synchronous/rembuk",
      Math.min(...synchronous),
      "(FULL is 2)",
    );
  });
  if (spawnSync("strace", ["-V"]).status === 0) await watchSystemCalls(bench);
  else bench.say("strace is missing: no fsync can be seen. Debian has it as the package strace.");
}

async function watchSystemCalls({ cores, findings }: Bench): Promise<void> {
  await withFolder(async (folder) => {
    const file = join(folder, "calls");
    const server = await rembuk.start(folder, cores, {
      // -D leaves the server itself to be our child, so that signals reach it.
      through: ["strace", "-D", "-f", "-s", "16", "-e", `trace=${SYSTEM_CALLS}`, "-o", file],
    });
    await writeOneByOne(server, EDITS);
    await server.stop();
    const { acknowledgements, unsynced } = unsyncedAcknowledgements(readFileSync(file, "utf8"));
    if (acknowledgements < EDITS) throw new Error("Not all acknowledgements were seen going out.");
    findings.figure("crash/acknowledgements watched/rembuk", acknowledgements, "acknowledgements");
    findings.figure(
      "crash/acknowledgements without an fsync before/rembuk",
      unsynced,
      "acknowledgements",
    );
  });
}

/** Sends each edit only when the one before is acknowledged, so that every acknowledgement has a commit of its own. */
async function writeOneByOne({ door }: Running, count: number): Promise<void> {
  let stored = 0;
  const client = openRawClient(door, "one-by-one", { onStored: (version) => (stored = version) });
  await client.whenSynced;
  for (const [at, edit] of writeEdits(0, count).entries()) {
    client.send(client.messages.sync(SYNC.update, edit));
    client.send(client.messages.stored(at + 1));
    await must("an acknowledgement", () => stored === at + 1, 5_000);
  }
  await client.close();
}
