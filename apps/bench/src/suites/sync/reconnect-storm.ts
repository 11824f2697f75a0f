import { setTimeout as pause } from "node:timers/promises";

import type { PeopleAnswer, PeopleOrder } from "../../load/stock-people-process.ts";
import { startWorker, type WorkerProcess } from "../../load/worker-process.ts";
import { withFolder } from "../../measure/scratch.ts";
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
  await askAll(crowds, (crowd) => ({ do: "join", door: server.door, people: peopleOf(crowd) }));
  const storms: Storm[] = [];
  for (let no = 0; no < STORMS; no++) {
    const round = `storm-${no}`;
    await server.stop();
    await Promise.all([askAll(crowds, () => ({ do: "edit offline", round })), pause(AWAY_MS)]);
    server = await contestant.start(folder, bench.cores, { port: server.port });
    const answers = await askAll(crowds, () => ({ do: "converge", round, lines: PER_ROOM }));
    const storm = stormOf(answers, performance.timeOrigin + server.closedUntil);
    storms.push(storm);
    bench.say(
      `${contestant.name}: first back after ${storm.firstBack.toFixed(0)} ms, ` +
        `last ${storm.lastBack.toFixed(0)}, all converged ${storm.converged.toFixed(0)}`,
    );
  }
  await Promise.all(crowds.map((crowd) => crowd.end()));
  await server.stop();
  record(bench, contestant, storms);
}

/** In milliseconds from the port opening. */
interface Storm {
  readonly firstBack: number;
  readonly lastBack: number;
  readonly converged: number;
  readonly missing: number;
}

function stormOf(answers: readonly PeopleAnswer[], openedAt: number): Storm {
  const back = answers.flatMap(({ backAt }) => backAt).map((at) => at - openedAt);
  const whole = answers.flatMap(({ wholeAt }) => wholeAt).map((at) => at - openedAt);
  return {
    firstBack: Math.min(...back),
    lastBack: Math.max(...back),
    converged: Math.max(...whole),
    missing: PEOPLE - whole.filter((at) => Number.isFinite(at)).length,
  };
}

function record({ findings }: Bench, { name }: Contestant, storms: readonly Storm[]): void {
  const median = (what: string, pick: (storm: Storm) => number) =>
    findings.median(`reconnect-storm/${what}/${name}`, storms.map(pick), "ms");
  median("first is back", ({ firstBack }) => firstBack);
  median("last is back", ({ lastBack }) => lastBack);
  median("all converged", ({ converged }) => converged);
  const missing = storms.reduce((sum, storm) => sum + storm.missing, 0);
  findings.figure(`reconnect-storm/people not back/${name}`, missing, "people");
}

const STORMS = 3;

function askAll(
  crowds: readonly People[],
  orderFor: (crowd: number) => PeopleOrder,
): Promise<PeopleAnswer[]> {
  return Promise.all(crowds.map((crowd, at) => crowd.ask(orderFor(at))));
}

/** Every process has people in every room. */
function peopleOf(crowd: number): { name: string; room: string }[] {
  return Array.from({ length: PEOPLE }, (_, person) => ({
    name: `person-${person}`,
    room: `team-${Math.floor(person / PER_ROOM)}`,
  })).filter((_, person) => person % PROCESSES === crowd);
}
