import { gatherCrowd, roomOf, type Setting } from "../../load/crowd.ts";
import { documentOf, isSame, readDocument } from "../../load/expected-document.ts";
import { keep, timetable } from "../../load/timetable.ts";
import { writeEdits } from "../../load/written-edits.ts";
import { eventually } from "../../measure/eventually.ts";
import { rssOf } from "../../measure/process-usage.ts";
import { withFolder } from "../../measure/scratch.ts";
import { percentile } from "../../measure/statistics.ts";
import { watch } from "../../measure/watch.ts";
import { CONTESTANTS } from "../../peers/contestants.ts";
import type { Contestant, Running } from "../../peers/server.ts";
import type { Bench, Part } from "../part.ts";
import { FAN_OUT_BARS } from "./fan-out-bars.ts";

const SETTING: Setting = { writers: 200, perRoom: 10, perSecond: 5 };
const WARM_UP_SECONDS = 4;

/** What one round with one server came to. */
interface Round {
  readonly cpuPerDelivery: number;
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

/** What it costs a server to hand each edit to everybody in the room. */
export const fanOut: Part = {
  name: "fan-out",
  bars: FAN_OUT_BARS,
  async measure(bench) {
    const edits = Array.from({ length: SETTING.writers }, (_, writer) =>
      writeEdits(writer, (WARM_UP_SECONDS + bench.seconds) * SETTING.perSecond),
    );
    const rounds = new Map<Contestant, Round[]>(CONTESTANTS.map((contestant) => [contestant, []]));
    for (let round = 0; round < bench.rounds; round++) {
      // Each goes first in its turn, so that none always follows the same one.
      const order = CONTESTANTS.map((_, at) => CONTESTANTS[(at + round) % CONTESTANTS.length]!);
      for (const contestant of order) {
        const played = await playRound(bench, contestant, edits);
        rounds.get(contestant)!.push(played);
        bench.say(describeRound(round, contestant, played));
      }
    }
    for (const [contestant, played] of rounds) record(bench, contestant, played);
    compare(bench);
  },
};

type Edits = readonly (readonly Uint8Array[])[];

async function playRound(bench: Bench, contestant: Contestant, edits: Edits): Promise<Round> {
  return withFolder(async (folder) => {
    const server = await contestant.start(folder, bench.cores);
    const measured = await underLoad(bench, contestant, server, edits);
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
): Promise<Omit<Round, "wrongRooms">> {
  const crowd = await gatherCrowd(server, contestant, SETTING, edits);
  const { deliveries } = crowd;
  await keep(timetable(SETTING.writers, SETTING.perSecond, WARM_UP_SECONDS * 1000), crowd.edit);
  const before = deliveries.delivered();
  deliveries.beginLatencies();
  const used = watch(server.pid);
  await keep(timetable(SETTING.writers, SETTING.perSecond, bench.seconds * 1000), crowd.edit);
  const usage = used();
  const delivered = deliveries.delivered() - before;
  const rss = rssOf(server.pid);
  const wanted = deliveries.made() * (SETTING.perRoom - 1);
  await eventually(() => deliveries.delivered() === wanted, 5_000);
  const owed = contestant.acknowledges ? deliveries.made() : 0;
  await eventually(() => crowd.acknowledged() === owed, 5_000);
  await crowd.close();
  return {
    cpuPerDelivery: (usage.serverMs * 1000) / delivered,
    cpuPercent: (usage.serverMs / usage.wallMs) * 100,
    p50: percentile(deliveries.latencies(), 0.5),
    p99: percentile(deliveries.latencies(), 0.99),
    lost: wanted - deliveries.delivered(),
    rss: rss / 1e6,
    loadPercent: (usage.loadMs / usage.wallMs) * 100,
    foreignPercent: usage.foreignPercent,
    unacknowledged: owed - crowd.acknowledged(),
    acknowledgedP50: percentile(crowd.acknowledgementTimes(), 0.5),
    acknowledgedP99: percentile(crowd.acknowledgementTimes(), 0.99),
  };
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

function describeRound(round: number, { name }: Contestant, played: Round): string {
  return (
    `round ${round + 1} ${name}: ${played.cpuPerDelivery.toFixed(2)} µs per delivered edit, ` +
    `p50 ${played.p50.toFixed(2)} ms, p99 ${played.p99.toFixed(1)} ms, lost ${played.lost}, ` +
    `foreign CPU ${played.foreignPercent.toFixed(0)} %`
  );
}

function record({ findings }: Bench, { name, acknowledges }: Contestant, played: readonly Round[]) {
  const median = (what: string, pick: (round: Round) => number, unit: string) =>
    findings.median(`fan-out/${what}/${name}`, played.map(pick), unit);
  const total = (what: string, pick: (round: Round) => number, unit: string) => {
    const sum = played.reduce((all, round) => all + pick(round), 0);
    findings.figure(`fan-out/${what}/${name}`, sum, unit);
  };
  median("CPU per delivered edit", (round) => round.cpuPerDelivery, "µs");
  median("CPU of a core", (round) => round.cpuPercent, "%");
  median("latency p50", (round) => round.p50, "ms");
  median("latency p99", (round) => round.p99, "ms");
  median("memory under load", (round) => round.rss, "MB");
  total("deliveries lost", (round) => round.lost, "edits");
  total("rooms read back wrong", (round) => round.wrongRooms, "rooms");
  median("CPU of the load", (round) => round.loadPercent, "%");
  median("CPU of other programs", (round) => round.foreignPercent, "%");
  if (!acknowledges) return;
  total("edits not acknowledged", (round) => round.unacknowledged, "edits");
  median("acknowledged p50", (round) => round.acknowledgedP50, "ms");
  median("acknowledged p99", (round) => round.acknowledgedP99, "ms");
}

function compare({ findings }: Bench): void {
  for (const peer of CONTESTANTS.slice(1)) {
    const what = "fan-out/CPU per delivered edit";
    findings.ratio(`${what}/rembuk ÷ ${peer.name}`, `${what}/rembuk`, `${what}/${peer.name}`);
  }
}
