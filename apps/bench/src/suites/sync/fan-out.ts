import { CONTESTANTS } from "../../peers/contestants.ts";
import type { Contestant } from "../../peers/server.ts";
import type { Bench, Part } from "../part.ts";
import { FAN_OUT_BARS } from "./fan-out-bars.ts";
import { editsFor, playRound, type Round } from "./fan-out-round.ts";

/** What it costs a server to hand each edit to everybody in the room. */
export const fanOut: Part = {
  name: "fan-out",
  bars: FAN_OUT_BARS,
  async measure(bench) {
    const edits = editsFor(bench.seconds);
    const rounds = new Map<Contestant, Round[]>(CONTESTANTS.map((contestant) => [contestant, []]));
    for (let round = 0; round < bench.rounds; round++) {
      // Each goes first in its turn, so that none always follows the same one.
      const order = CONTESTANTS.map((_, at) => CONTESTANTS[(at + round) % CONTESTANTS.length]!);
      const isLast = round === bench.rounds - 1;
      for (const contestant of order) {
        const played = await playRound(bench, contestant, edits, isLast);
        rounds.get(contestant)!.push(played);
        bench.say(describeRound(round, contestant, played));
      }
    }
    for (const [contestant, played] of rounds) record(bench, contestant, played);
    compare(bench);
  },
};

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
  total("CPU afterwards per delivered edit", (round) => round.cpuAfterwards, "µs");
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
