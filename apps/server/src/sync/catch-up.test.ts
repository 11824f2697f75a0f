import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { documentId, newId } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { type Core, openCore } from "../core.ts";
import { readSince } from "../http/read-since.ts";
import { allOf, createTestDevice, framesIn, type TestDevice } from "../testing/device.ts";
import { catchUp } from "./catch-up.ts";
import { takeIn } from "./take-in.ts";
import { readFacts } from "./yjs/update-facts.ts";

let data: string;
let core: Core;
const problems: string[] = [];
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "rembuk-catch-up-"));
  const report = (problem: string) => problems.push(problem);
  core = await openCore({ data, isBackgroundOn: false, report });
});
afterAll(async () => {
  await core.close();
  rmSync(data, { recursive: true, force: true });
});

const author = { personId: "ada", connectionId: "c1" };
const DRAFTS = 5;

/** A workspace with a few drafts, each of which one person writes in. */
function openOffice() {
  const person = { id: "ada", name: "Ada" };
  const about = { name: "Kopi", zone: "UTC", locale: "en", person, adopt: true } as const;
  const { workspaceId } = core.memberships.found({ id: newId(), token: newSecret(), ...about });
  const drafts = Array.from({ length: DRAFTS }, () => {
    const doc = new Y.Doc();
    const made: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => made.push(update));
    return { id: documentId(workspaceId, "draft", newId()), doc, made };
  });
  const type = (at: number) => {
    const { id, doc, made } = drafts[at]!;
    const text = doc.getText("caption");
    text.insert(text.length, "halo ");
    if (text.length > 20) text.delete(0, 7);
    return { id, updates: made.splice(0) };
  };
  const ask = ({ query }: TestDevice) => {
    const since = readSince(Object.fromEntries(new URLSearchParams(query())));
    // A document at a time, so that things happen between any two.
    return catchUp(core, { ...since, workspaceId, role: "viewer" }, 1);
  };
  return {
    workspaceId,
    drafts,
    ask,
    push: (at: number) =>
      takeIn(core, { workspaceId, role: "owner", author, documents: [type(at)] }),
    /** Told to whoever is in the room, and not stored before the next commit. */
    fanOut(at: number) {
      const { id, updates } = type(at);
      const room = core.rooms.open({ id, workspaceId, kind: "draft" });
      for (const update of updates) room.accept(author, update, readFacts(update));
    },
    compact: (at: number) => core.compactor.compact(drafts[at]!.id),
  };
}

const textOf = (doc: Y.Doc) => doc.getText("caption").toJSON();

const at = fc.nat(DRAFTS - 1);
const device = fc.nat(1);
const deed = fc.oneof(
  fc.record({ do: fc.constant("push" as const), at }),
  fc.record({ do: fc.constant("fanOut" as const), at }),
  fc.record({ do: fc.constant("commit" as const) }),
  fc.record({ do: fc.constant("compact" as const), at }),
  fc.record({ do: fc.constant("catchUp" as const), device, cutAfter: fc.nat(DRAFTS) }),
  // Somebody writes and the server tidies up while the answer is under way.
  fc.record({ do: fc.constant("catchUpMeanwhile" as const), device, at, cutAfter: fc.nat(DRAFTS) }),
);

describe("catching up", () => {
  test("[S96] gives what is committed and nothing else, and passes over nothing", async () => {
    const office = openOffice();
    const chosen = createTestDevice();
    await office.push(0);
    office.fanOut(0);
    office.fanOut(1);
    const [stored, waiting] = office.drafts;

    await chosen.take(office.ask(chosen));
    expect(textOf(chosen.doc(stored!.id))).toBe("halo ");
    expect(textOf(chosen.doc(waiting!.id))).toBe("");

    core.committer.flush();
    await chosen.take(office.ask(chosen));
    expect(textOf(chosen.doc(stored!.id))).toBe("halo halo ");
    expect(textOf(chosen.doc(waiting!.id))).toBe("halo ");
  });

  test("[S96] leaves documents that begin while it is under way to the next request", async () => {
    const office = openOffice();
    const chosen = createTestDevice();
    for (const draft of [0, 1]) await office.push(draft);
    const begun = office.ask(chosen);
    await begun.next();
    await office.push(2);

    const rest = await allOf(framesIn(begun));

    expect(rest).toMatchObject([{ type: "document", id: office.drafts[0]!.id }, { type: "end" }]);
  });

  test("[S105] leaves every device equal to the server, whatever happened and wherever answers were cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 40 }), async (deeds) => {
        const office = openOffice();
        const devices = [createTestDevice(), createTestDevice()];
        for (const next of deeds) {
          if (next.do === "push") await office.push(next.at);
          else if (next.do === "fanOut") office.fanOut(next.at);
          else if (next.do === "commit") core.committer.flush();
          else if (next.do === "compact") await office.compact(next.at);
          else {
            const chosen = devices[next.device]!;
            const chunks =
              next.do === "catchUp"
                ? office.ask(chosen)
                : disturbed(office.ask(chosen), async () => {
                    await office.push(next.at);
                    await office.compact(next.at);
                  });
            await chosen.take(chunks, next.cutAfter);
          }
        }
        core.committer.flush();
        for (const chosen of devices) {
          while (chosen.cursor().after < core.log.lastCommit()) {
            expect(await chosen.take(office.ask(chosen))).toBe(true);
          }
          for (const { id, doc } of office.drafts) {
            expect(textOf(chosen.doc(id))).toBe(textOf(doc));
            expect(Y.encodeStateVector(chosen.doc(id))).toEqual(Y.encodeStateVector(doc));
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(problems).toEqual([]);
  });
});

/** Byte for byte, so that frames are cut too, and something happens after each of the first bytes. */
async function* disturbed(chunks: AsyncIterable<Uint8Array>, disturb: () => Promise<void>) {
  await disturb();
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += 7) yield chunk.subarray(from, from + 7);
    await disturb();
  }
}
