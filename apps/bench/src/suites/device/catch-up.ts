import { openYjsDocument } from "@rembuk/crdt/yjs";
import { documentId, draft, MASTER } from "@rembuk/model";
import * as Y from "yjs";

import { plannedPosts } from "../../load/planned-calendar.ts";
import { must } from "../../measure/eventually.ts";
import type { Bar } from "../../report/figure.ts";
import type { Part } from "../part.ts";
import { MONTH, onStage, type Stage } from "./stage.ts";

const CHANGED = 1_000;
const WHO = `rembuk, ${CHANGED} drafts`;
const source = "design.md §5 catching up";
const BARS: readonly Bar[] = [
  { of: `catch-up/requests/${WHO}`, must: "at most", limit: 1, unit: "requests", source },
  // The workspace, and the years that a month's first and last week may look into.
  { of: `catch-up/sockets/${WHO}`, must: "at most", limit: 4, unit: "sockets", source },
];

/** A device that was away comes back after a thousand captions were written elsewhere. */
export const catchUp: Part = {
  name: "catch-up",
  bars: BARS,
  measure: (bench) =>
    onStage(bench, plannedPosts(CHANGED), async (stage) => {
      const here = await stage.device();
      const times: number[] = [];
      for (let round = 0; round < bench.rounds; round++) {
        const written = await writeDrafts(stage, round);
        const seen = { requests: 0, sockets: 0 };
        const start = performance.now();
        here.context.once("page", (page) => {
          page.on("websocket", () => seen.sockets++);
          page.on("request", (request) => {
            if (request.method() === "GET" && /\/changes\?/.test(request.url())) seen.requests++;
          });
        });
        const { page } = await here.visit(MONTH);
        await must(
          "every changed draft in the device store",
          async () => {
            const kept = new Set(await here.kept(page));
            return written.every((id) => kept.has(id));
          },
          60_000,
        );
        times.push(performance.now() - start);
        await page.close();
        bench.say(`caught up after ${Math.round(times.at(-1)!)} ms, ${JSON.stringify(seen)}`);
        bench.findings.figure(`catch-up/requests/${WHO}`, seen.requests, "requests");
        bench.findings.figure(`catch-up/sockets/${WHO}`, seen.sockets, "sockets");
      }
      bench.findings.median(`catch-up/opened and caught up/${WHO}`, times, "ms");
    }),
};

/** Writes a thousand captions that the device has not seen; answers their documents' ids. */
async function writeDrafts({ member, push }: Stage, round: number): Promise<string[]> {
  const states = new Map<string, Uint8Array>();
  for (let at = 0; at < CHANGED; at++) {
    const live = openYjsDocument(new Y.Doc(), draft);
    live.text("variants", MASTER, "caption").edit(0, 0, `Caption ${at} of round ${round}. ☕️`);
    const id = documentId(member.workspaceId, "draft", `2026-round${round}-${at}`);
    states.set(id, Y.encodeStateAsUpdate(live.doc));
  }
  await push(states);
  return [...states.keys()];
}
