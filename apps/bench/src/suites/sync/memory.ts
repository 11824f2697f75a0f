import { SYNC } from "../../load/message.ts";
import { openRawClient, type RawClient } from "../../load/raw-client.ts";
import { writeEdits } from "../../load/written-edits.ts";
import { restingRss } from "../../measure/quiet.ts";
import { withFolder } from "../../measure/scratch.ts";
import { CONTESTANTS } from "../../peers/contestants.ts";
import type { Contestant, Running } from "../../peers/server.ts";
import type { Bar } from "../../report/figure.ts";
import type { Bench, Part } from "../part.ts";

const CONNECTIONS = 2_000;
const PER_ROOM = 10;
const ROOMS = 2_000;
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
  // Half a kilobyte is what 2,000 rooms come to when memory at rest wavers by a megabyte.
  { of: "memory/per deserted room/rembuk", must: "at most", limit: 0.5, unit: "kB", source },
];

/** What a server costs that has little to do. */
export const memory: Part = {
  name: "memory",
  bars: BARS,
  async measure(bench) {
    for (const contestant of CONTESTANTS) {
      await measureStarts(bench, contestant);
      await withFolder(async (folder) => {
        const server = await contestant.start(folder, bench.cores);
        await measureIdleConnections(bench, contestant, server);
        await server.stop();
      });
      await withFolder(async (folder) => {
        const server = await contestant.start(folder, bench.cores);
        await measureDesertedRooms(bench, contestant, server);
        await server.stop();
      });
    }
  },
};

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
  });
}

async function measureIdleConnections(
  { findings, say }: Bench,
  { name }: Contestant,
  { door, pid }: Running,
): Promise<void> {
  const before = await restingRss(pid);
  const clients: RawClient[] = [];
  while (clients.length < CONNECTIONS) {
    const more = Array.from({ length: AT_ONCE }, (_, at) =>
      openRawClient(door, `idle-${Math.floor((clients.length + at) / PER_ROOM)}`),
    );
    await Promise.all(more.map(({ whenSynced }) => whenSynced));
    clients.push(...more);
  }
  const after = await restingRss(pid);
  await Promise.all(clients.map((client) => client.close()));
  const each = (after - before) / CONNECTIONS / 1000;
  findings.figure(`memory/idle/${name}`, before / 1e6, "MB");
  findings.figure(`memory/per idle connection/${name}`, each, "kB");
  say(`${name}: ${(before / 1e6).toFixed(0)} MB idle, ${each.toFixed(1)} kB per idle connection`);
}

/** The first thousands of rooms warm the server up; what the next ones leave behind is the cost of a room. */
async function measureDesertedRooms(
  { findings, say }: Bench,
  { name }: Contestant,
  server: Running,
): Promise<void> {
  await visitRooms(server, "first");
  const before = await restingRss(server.pid);
  await visitRooms(server, "second");
  const after = await restingRss(server.pid);
  const each = (after - before) / ROOMS / 1000;
  findings.figure(`memory/per deserted room/${name}`, each, "kB");
  say(`${name}: ${each.toFixed(2)} kB per deserted room`);
}

/** Opens every room, writes a line and leaves. */
async function visitRooms({ door }: Running, visit: string): Promise<void> {
  const [line = new Uint8Array()] = writeEdits(0, 1);
  for (let room = 0; room < ROOMS; room += AT_ONCE) {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, at) => {
        const client = openRawClient(door, `${visit}-${room + at}`);
        await client.whenSynced;
        client.send(client.messages.sync(SYNC.update, line));
        await client.close();
      }),
    );
  }
}
