import { plannedPosts } from "../../load/planned-calendar.ts";
import type { Bar } from "../../report/figure.ts";
import type { Part } from "../part.ts";
import { MONTH, onStage } from "./stage.ts";

const BARS: readonly Bar[] = [
  {
    of: "opening/painted/rembuk, 1000 posts",
    must: "at most",
    limit: 500,
    unit: "ms",
    source: "design.md §10 first load",
  },
  {
    of: "opening/painted/rembuk, 10000 posts",
    must: "at most",
    limit: 1_000,
    unit: "ms",
    source: "design.md §10 calendar",
  },
];

/** A visit that is not the first, with the server off: the app and its calendar come from the device. */
export const opening: Part = {
  name: "opening",
  bars: BARS,
  async measure(bench) {
    for (const posts of [1_000, 10_000]) {
      await onStage(bench, plannedPosts(posts), async ({ server, device }) => {
        const here = await device();
        await server.kill();
        const times: number[] = [];
        // The first wakes the service worker, which is a figure of its own.
        for (let round = 0; round <= bench.rounds; round++) {
          const { page, painted } = await here.visit(MONTH);
          times.push(painted);
          await page.close();
        }
        const who = `rembuk, ${posts} posts`;
        bench.say(`${posts} posts: painted after ${times.map(Math.round).join(", ")} ms`);
        bench.findings.figure(`opening/painted at first/${who}`, times[0]!, "ms");
        bench.findings.median(`opening/painted/${who}`, times.slice(1), "ms");
      });
    }
  },
};
