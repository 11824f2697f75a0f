import { type Crowd, gatherCrowd, roomOf, type Setting } from "../../load/crowd.ts";
import { documentOf, isSame, readDocument } from "../../load/expected-document.ts";
import { keep, timetable } from "../../load/timetable.ts";
import { writeEdits } from "../../load/written-edits.ts";
import { eventually } from "../../measure/eventually.ts";
import { cpuOf, rssOf } from "../../measure/process-usage.ts";
import { untilQuiet } from "../../measure/quiet.ts";
import { withFolder } from "../../measure/scratch.ts";
import { percentile } from "../../measure/statistics.ts";
import { watch } from "../../measure/watch.ts";
import type { Contestant, Running } from "../../peers/server.ts";
import type { Bench } from "../part.ts";

const SETTING: Setting = { writers: 200, perRoom: 10, perSecond: 5 };
const WARM_UP_SECONDS = 4;

/** What one round with one server came to. CPU in µs and per cent of a core, times in ms, memory in MB. */
export interface Round {
  readonly cpuPerDelivery: number;
  /** What the server still did per delivered edit once everybody had gone; 0 where nobody waited for it. */
  readonly cpuAfterwards: number;
  readonly cpuPercent: number;
  readonly p50: number;
  readonly p99: number;
  readonly lost: number;
  readonly rss: number;
  readonly loadPercent: number;
  readonly foreignPercent: number;
  readonly unacknowledged: number;
  readonly acknowledgedP50: number;
  readonly acknowledgedP99: number;
  readonly wrongRooms: number;
}

/** The edits of all writers, in their order. */
export type Edits = readonly (readonly Uint8Array[])[];

/** Writes what all writers will send in one round; every round and every server gets the same. */
export function editsFor(seconds: number): Edits {
  return Array.from({ length: SETTING.writers }, (_, writer) =>
    writeEdits(writer, (WARM_UP_SECONDS + seconds) * SETTING.perSecond),
  );
}

/**
 * Plays one round with a fresh server, then reads back what it has kept.
 *
 * @param lingers waits for what the server does afterwards, such as compaction and stores that were put off
 */
export async function playRound(
  bench: Bench,
  contestant: Contestant,
  edits: Edits,
  lingers: boolean,
): Promise<Round> {
  return withFolder(async (folder) => {
    const server = await contestant.start(folder, bench.cores);
    const loaded = await underLoad(bench, contestant, server, edits);
    const delivered = edits.length * edits[0]!.length * (SETTING.perRoom - 1);
    const cpuAfterwards = lingers ? (await cpuUntilQuiet(server)) / delivered : 0;
    const measured = { ...loaded, cpuAfterwards };
    if (!contestant.stores) {
      const wrongRooms = await countWrongRooms(server, edits);
      await server.stop();
      return { ...measured, wrongRooms };
    }
    await server.stop();
    const again = await contestant.start(folder, bench.cores);
    const wrongRooms = await countWrongRooms(again, edits);
    await again.stop();
    return { ...measured, wrongRooms };
  });
}

async function underLoad(
  bench: Bench,
  contestant: Contestant,
  server: Running,
  edits: Edits,
): Promise<Omit<Round, "wrongRooms" | "cpuAfterwards">> {
  const crowd = await gatherCrowd(server, contestant, SETTING, edits);
  const { deliveries } = crowd;
  await work(crowd, WARM_UP_SECONDS);
  const before = deliveries.delivered();
  deliveries.beginLatencies();
  const used = watch(server.pid);
  await work(crowd, bench.seconds);
  const usage = used();
  const delivered = deliveries.delivered() - before;
  const rss = rssOf(server.pid);
  const outcome = await settle(crowd, contestant);
  return {
    ...outcome,
    cpuPerDelivery: (usage.serverMs * 1000) / delivered,
    cpuPercent: (usage.serverMs / usage.wallMs) * 100,
    p50: percentile(deliveries.latencies(), 0.5),
    p99: percentile(deliveries.latencies(), 0.99),
    rss: rss / 1e6,
    loadPercent: (usage.loadMs / usage.wallMs) * 100,
    foreignPercent: usage.foreignPercent,
    acknowledgedP50: percentile(crowd.acknowledgementTimes(), 0.5),
    acknowledgedP99: percentile(crowd.acknowledgementTimes(), 0.99),
  };
}

function work(crowd: Crowd, seconds: number): Promise<void> {
  return keep(timetable(SETTING.writers, SETTING.perSecond, seconds * 1000), crowd.edit);
}

/** Waits for what is still on its way, then sends everybody home. */
async function settle(
  crowd: Crowd,
  { acknowledges }: Contestant,
): Promise<Pick<Round, "lost" | "unacknowledged">> {
  const wanted = crowd.deliveries.made() * (SETTING.perRoom - 1);
  const owed = acknowledges ? crowd.deliveries.made() : 0;
  await eventually(() => crowd.deliveries.delivered() === wanted, 5_000);
  await eventually(() => crowd.acknowledged() === owed, 5_000);
  await crowd.close();
  return {
    lost: wanted - crowd.deliveries.delivered(),
    unacknowledged: owed - crowd.acknowledged(),
  };
}

/** CPU time until the server has come to rest, in µs. */
async function cpuUntilQuiet({ pid }: Running): Promise<number> {
  const before = cpuOf(pid);
  await untilQuiet(pid);
  return (cpuOf(pid) - before) * 1000;
}

/** Reads every room with a fresh stock client and counts those that do not hold exactly what was sent. */
async function countWrongRooms({ door }: Running, edits: Edits): Promise<number> {
  let wrong = 0;
  for (let first = 0; first < SETTING.writers; first += SETTING.perRoom) {
    const sent = documentOf(edits.slice(first, first + SETTING.perRoom).flat());
    const read = await readDocument(door, roomOf(first, SETTING));
    if (!isSame(sent, read)) wrong++;
    sent.destroy();
    read.destroy();
  }
  return wrong;
}
