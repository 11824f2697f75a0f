import type { Span } from "./update-facts.ts";

/** Clocks of many clients, as sorted and disjoint runs. */
export interface Ranges {
  covers(spans: readonly Span[]): boolean;
  add(spans: readonly Span[]): void;
}

/** Gathers runs of clocks, in any order and with overlaps. */
export function createRanges(): Ranges {
  const runsByClient = new Map<number, Run[]>();
  const unsorted = new Set<number>();

  const runsOf = (client: number): readonly Run[] => {
    const runs = runsByClient.get(client) ?? [];
    if (!unsorted.delete(client)) return runs;
    const joined = joinRuns(runs);
    runsByClient.set(client, joined);
    return joined;
  };

  return {
    covers: (spans) => spans.every((span) => isWithin(runsOf(span.client), span)),
    add(spans) {
      for (const { client, from, to } of spans) {
        const runs = runsByClient.get(client);
        if (runs) runs.push({ from, to });
        else runsByClient.set(client, [{ from, to }]);
        unsorted.add(client);
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

function isWithin(runs: readonly Run[], { from, to }: Run): boolean {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.to < to) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run !== undefined && run.from <= from && to <= run.to;
}
