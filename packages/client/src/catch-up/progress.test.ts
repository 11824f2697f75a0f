import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { Cursor } from "../device/device-store.ts";
import { followProgress } from "./progress.ts";

/** A server as numbers: which document each commit belongs to. The first is commit 1. */
type Log = number[];

interface Received {
  readonly document: number;
  readonly commit: number;
  readonly rows: readonly number[];
}

/** What a server answers, newest first. */
function answerTo(log: Log, cursor: Cursor | null): Received[] {
  const after = cursor?.after ?? 0;
  const { top = Infinity, floor = Infinity } = cursor?.part ?? {};
  const rows = log.map((document, at) => ({ document, commit: at + 1 }));
  return [...Map.groupBy(rows, ({ document }) => document)]
    .map(([document, all]) => ({
      document,
      commit: all.at(-1)!.commit,
      rows: all.map(({ commit }) => commit).filter((commit) => commit > after),
    }))
    .filter(({ commit }) => commit > after && (commit > top || commit <= floor))
    .sort((a, b) => b.commit - a.commit);
}

/** Everything that the cursor stands for is here. */
function expectTruth(log: Log, here: ReadonlySet<number>, cursor: Cursor | null): void {
  const { after = 0, part } = cursor ?? {};
  const claimed = log
    .map((_, at) => at + 1)
    .filter((commit) => commit <= after || (part && commit > part.floor && commit <= part.top));
  expect(claimed.filter((commit) => !here.has(commit))).toEqual([]);
}

const edit = fc.record({ document: fc.nat({ max: 6 }) });
const fetch = fc.record({ cut: fc.nat({ max: 8 }), batch: fc.integer({ min: 1, max: 3 }) });

test("[K62] however often it is cut and whatever changes meanwhile, a cursor stands only for what is here", () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(fc.array(fc.oneof(edit, edit, fetch), { maxLength: 60 }), (steps) => {
      const log: Log = [];
      const here = new Set<number>();
      let cursor: Cursor | null = null;
      const fetchOnce = (cut: number, batch: number) => {
        const documents = answerTo(log, cursor);
        const progress = followProgress(cursor, { epoch: "e", head: log.length });
        for (let from = 0; from < Math.min(cut, documents.length); from += batch) {
          for (const { commit, rows } of documents.slice(from, from + batch)) {
            progress.took(commit);
            for (const row of rows) here.add(row);
          }
          cursor = progress.cursor() ?? cursor;
          expectTruth(log, here, cursor);
        }
        if (cut >= documents.length) cursor = progress.end();
        expectTruth(log, here, cursor);
      };
      for (const step of steps) {
        if ("document" in step) log.push(step.document);
        else fetchOnce(step.cut, step.batch);
      }
      fetchOnce(Infinity, 1);
      expect(here.size).toBe(log.length);
    }),
    { numRuns: 2000 },
  );
});
