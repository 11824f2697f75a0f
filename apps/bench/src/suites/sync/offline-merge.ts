import { documentId } from "@rembuk/model";
import * as Y from "yjs";

import { openPlan, plannedPosts, type Plan, workOn } from "../../load/planned-calendar.ts";
import { eventually } from "../../measure/eventually.ts";
import { withFolder } from "../../measure/scratch.ts";
import type { Door } from "../../peers/door.ts";
import { rembuk } from "../../peers/rembuk.ts";
import { openStockClient } from "../../peers/stock-client.ts";
import type { Bar } from "../../report/figure.ts";
import type { Part } from "../part.ts";

const POSTS = 1_000;
const EDITS = 1_000;
const KEY = "2026";

const source = "design.md §10 offline merge";
const BARS: readonly Bar[] = [
  { of: "offline-merge/converged/rembuk", must: "at most", limit: 2_000, unit: "ms", source },
];

/** Two devices that both went on for a long time without the server. */
export const offlineMerge: Part = {
  name: "offline-merge",
  bars: BARS,
  measure: (bench) =>
    withFolder(async (folder) => {
      const server = await rembuk.start(folder, bench.cores);
      // The workspace's own calendar, so that what merges is what the product merges.
      const [workspaceId = ""] = server.door.prefix.split(".");
      const door: Door = { ...server.door, prefix: `${documentId(workspaceId, "calendar")}.` };
      const plans: readonly [Plan, Plan] = [openPlan(), openPlan()];
      plans[0].apply(plannedPosts(POSTS));
      await meet(door, plans);
      const waits: number[] = [];
      for (let round = 0; round < bench.rounds; round++) {
        for (const [device, plan] of plans.entries()) {
          workOn(plan, EDITS, POSTS, `device${device}-round${round}`);
        }
        waits.push(await meet(door, plans));
        bench.say(`converged after ${waits.at(-1)!.toFixed(0)} ms`);
      }
      bench.findings.median("offline-merge/converged/rembuk", waits, "ms");
      await server.stop();
    }),
};

/** Connects both devices at once; answers how long it took until they were the same, in milliseconds. */
async function meet(door: Door, plans: readonly [Plan, Plan]): Promise<number> {
  const start = performance.now();
  const clients = plans.map((plan) => openStockClient(door, KEY, plan.doc));
  await Promise.all(clients.map(({ whenSynced }) => whenSynced));
  const converged = await eventually(() => isConverged(plans), 30_000, 2);
  const waited = performance.now() - start;
  for (const client of clients) client.destroy();
  if (!converged) throw new Error("The two devices did not converge.");
  return waited;
}

/** Deletions count too, and state vectors do not show them. */
function isConverged([one, other]: readonly [Plan, Plan]): boolean {
  return Y.equalSnapshots(Y.snapshot(one.doc), Y.snapshot(other.doc));
}
