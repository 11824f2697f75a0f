import * as Y from "yjs";

import { openPlan, plannedPosts, workOn } from "../load/planned-calendar.ts";
import { percentile } from "../measure/statistics.ts";
import type { Bar } from "../report/figure.ts";
import type { Bench, Benchmark } from "./part.ts";

const SIZES = [5_000, 10_000];
const EDITS = 400;

const source = "design.md §10 calendar";
const BARS: readonly Bar[] = [
  { of: "calendar/open/rembuk, 10000 posts", must: "at most", limit: 1_000, unit: "ms", source },
  {
    of: "calendar/one edit p95/rembuk, 10000 posts",
    must: "at most",
    limit: 16,
    unit: "ms",
    source,
  },
];

/** The calendar as a document, without device and screen: what they add comes on top of these figures. */
export const model: Benchmark = {
  name: "model",
  summary: "a large calendar as a document: opening it, editing it, its size",
  parts: [{ name: "calendar", bars: BARS, measure: measureCalendar }],
};

async function measureCalendar({ rounds, findings, say }: Bench): Promise<void> {
  for (const size of SIZES) {
    const who = `rembuk, ${size} posts`;
    const written = openPlan();
    written.apply(plannedPosts(size));
    const bytes = Y.encodeStateAsUpdate(written.doc);
    const opens: number[] = [];
    const edits: number[] = [];
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      const plan = openPlan();
      Y.applyUpdate(plan.doc, bytes);
      if (Object.keys(plan.read().posts).length !== size) throw new Error("Posts are missing.");
      opens.push(performance.now() - start);
      // Somebody always listens: the projection of the screen.
      plan.subscribe(() => {});
      edits.push(...workOn(plan, EDITS, size, `round${round}`));
      plan.doc.destroy();
    }
    findings.figure(`calendar/encoded/${who}`, bytes.length / 1000, "kB");
    findings.median(`calendar/open/${who}`, opens, "ms");
    findings.figure(`calendar/one edit p50/${who}`, percentile(edits, 0.5), "ms");
    findings.figure(`calendar/one edit p95/${who}`, percentile(edits, 0.95), "ms");
    say(`${size} posts: open ${opens.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  }
}
