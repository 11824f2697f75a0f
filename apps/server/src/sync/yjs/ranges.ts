import type { Span } from "./update-facts.ts";

/** Clocks of many clients, as sorted and disjoint runs. */
export interface Ranges {
  covers(spans: readonly Span[]): boolean;
  add(spans: readonly Span[]): void;
}

/** So few new runs are put in their places one by one; more are sorted together with the others. */
const FEW = 16;

interface Runs {
  /** Sorted and disjoint. */
  sorted: Run[];
  /** Added since. */
  fresh: Run[];
}

/** Gathers runs of clocks, in any order and with overlaps. */
export function createRanges(): Ranges {
  const runsByClient = new Map<number, Runs>();

  const runsOf = (client: number): readonly Run[] => {
    const runs = runsByClient.get(client);
    if (!runs) return [];
    // Asked after every run that is added, as a long push does: sorting all of them each time would take for ever.
    if (runs.fresh.length > FEW) runs.sorted = joinRuns([...runs.sorted, ...runs.fresh]);
    else for (const run of runs.fresh) insertRun(runs.sorted, run);
    if (runs.fresh.length > 0) runs.fresh = [];
    return runs.sorted;
  };

  return {
    covers: (spans) => spans.every((span) => isWithin(runsOf(span.client), span)),
    add(spans) {
      for (const { client, from, to } of spans) {
        const runs = runsByClient.get(client);
        if (runs) runs.fresh.push({ from, to });
        else runsByClient.set(client, { sorted: [], fresh: [{ from, to }] });
      }
    },
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: { from: number; to: number }[] = [];
  for (const run of runs.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && run.from <= last.to) last.to = Math.max(last.to, run.to);
    else joined.push({ ...run });
  }
  return joined;
}

/** Puts a run in its place, joined with those that it overlaps or touches. */
function insertRun(runs: Run[], { from, to }: Run): void {
  const first = firstEndingAt(runs, from);
  let behind = first;
  while (behind < runs.length && runs[behind]!.from <= to) behind++;
  const joined = runs.slice(first, behind);
  const run = {
    from: Math.min(from, joined[0]?.from ?? from),
    to: Math.max(to, joined.at(-1)?.to ?? to),
  };
  runs.splice(first, joined.length, run);
}

/** The place of the first run that ends at this clock or later. */
function firstEndingAt(runs: readonly Run[], clock: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to < clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isWithin(runs: readonly Run[], { from, to }: Run): boolean {
  const run = runs[firstEndingAt(runs, to)];
  return run !== undefined && run.from <= from && to <= run.to;
}
