import { setTimeout as pause } from "node:timers/promises";

import type { Word, WritersOrder } from "../../load/crash-writers-process.ts";
import { readDocument } from "../../load/expected-document.ts";
import { startWorker, type WorkerProcess } from "../../load/worker-process.ts";
import { EDIT_LENGTH, sentenceOf, TEXT } from "../../load/written-edits.ts";
import { withFolder } from "../../measure/scratch.ts";
import { hocuspocus } from "../../peers/hocuspocus.ts";
import { rembuk } from "../../peers/rembuk.ts";
import type { Contestant, Running } from "../../peers/server.ts";
import type { Bar } from "../../report/figure.ts";
import type { Bench, Part } from "../part.ts";
import { DURABILITY_BARS, measureDurability } from "./durability.ts";

const ROOMS = 4;
const WRITERS_PER_ROOM = 10;
const PER_SECOND = 10;
/** A kill comes at any moment of this span after the writers began, in milliseconds. */
const KILL_WITHIN_MS = { from: 300, to: 2_300 };
/** Every so many kills the writers pause first, so that the kill falls into the compaction that follows. */
const PAUSE_EVERY = 5;
const PAUSE_MS = { from: 4_500, to: 8_000 };

/** For comparison; its own word for an acknowledgement is the status that clears its client's mark. */
const PEER_KILLS = 3;

const source = "design.md §10 crash";
const BARS: readonly Bar[] = [
  { of: "crash/acknowledged edits lost/rembuk", must: "at most", limit: 0, unit: "edits", source },
  { of: "crash/acknowledged of sent/rembuk", must: "at least", limit: 90, unit: "%", source },
  ...DURABILITY_BARS,
];

type Writers = WorkerProcess<WritersOrder, Word[]>;

/** What survives when the server is killed again and again. */
export const crash: Part = {
  name: "crash",
  bars: BARS,
  async measure(bench) {
    const writers: Writers = await startWorker(
      new URL("../../load/crash-writers-process.ts", import.meta.url),
      bench.cores,
    );
    await withFolder((folder) =>
      killAgainAndAgain(bench, rembuk, writers, { folder, kills: bench.kills }),
    );
    await withFolder((folder) =>
      killAgainAndAgain(bench, hocuspocus, writers, {
        folder,
        kills: Math.min(PEER_KILLS, bench.kills),
      }),
    );
    await writers.end();
    await measureDurability(bench);
  },
};

async function killAgainAndAgain(
  bench: Bench,
  contestant: Contestant,
  writers: Writers,
  { folder, kills }: { readonly folder: string; readonly kills: number },
): Promise<void> {
  const words: Word[] = [];
  const lost = new Set<string>();
  let server = await contestant.start(folder, bench.cores);
  for (let kill = 0; kill < kills; kill++) {
    await writers.ask(orderFor(server, kill, contestant.acknowledges));
    await pause(momentFor(kill));
    await server.kill();
    // From here on the writers are away: what a fresh client finds, the server has kept by itself.
    words.push(...(await writers.ask({ do: "tell" })));
    server = await contestant.start(folder, bench.cores);
    for (const edit of await lostIn(server, words)) lost.add(edit);
    bench.say(`${contestant.name}, kill ${kill + 1}: ${summary(words)}, lost ${lost.size}`);
  }
  await server.stop();
  record(bench, contestant.name, { kills, lost: lost.size, words });
}

function record(
  { findings }: Bench,
  name: string,
  { kills, lost, words }: { kills: number; lost: number; words: readonly Word[] },
): void {
  const sent = sum(words, (word) => word.sent);
  const acknowledged = sum(words, (word) => word.acknowledged);
  findings.figure(`crash/kills/${name}`, kills, "kills");
  findings.figure(`crash/edits sent/${name}`, sent, "edits");
  findings.figure(`crash/edits acknowledged/${name}`, acknowledged, "edits");
  findings.figure(`crash/acknowledged of sent/${name}`, (acknowledged / sent) * 100, "%");
  findings.figure(`crash/acknowledged edits lost/${name}`, lost, "edits");
}

const between = ({ from, to }: { from: number; to: number }) => from + Math.random() * (to - from);

function momentFor(kill: number): number {
  const writing = between(KILL_WITHIN_MS);
  return kill % PAUSE_EVERY === PAUSE_EVERY - 1 ? writing + between(PAUSE_MS) : writing;
}

/** New people every time, in the same rooms, so that all that was ever acknowledged is looked for again. */
function orderFor({ door }: Running, kill: number, asks: boolean): WritersOrder {
  const first = kill * ROOMS * WRITERS_PER_ROOM;
  return {
    do: "write",
    door,
    asks,
    perSecond: PER_SECOND,
    forMs: KILL_WITHIN_MS.to,
    rooms: Array.from({ length: ROOMS }, (_, room) => ({
      key: keyOf(room),
      writers: Array.from(
        { length: WRITERS_PER_ROOM },
        (_, seat) => first + room * WRITERS_PER_ROOM + seat,
      ),
    })),
  };
}

const keyOf = (room: number) => `crash-${room}`;

/** The acknowledged edits that a fresh stock client cannot find in any room. */
async function lostIn({ door }: Running, words: readonly Word[]): Promise<string[]> {
  const found = new Set<string>();
  for (const text of await Promise.all(Array.from({ length: ROOMS }, (_, room) => read(room)))) {
    for (let at = 0; at < text.length; at += EDIT_LENGTH)
      found.add(text.slice(at, at + EDIT_LENGTH));
  }
  return words
    .flatMap(({ writer, acknowledged }) =>
      Array.from({ length: acknowledged }, (_, edit) => sentenceOf(writer, edit)),
    )
    .filter((sentence) => !found.has(sentence));

  async function read(room: number): Promise<string> {
    const doc = await readDocument(door, keyOf(room));
    const text = doc.getText(TEXT).toJSON();
    doc.destroy();
    return text;
  }
}

function summary(words: readonly Word[]): string {
  const [sent, acknowledged] = [
    sum(words, (word) => word.sent),
    sum(words, (word) => word.acknowledged),
  ];
  return `${acknowledged} of ${sent} acknowledged`;
}

function sum(words: readonly Word[], pick: (word: Word) => number): number {
  return words.reduce((all, word) => all + pick(word), 0);
}
