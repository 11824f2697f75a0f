import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { documentId } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { type Core, openCore } from "../core.ts";
import { takeIn } from "./take-in.ts";

let data: string;
let core: Core;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "rembuk-long-push-"));
  core = await openCore({ data, isBackgroundOn: false, report: () => undefined });
  const person = { id: "ada", name: "Ada" };
  const about = { name: "Kopi", zone: "UTC", locale: "en", person } as const;
  core.memberships.found({ id: "w1", token: newSecret(), ...about });
});
afterEach(async () => {
  await core.close();
  rmSync(data, { recursive: true, force: true });
});

const pushOf = (updates: readonly Uint8Array[]) => ({
  workspaceId: "w1",
  role: "editor" as const,
  author: { personId: "ada", connectionId: "c1" },
  documents: [{ id: documentId("w1", "draft", "p1"), updates }],
});

/** The updates of somebody who writes letters and then takes every second one away. */
function thinned(letters: number): Uint8Array[] {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  const text = doc.getText("caption");
  text.insert(0, "x".repeat(letters));
  for (let at = 0; at < letters / 2; at++) text.delete(at, 1);
  return updates;
}

/** How many rows at most were taken while nobody else had their turn. */
async function longestRun(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let before = 0;
  let isOver = false;
  const turn = () => {
    const rows = core.rooms.find(documentId("w1", "draft", "p1"))?.weight().rows ?? before;
    longest = Math.max(longest, rows - before);
    before = rows;
    if (!isOver) setImmediate(turn);
  };
  turn();
  await work();
  isOver = true;
  return longest;
}

describe("a long push", () => {
  test("[S100] of one document lets others have their turn, however much it takes away", async () => {
    const updates = thinned(10_000);

    const longest = await longestRun(() => takeIn(core, pushOf(updates)));

    expect(core.log.load("w1.draft.p1")?.tail).toHaveLength(5_001);
    expect(longest).toBeLessThan(2_500);
  });

  test("[S100] keeps its room while it lasts, beside another one of the same document", async () => {
    const [first, second] = [thinned(3_000), thinned(3_000)];

    await Promise.all([takeIn(core, pushOf(first)), takeIn(core, pushOf(second))]);

    expect(core.log.load("w1.draft.p1")?.tail).toHaveLength(3_002);
    expect(core.rooms.size).toBe(0);
  });
});
