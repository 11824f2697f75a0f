import { setTimeout as pause } from "node:timers/promises";

import type { PeopleAnswer, PeopleOrder } from "../../load/stock-people-process.ts";
import { startWorker, type WorkerProcess } from "../../load/worker-process.ts";
import { withFolder } from "../../measure/scratch.ts";
import { median, percentile } from "../../measure/statistics.ts";
import { CONTESTANTS } from "../../peers/contestants.ts";
import type { Contestant } from "../../peers/server.ts";
import type { Bar } from "../../report/figure.ts";
import type { Bench, Part } from "../part.ts";

const PEOPLE = 200;
const PER_ROOM = 10;
const PROCESSES = 4;
const AWAY_MS = 6_000;

const source = "design.md §10 reconnect storm";
const BARS: readonly Bar[] = [
  { of: "reconnect-storm/all converged/rembuk", must: "at most", limit: 3_000, unit: "ms", source },
  {
    of: "reconnect-storm/people not back/rembuk",
    must: "at most",
    limit: 0,
    unit: "people",
    source,
  },
];

type People = WorkerProcess<PeopleOrder, PeopleAnswer>;

/** What happens when a server comes back to a team that went on without it. */
export const reconnectStorm: Part = {
  name: "reconnect-storm",
  bars: BARS,
  async measure(bench) {
    // A server that forgets everything has nobody to come back to it with the same meaning.
    for (const contestant of CONTESTANTS.filter(({ stores }) => stores)) {
      await withFolder((folder) => comeBack(bench, contestant, folder));
    }
  },
};

async function comeBack(bench: Bench, contestant: Contestant, folder: string): Promise<void> {
  const module = new URL("../../load/stock-people-process.ts", import.meta.url);
  const crowds: People[] = await Promise.all(
    Array.from({ length: PROCESSES }, () =>
      startWorker<PeopleOrder, PeopleAnswer>(module, bench.cores),
    ),
  );
  let server = await contestant.start(folder, bench.cores);
  await askAll(crowds, (_, crowd) => ({ do: "join", door: server.door, people: peopleOf(crowd) }));
  const waits: number[] = [];
  const comings: number[] = [];
  let missing = 0;
  for (let storm = 0; storm < STORMS; storm++) {
    const round = `storm-${storm}`;
    await server.stop();
    const gone = askAll(crowds, () => ({ do: "edit offline", round }));
    await Promise.all([gone, pause(AWAY_MS)]);
    server = await contestant.start(folder, bench.cores, server.port);
    const answers = await askAll(crowds, () => ({ do: "converge", round, lines: PER_ROOM }));
    const openedAt = performance.timeOrigin + server.closedUntil;
    const whole = answers.flatMap(({ wholeAt }) => wholeAt).map((at) => at - openedAt);
    comings.push(
      percentile(
        answers.flatMap(({ backAt }) => backAt).map((at) => at - openedAt),
        0.5,
      ),
    );
    missing += whole.filter((at) => !Number.isFinite(at)).length;
    waits.push(Math.max(...whole));
    bench.say(`${contestant.name}: all converged after ${Math.max(...whole).toFixed(0)} ms`);
  }
  await Promise.all(crowds.map((crowd) => crowd.end()));
  await server.stop();
  bench.findings.median(`reconnect-storm/half are back/${contestant.name}`, comings, "ms");
  // The worst, not the median: a team waits for the last of them.
  bench.findings.figure(
    `reconnect-storm/all converged/${contestant.name}`,
    Math.max(...waits),
    "ms",
  );
  bench.findings.figure(`reconnect-storm/typical/${contestant.name}`, median(waits), "ms");
  bench.findings.figure(`reconnect-storm/people not back/${contestant.name}`, missing, "people");
}

const STORMS = 3;

function askAll(
  crowds: readonly People[],
  orderFor: (crowd: People, at: number) => PeopleOrder,
): Promise<PeopleAnswer[]> {
  return Promise.all(crowds.map((crowd, at) => crowd.ask(orderFor(crowd, at))));
}

/** Every process has people in every room. */
function peopleOf(crowd: number): { name: string; room: string }[] {
  return Array.from({ length: PEOPLE }, (_, person) => ({
    name: `person-${person}`,
    room: `team-${Math.floor(person / PER_ROOM)}`,
  })).filter((_, person) => person % PROCESSES === crowd);
}
