import { Health } from "@rembuk/protocol";
import * as v from "valibot";

import { SYNC } from "../../load/message.ts";
import { openRawClient, type RawClient } from "../../load/raw-client.ts";
import { writeEdits } from "../../load/written-edits.ts";
import { askWitness, witnessed } from "../../measure/ask-witness.ts";
import { rssOf } from "../../measure/process-usage.ts";
import { untilQuiet } from "../../measure/quiet.ts";
import { withFolder } from "../../measure/scratch.ts";
import { CONTESTANTS } from "../../peers/contestants.ts";
import type { Contestant, Running } from "../../peers/server.ts";
import type { Bar } from "../../report/figure.ts";
import type { Bench, Part } from "../part.ts";

const PER_ROOM = 10;
/** The first connections make a server compile its code and grow its heap, whatever they weigh themselves. */
const FIRST_CONNECTIONS = 1_000;
const MORE_CONNECTIONS = 2_000;
const ROOMS = 2_000;
/** So many visits of all rooms fill the caches that never grow beyond their limit. */
const VISITS_BEFORE = 3;
/** Sockets opened at once: a crowd, but not a storm. */
const AT_ONCE = 50;

const source = "design.md §10 memory";
const idle = "design.md §10 server idle";
const BARS: readonly Bar[] = [
  { of: "memory/idle/rembuk", must: "at most", limit: 90, unit: "MB", source: idle },
  {
    of: "memory/start to first answer/rembuk",
    must: "at most",
    limit: 1_500,
    unit: "ms",
    source: idle,
  },
  { of: "memory/per idle connection/rembuk", must: "at most", limit: 20, unit: "kB", source },
  {
    of: "memory/deserted rooms still open/rembuk",
    must: "at most",
    limit: 0,
    unit: "rooms",
    source,
  },
  // What 2,000 rooms come to when the heap at rest wavers by 400 kB.
  { of: "memory/held per deserted room/rembuk", must: "at most", limit: 0.2, unit: "kB", source },
];

/** What a server costs that has little to do. */
export const memory: Part = {
  name: "memory",
  bars: BARS,
  async measure(bench) {
    for (const contestant of CONTESTANTS) {
      await measureStarts(bench, contestant);
      for (const question of [measureIdleConnections, measureDesertedRooms]) {
        await withFolder(async (folder) => {
          const server = await contestant.start(folder, bench.cores, witnessed(folder));
          await question(bench, contestant.name, { server, folder });
          await server.stop();
        });
      }
    }
  },
};

interface Site {
  readonly server: Running;
  readonly folder: string;
}

async function measureStarts(
  { rounds, cores, findings }: Bench,
  contestant: Contestant,
): Promise<void> {
  await withFolder(async (folder) => {
    const starts: number[] = [];
    // The first start makes the data folder; people wait for the others.
    await (await contestant.start(folder, cores)).stop();
    for (let round = 0; round < rounds; round++) {
      const server = await contestant.start(folder, cores);
      starts.push(server.startMs);
      await server.stop();
    }
    findings.median(`memory/start to first answer/${contestant.name}`, starts, "ms");
    // Without the witness, who weighs something himself.
    const server = await contestant.start(folder, cores);
    await untilQuiet(server.pid);
    findings.figure(`memory/idle/${contestant.name}`, rssOf(server.pid) / 1e6, "MB");
    await server.stop();
  });
}

async function measureIdleConnections(bench: Bench, name: string, site: Site): Promise<void> {
  const { findings, say } = bench;
  const empty = await atRest(site);
  const clients = await connect(site.server, 0, FIRST_CONNECTIONS);
  const before = await atRest(site);
  clients.push(...(await connect(site.server, FIRST_CONNECTIONS, MORE_CONNECTIONS)));
  const after = await atRest(site);
  await Promise.all(clients.map((client) => client.close()));
  const first = (before.rss - empty.rss) / FIRST_CONNECTIONS / 1000;
  const each = (after.rss - before.rss) / MORE_CONNECTIONS / 1000;
  findings.figure(`memory/per idle connection/${name}`, each, "kB");
  findings.figure(`memory/per connection of the first thousand/${name}`, first, "kB");
  say(`${name}: ${each.toFixed(1)} kB per idle connection`);
}

async function connect({ door }: Running, first: number, count: number): Promise<RawClient[]> {
  const clients: RawClient[] = [];
  while (clients.length < count) {
    const more = Array.from({ length: AT_ONCE }, (_, at) =>
      openRawClient(door, `idle-${Math.floor((first + clients.length + at) / PER_ROOM)}`),
    );
    await Promise.all(more.map(({ whenSynced }) => whenSynced));
    clients.push(...more);
  }
  return clients;
}

async function measureDesertedRooms(bench: Bench, name: string, site: Site): Promise<void> {
  const { findings, say } = bench;
  for (let visit = 0; visit < VISITS_BEFORE; visit++) await visitRooms(site.server, visit);
  const before = await atRest(site);
  await visitRooms(site.server, VISITS_BEFORE);
  const after = await atRest(site);
  const held = (after.held - before.held) / ROOMS / 1000;
  findings.figure(`memory/held per deserted room/${name}`, held, "kB");
  findings.figure(
    `memory/resident per deserted room/${name}`,
    (after.rss - before.rss) / ROOMS / 1000,
    "kB",
  );
  say(`${name}: ${held.toFixed(2)} kB held per deserted room`);
  if (name !== "rembuk") return;
  const health = v.parse(
    Health,
    await (await fetch(`http://127.0.0.1:${site.server.port}/health`)).json(),
  );
  findings.figure(`memory/deserted rooms still open/${name}`, health.rooms, "rooms");
}

/** Memory of a server that has come to rest and thrown away what it no longer needs, in bytes. */
async function atRest({ server, folder }: Site): Promise<{ rss: number; held: number }> {
  await untilQuiet(server.pid);
  const { heldBytes } = await askWitness(server, folder);
  return { rss: rssOf(server.pid), held: heldBytes };
}

/** Opens every room, writes a line and leaves. */
async function visitRooms({ door }: Running, visit: number): Promise<void> {
  const [line = new Uint8Array()] = writeEdits(0, 1);
  for (let room = 0; room < ROOMS; room += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, at) => {
        const client = openRawClient(door, `visit-${visit}-${room + at}`);
        await client.whenSynced;
        client.send(client.messages.sync(SYNC.update, line));
        await client.close();
      }),
    );
  }
}
