import { setTimeout as pause } from "node:timers/promises";

import type { Word, WritersOrder } from "../../load/crash-writers-process.ts";
import { readDocument } from "../../load/expected-document.ts";
import { startWorker, type WorkerProcess } from "../../load/worker-process.ts";
import { EDIT_LENGTH, sentenceOf, TEXT } from "../../load/written-edits.ts";
import { withFolder } from "../../measure/scratch.ts";
import { rembuk } from "../../peers/rembuk.ts";
import type { Running } from "../../peers/server.ts";
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
    await withFolder((folder) => killAgainAndAgain(bench, writers, folder));
    await writers.end();
    await measureDurability(bench);
  },
};

async function killAgainAndAgain(bench: Bench, writers: Writers, folder: string): Promise<void> {
  const words: Word[] = [];
  const lost = new Set<string>();
  let server = await rembuk.start(folder, bench.cores);
  for (let kill = 0; kill < bench.kills; kill++) {
    await writers.ask(orderFor(server, kill));
    await pause(momentFor(kill));
    await server.kill();
    // From here on the writers are away: what a fresh client finds, the server has kept by itself.
    words.push(...(await writers.ask({ do: "tell" })));
    server = await rembuk.start(folder, bench.cores);
    for (const edit of await lostIn(server, words)) lost.add(edit);
    bench.say(`kill ${kill + 1}: ${summary(words)}, lost ${lost.size}`);
  }
  await server.stop();
  const sent = words.reduce((sum, word) => sum + word.sent, 0);
  const acknowledged = words.reduce((sum, word) => sum + word.acknowledged, 0);
  bench.findings.figure("crash/kills/rembuk", bench.kills, "kills");
  bench.findings.figure("crash/edits sent/rembuk", sent, "edits");
  bench.findings.figure("crash/edits acknowledged/rembuk", acknowledged, "edits");
  bench.findings.figure("crash/acknowledged of sent/rembuk", (acknowledged / sent) * 100, "%");
  bench.findings.figure("crash/acknowledged edits lost/rembuk", lost.size, "edits");
}

const between = ({ from, to }: { from: number; to: number }) => from + Math.random() * (to - from);

function momentFor(kill: number): number {
  const writing = between(KILL_WITHIN_MS);
  return kill % PAUSE_EVERY === PAUSE_EVERY - 1 ? writing + between(PAUSE_MS) : writing;
}

/** New people every time, in the same rooms, so that all that was ever acknowledged is looked for again. */
function orderFor({ door }: Running, kill: number): WritersOrder {
  const first = kill * ROOMS * WRITERS_PER_ROOM;
  return {
    do: "write",
    door,
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
  const sum = (pick: (word: Word) => number) => words.reduce((all, word) => all + pick(word), 0);
  return `${sum(({ acknowledged }) => acknowledged)} of ${sum(({ sent }) => sent)} acknowledged`;
}
