import { execFile } from "node:child_process";
import { promisify } from "node:util";

import * as v from "valibot";
import * as Y from "yjs";

import { documentOf, isSame, readDocument } from "../load/expected-document.ts";
import { SYNC } from "../load/message.ts";
import { openRawClient } from "../load/raw-client.ts";
import { readTrace, typeTrace } from "../load/typed-trace.ts";
import { eventually, must } from "../measure/eventually.ts";
import { untilQuiet } from "../measure/quiet.ts";
import { withFolder } from "../measure/scratch.ts";
import { type Door, documentAt } from "../peers/door.ts";
import { dataIn, rembuk, SERVER } from "../peers/rembuk.ts";
import type { Running } from "../peers/server.ts";
import type { Bar } from "../report/figure.ts";
import type { Bench, Benchmark } from "./part.ts";

const KEY = "paper";
/** The server lets one connection send 4,000 messages at once; the author comes back after fewer. */
const KEYSTROKES_PER_CONNECTION = 3_500;
const ACKNOWLEDGE_EVERY = 500;

const source = "design.md §10 disk";
const BARS: readonly Bar[] = [
  {
    of: "disk/snapshot and tail ÷ apply-and-encode/rembuk",
    must: "at most",
    limit: 1.5,
    unit: "×",
    source,
  },
  { of: "disk/kept rows ÷ apply-and-encode/rembuk", must: "at most", limit: 10, unit: "×", source },
  { of: "disk/cold join/rembuk", must: "at most", limit: 50, unit: "ms", source },
  { of: "disk/read back wrong/rembuk", must: "at most", limit: 0, unit: "documents", source },
];

/** A paper typed keystroke by keystroke, and what is left of it on disk. */
export const trace: Benchmark = {
  name: "trace",
  summary: "a paper typed through the server: disk after compaction, cold join",
  parts: [{ name: "disk", bars: BARS, measure: measureDisk }],
};

async function measureDisk(bench: Bench): Promise<void> {
  const { findings, say } = bench;
  const updates = typeTrace(readTrace());
  const written = documentOf(updates);
  const snapshotBytes = Y.encodeStateAsUpdate(written).length;
  say(`${updates.length} keystrokes, ${snapshotBytes} bytes when applied and encoded`);
  await withFolder(async (folder) => {
    const server = await rembuk.start(folder, bench.cores);
    const start = performance.now();
    await type(server.door, updates);
    findings.figure("disk/keystrokes acknowledged/rembuk", updates.length, "keystrokes");
    findings.figure("disk/typed in/rembuk", (performance.now() - start) / 1000, "s");
    await untilQuiet(server.pid);
    const read = await readDocument(server.door, KEY);
    findings.figure("disk/read back wrong/rembuk", isSame(read, written) ? 0 : 1, "documents");
    read.destroy();
    await server.stop();
    recordDisk(bench, snapshotBytes, await weigh(folder, server.door));
    await measureColdJoins(bench, folder);
  });
}

/** Sends every keystroke as an update of its own, pipelined, and ends when all are acknowledged. */
async function type(door: Door, updates: readonly Uint8Array[]): Promise<void> {
  for (let first = 0; first < updates.length; first += KEYSTROKES_PER_CONNECTION) {
    const batch = updates.slice(first, first + KEYSTROKES_PER_CONNECTION);
    let stored = 0;
    const author = openRawClient(door, KEY, { onStored: (version) => (stored = version) });
    await author.whenSynced;
    for (const [at, update] of batch.entries()) {
      author.send(author.messages.sync(SYNC.update, update));
      if ((at + 1) % ACKNOWLEDGE_EVERY === 0) author.send(author.messages.stored(at + 1));
    }
    author.send(author.messages.stored(batch.length));
    await must("the last acknowledgement", () => stored === batch.length, 60_000);
    await author.close();
  }
}

const Doctor = v.object({
  documents: v.array(
    v.object({
      id: v.string(),
      snapshotBytes: v.number(),
      tailRows: v.number(),
      tailBytes: v.number(),
      keptRows: v.number(),
      keptBytes: v.number(),
    }),
  ),
});
type Weight = v.InferOutput<typeof Doctor>["documents"][number];

/** Asks `rembuk doctor` what the document weighs. */
async function weigh(folder: string, door: Door): Promise<Weight> {
  const { stdout } = await promisify(execFile)(process.execPath, [SERVER, "doctor", "--json"], {
    env: { ...process.env, REMBUK_DATA: dataIn(folder) },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { documents } = v.parse(Doctor, JSON.parse(stdout));
  const found = documents.find(({ id }) => id === documentAt(door, KEY));
  if (!found) throw new Error("The doctor does not know the document.");
  return found;
}

function recordDisk({ findings }: Bench, encoded: number, weight: Weight): void {
  const { snapshotBytes, tailRows, tailBytes, keptRows, keptBytes } = weight;
  findings.figure("disk/apply-and-encode/rembuk", encoded / 1000, "kB");
  findings.figure("disk/snapshot/rembuk", snapshotBytes / 1000, "kB");
  findings.figure("disk/tail/rembuk", tailBytes / 1000, "kB");
  findings.figure("disk/tail rows/rembuk", tailRows, "rows");
  findings.figure("disk/kept rows packed/rembuk", keptBytes / 1000, "kB");
  findings.figure("disk/kept rows/rembuk", keptRows, "rows");
  const ratio = (snapshotBytes + tailBytes) / encoded;
  findings.figure("disk/snapshot and tail ÷ apply-and-encode/rembuk", ratio, "×");
  findings.figure("disk/kept rows ÷ apply-and-encode/rembuk", keptBytes / encoded, "×");
}

/** Opens the document at a server that has just started and has never read it. */
async function measureColdJoins({ rounds, cores, findings }: Bench, folder: string): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const server = await rembuk.start(folder, cores);
    await untilQuiet(server.pid);
    first.push(await join(server));
    // Nobody is in the room now, so that the server has forgotten it, but no longer its own code.
    again.push(await join(server));
    await server.stop();
  }
  findings.median("disk/cold join/rembuk", first, "ms");
  findings.median("disk/cold join at a warm server/rembuk", again, "ms");
}

/** From opening the socket to the last byte of the document, in milliseconds. */
async function join({ door }: Running): Promise<number> {
  let lastAt = 0;
  const start = performance.now();
  const client = openRawClient(door, KEY, { onUpdate: () => (lastAt = performance.now()) });
  await client.whenSynced;
  await eventually(() => performance.now() - lastAt > 200, 5_000);
  await client.close();
  return lastAt - start;
}
