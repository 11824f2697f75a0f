import { afterEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";

import { documentsIn, headOf, openOffice } from "../testing/changes-office.ts";
import { allOf, createTestDevice, framesIn, pushOf } from "../testing/device.ts";
import { typed } from "../testing/messages.ts";
import type { TestServer } from "../testing/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

const textOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText("caption").toJSON();
};

/** Opens an office whose server is closed after the test. */
async function open() {
  const office = await openOffice();
  ({ server } = office);
  return office;
}

describe("catching up", () => {
  test("[S95] 1,000 drafts that changed elsewhere come in one request, the latest first", async () => {
    const { draft, frames, push } = await open();
    const ids = Array.from({ length: 1_000 }, (_, at) => draft(`p${at}`));
    await push(pushOf(Object.fromEntries(ids.map((id) => [id, typed([id, "!"])]))));

    const found = await frames("after=0");

    const documents = documentsIn(found);
    expect(documents).toHaveLength(1_001);
    expect(headOf(found)).toMatchObject({ documents: 1_001, head: documents[0]?.commit });
    expect(found.at(-1)).toEqual({ type: "end" });
    const commits = documents.map(({ commit }) => commit);
    expect(commits).toEqual(commits.toSorted((a, b) => b - a));
    expect(new Set(commits).size).toBe(1_001);
    const drafts = documents.filter(({ id }) => ids.includes(id));
    expect(drafts.map(({ updates }) => textOf(updates))).toEqual(drafts.map(({ id }) => `${id}!`));
    const bytes = documents.flatMap(({ updates }) => updates.map(({ length }) => length));
    expect(headOf(found)?.bytes).toBe(bytes.reduce((sum, length) => sum + length, 0));
  });

  test("[S95] only what came after is sent, without the documents that are open anyway", async () => {
    const { draft, frames, push } = await open();
    const [old, both, live] = [draft(), draft(), draft()];
    const words = typed(["pagi ", "siang ", "malam"]);
    await push(pushOf({ [old]: words, [both]: words.slice(0, 2), [live]: words.slice(0, 1) }));
    const { head } = headOf(await frames("after=0"))!;
    await push(pushOf({ [both]: words.slice(2), [live]: words.slice(1) }));

    const found = documentsIn(await frames(`after=${head}&except=${live},${draft()}`));

    expect(found.map(({ id }) => id)).toEqual([both]);
    expect(found[0]?.updates).toEqual([new Uint8Array(words[2]!)]);
    expect(documentsIn(await frames(`after=${head + 3}`))).toEqual([]);
  });

  test("[S97] what was merged away comes as the snapshot, to whoever lacks some of it", async () => {
    const { workspaceId, draft, frames, push } = await open();
    const id = draft();
    const words = typed(Array.from({ length: 400 }, (_, at) => `${at} `));
    await push(pushOf({ [id]: words.slice(0, 1) }));
    const { head } = headOf(await frames("after=0"))!;
    await push(pushOf({ [id]: words.slice(1, 399) }));
    await vi.waitFor(
      async () => {
        const { documents } = await server.operations((operations) => operations.diagnose());
        expect(documents.find((document) => document.id === id)).toMatchObject({ tailRows: 0 });
      },
      { timeout: 20_000 },
    );
    const merged = headOf(await frames("after=0"))!;
    await push(pushOf({ [id]: words.slice(399) }));

    const [lacksSome] = documentsIn(await frames(`after=${head}`));
    const [lacksTail] = documentsIn(await frames(`after=${merged.head}`));

    expect(lacksSome?.updates).toHaveLength(2);
    expect(textOf(lacksSome!.updates)).toBe(
      Array.from({ length: 400 }, (_, at) => `${at} `).join(""),
    );
    expect(lacksTail?.updates).toEqual([new Uint8Array(words[399]!)]);
    expect(documentsIn(await frames("after=0")).map((found) => found.id)).toEqual([
      id,
      `${workspaceId}.workspace`,
    ]);
  });

  test("[S98] a download that was cut goes on where it was, and misses nothing edited meanwhile", async () => {
    const { draft, get, push } = await open();
    const ids = Array.from({ length: 6 }, (_, at) => draft(`p${at}`));
    const words = ids.map((id) => typed([id, " lagi"]));
    for (const [at, id] of ids.entries()) await push(pushOf({ [id]: words[at]!.slice(0, 1) }));
    const device = createTestDevice();
    expect(await device.take((await get(device.query())).body!, 3)).toBe(false);
    // One that has come already, and one that had not.
    for (const at of [5, 0]) await push(pushOf({ [ids[at]!]: words[at]!.slice(1) }));

    const resumed = await allOf(framesIn((await get(device.query())).body!));
    expect(await device.take((await get(device.query())).body!)).toBe(true);

    expect(documentsIn(resumed).map(({ id }) => ids.indexOf(id))).toEqual([0, 5, 2, 1, -1]);
    for (const [at, id] of ids.entries()) {
      const expected = at === 5 || at === 0 ? `${id} lagi` : id;
      expect(device.doc(id).getText("caption").toJSON()).toBe(expected);
    }
  });

  test("[S98] half a cursor, or what is no number, is refused; one that is ahead gets everything", async () => {
    const { frames, get } = await open();

    for (const query of ["", "after=x", "after=-1", "after=1&before=3", "after=1&top=3"]) {
      expect((await get(query)).status).toBe(400);
    }
    expect(documentsIn(await frames("after=999"))).toHaveLength(1);
    expect(documentsIn(await frames("after=1&before=1&top=999"))).toHaveLength(1);
  });

  test("[S99] is for those who may read this workspace, and ends when that is taken back", async () => {
    const { owner, workspaceId, fill, get } = await open();
    const viewer = await server.invite(workspaceId, owner.token, "viewer");
    await fill();

    expect((await get("after=0", "y".repeat(43))).status).toBe(401);
    const elsewhere = { token: owner.token };
    expect((await server.request("/api/workspaces/other/changes?after=0", elsewhere)).status).toBe(
      404,
    );
    const answer = await get("after=0", viewer.token);
    await server.operations((operations) => operations.revokeToken({ token: viewer.token }));
    const device = createTestDevice();

    expect(await device.take(answer.body!)).toBe(false);
    expect((await get("after=0", viewer.token)).status).toBe(401);
    expect(server.problems).toEqual([]);
  });

  test("[S99] a server that stops waits for no reader, and the answer is known to be cut", async () => {
    const { fill, get } = await open();
    await fill();
    const answer = await get("after=0");
    const device = createTestDevice();

    await server.restart();

    await expect(device.take(answer.body!)).rejects.toThrow("terminated");
    expect(await device.take((await get(device.query())).body!)).toBe(true);
    expect(server.problems).toEqual([]);
  });
});
