import { type Calendar, type Change, documentId } from "@rembuk/model";
import type { Browser } from "playwright-core";
import * as Y from "yjs";

import { type Device, openDevice, settle } from "../../browser/device.ts";
import { type Membership, memberOf, originOf } from "../../browser/member.ts";
import { openBrowser } from "../../browser/open-browser.ts";
import { pushDocuments } from "../../browser/push-documents.ts";
import { openPlan, plannedPosts } from "../../load/planned-calendar.ts";
import { withFolder } from "../../measure/scratch.ts";
import { rembuk } from "../../peers/rembuk.ts";
import type { Running } from "../../peers/server.ts";
import type { Bench } from "../part.ts";

/** The month that is opened. */
export const MONTH = "2026-06";
/** The one that it is turned to. */
const NEXT_MONTH = "2026-07";
const YEAR = "2026";

/** A server with a calendar, and a browser with devices that have been there. */
export interface Stage {
  readonly server: Running;
  readonly member: Membership;
  readonly browser: Browser;
  /** A device that has the app and the calendar. */
  readonly device: () => Promise<Device>;
  readonly push: (states: ReadonlyMap<string, Uint8Array>) => Promise<void>;
}

/** Sets the stage with a calendar, lends it, and clears it away whatever happened. */
export async function onStage(
  bench: Bench,
  posts: readonly Change<Calendar>[],
  act: (stage: Stage) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const server = await rembuk.start(folder, bench.cores);
    const browser = await openBrowser(bench.cores);
    try {
      const member = await memberOf(server);
      const shard = documentId(member.workspaceId, "calendar", YEAR);
      const plan = openPlan();
      plan.apply(posts);
      const push = (states: ReadonlyMap<string, Uint8Array>) =>
        pushDocuments(server, member, states);
      await push(new Map([[shard, Y.encodeStateAsUpdate(plan.doc)]]));
      await act({
        server,
        member,
        browser,
        push,
        async device() {
          const device = await openDevice(browser, originOf(server), member);
          await settle(device, MONTH, shard);
          return device;
        },
      });
    } finally {
      await browser.close();
      await server.kill();
    }
  });
}

/** So many posts in each of two months that follow each other. */
export function inTwoMonths(each: number): Change<Calendar>[] {
  return plannedPosts(each * 2, (at) => {
    const month = at < each ? MONTH : NEXT_MONTH;
    return `${month}-${String((at % 28) + 1).padStart(2, "0")}`;
  });
}
