import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { documentId, newId } from "@rembuk/model";
import { type ExchangeFrame, type PushAnswer, writeFrame } from "@rembuk/protocol";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";

import { allOf, createTestDevice, framesIn, pushOf } from "../testing/device.ts";
import { typed } from "../testing/messages.ts";
import { startProcess } from "../testing/start-process.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

/** A workspace, and how one asks for its changes and sends some. */
async function openOffice() {
  server = await openTestServer();
  const { owner, workspaceId } = await server.found();
  const path = `/api/workspaces/${workspaceId}/changes`;
  return {
    owner,
    workspaceId,
    path,
    draft: (key = newId()) => documentId(workspaceId, "draft", key),
    get: (query: string, token = owner.token) => server.request(`${path}?${query}`, { token }),
    push: (body: Uint8Array, token = owner.token) => server.request(path, { token, body }),
    frames: async (query: string, token = owner.token) =>
      allOf(framesIn((await server.request(`${path}?${query}`, { token })).body!)),
  };
}

type DocumentFrame = Extract<ExchangeFrame, { type: "document" }>;
const documentsIn = (frames: readonly ExchangeFrame[]): DocumentFrame[] =>
  frames.filter((frame) => frame.type === "document");
const headOf = ([head]: readonly ExchangeFrame[]) => (head?.type === "head" ? head : null);
const textOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  return doc.getText("caption").toJSON();
};

describe("catching up", () => {
  test("[S95] 1,000 drafts that changed elsewhere come in one request, the latest first", async () => {
    const { draft, frames, push } = await openOffice();
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
    const { draft, frames, push } = await openOffice();
    const [old, both, open] = [draft(), draft(), draft()];
    const words = typed(["pagi ", "siang ", "malam"]);
    await push(pushOf({ [old]: words, [both]: words.slice(0, 2), [open]: words.slice(0, 1) }));
    const { head } = headOf(await frames("after=0"))!;
    await push(pushOf({ [both]: words.slice(2), [open]: words.slice(1) }));

    const found = documentsIn(await frames(`after=${head}&except=${open},${draft()}`));

    expect(found.map(({ id }) => id)).toEqual([both]);
    expect(found[0]?.updates).toEqual([new Uint8Array(words[2]!)]);
    expect(documentsIn(await frames(`after=${head + 3}`))).toEqual([]);
  });

  test("[S97] what was merged away comes as the snapshot, to whoever lacks some of it", async () => {
    const { workspaceId, draft, frames, push } = await openOffice();
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
    const { draft, get, push } = await openOffice();
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
    const { frames, get } = await openOffice();

    for (const query of ["", "after=x", "after=-1", "after=1&before=3", "after=1&top=3"]) {
      expect((await get(query)).status).toBe(400);
    }
    expect(documentsIn(await frames("after=999"))).toHaveLength(1);
    expect(documentsIn(await frames("after=1&before=1&top=999"))).toHaveLength(1);
  });

  test("[S99] is for those who may read this workspace, and ends when that is taken back", async () => {
    const { owner, workspaceId, draft, get, push } = await openOffice();
    const viewer = await server.invite(workspaceId, owner.token, "viewer");
    // More than lies on the way between two programs, so that the answer cannot be sent whole.
    const large = typed(["x".repeat(1_000_000)]);
    for (let at = 0; at < 30; at++) await push(pushOf({ [draft()]: large }));

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
});

describe("sending without sockets", () => {
  test("[S100] whoever has the document open hears of it at once, and it is stored when it is answered", async () => {
    const { owner, workspaceId, draft, frames, push } = await openOffice();
    const [id, other] = [draft(), draft()];
    const reader = server.connect(id, owner.token);
    await reader.synced();

    const answer = await push(pushOf({ [id]: typed(["selamat ", "pagi"]), [other]: typed(["x"]) }));

    expect(answer.status).toBe(200);
    const { refused, head, epoch } = (await answer.json()) as PushAnswer;
    expect(refused).toEqual([]);
    await vi.waitFor(() => expect(reader.doc.getText("caption").toJSON()).toBe("selamat pagi"));
    const found = await frames("after=0");
    expect(headOf(found)).toMatchObject({ head, epoch });
    const ids = [other, id, `${workspaceId}.workspace`];
    expect(documentsIn(found).map((document) => document.id)).toEqual(ids);
  });

  test("[S100] what is sent again adds nothing, and an empty push is answered", async () => {
    const { draft, frames, push } = await openOffice();
    const body = pushOf({ [draft()]: typed(["satu", "dua"]), [draft()]: typed(["tiga"]) });
    await push(body);
    const { head } = headOf(await frames("after=0"))!;

    const again = (await (await push(body)).json()) as PushAnswer;
    const nothing = (await (await push(pushOf({}))).json()) as PushAnswer;

    expect([again.head, nothing.head]).toEqual([head, head]);
  });

  test("[S101] a document that cannot be taken is refused whole, and the others are stored", async () => {
    const { workspaceId, draft, frames, push } = await openOffice();
    const [good, broken, large] = [draft(), draft(), draft()];
    const answer = await push(
      pushOf({
        [broken]: [...typed(["ini hilang"]), Uint8Array.of(9, 9, 9)],
        [good]: typed(["ini tinggal"]),
        [large]: [new Uint8Array(4 * 1024 * 1024 + 1)],
        "other.workspace": typed(["x"]),
        [`${workspaceId}.recipe.1`]: typed(["x"]),
        "": typed(["x"]),
      }),
    );

    expect(((await answer.json()) as PushAnswer).refused).toEqual([
      { id: broken, code: "invalid" },
      { id: large, code: "too-large" },
      { id: "other.workspace", code: "not-found" },
      { id: `${workspaceId}.recipe.1`, code: "not-found" },
      { id: "", code: "not-found" },
    ]);
    const ids = documentsIn(await frames("after=0")).map(({ id }) => id);
    expect(ids).toEqual([good, `${workspaceId}.workspace`]);
  });

  test("[S101] a body that is no exchange changes nothing, and a viewer may not", async () => {
    const { owner, workspaceId, draft, frames, push } = await openOffice();
    const viewer = await server.invite(workspaceId, owner.token, "viewer");
    const before = headOf(await frames("after=0"));
    const whole = pushOf({ [draft()]: typed(["x"]) });
    const head = { type: "head", epoch: "e", now: 0, head: 0, documents: 0, bytes: 0 } as const;
    const malformed = [
      whole.subarray(0, whole.length - 1),
      whole.subarray(1),
      Buffer.concat([whole, whole]),
      Buffer.concat([writeFrame(head), whole]),
      new Uint8Array(),
      Buffer.from(JSON.stringify({ documents: [] })),
    ];

    for (const body of malformed) expect((await push(body)).status).toBe(400);
    expect((await push(new Uint8Array(8 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await push(whole, viewer.token)).status).toBe(403);
    expect((await push(whole, "y".repeat(43))).status).toBe(401);
    expect(headOf(await frames("after=0"))?.head).toBe(before?.head);
    expect(server.problems).toEqual([]);
  });

  test("[S103] one device does four things at once and no more, and is told to come later", async () => {
    const { owner, draft, get, push } = await openOffice();
    const large = typed(["x".repeat(1_000_000)]);
    for (let at = 0; at < 30; at++) await push(pushOf({ [draft()]: large }));
    // Held back by a reader that takes nothing.
    const held = await Promise.all([1, 2, 3, 4].map(() => get("after=0")));

    expect((await get("after=0")).status).toBe(429);
    expect((await push(pushOf({ [draft()]: typed(["x"]) }))).status).toBe(429);
    await held[0]?.body?.cancel();

    await vi.waitFor(async () => {
      const answer = await get("after=0");
      expect(answer.status).toBe(200);
      await answer.body?.cancel();
    });
    for (const answer of held.slice(1)) await answer.body?.cancel();
    expect((await server.request("/api/me", { token: owner.token })).status).toBe(200);
  });
});

describe("what a push was answered", () => {
  test("[S100] survives SIGKILL", async () => {
    const data = mkdtempSync(join(tmpdir(), "rembuk-push-"));
    server = await openTestServer({ data });
    const { owner, workspaceId } = await server.found();
    await server.stop();
    const path = `/api/workspaces/${workspaceId}/changes`;
    const headers = { authorization: `Bearer ${owner.token}` };
    const ids = Array.from({ length: 20 }, (_, at) => documentId(workspaceId, "draft", `p${at}`));
    const running = await startProcess(data);
    for (const id of ids) {
      const body = new Uint8Array(pushOf({ [id]: typed([id]) }));
      const answer = await fetch(running.url + path, { method: "POST", headers, body });
      expect(answer.status).toBe(200);
    }

    await running.kill();
    server = await openTestServer({ data });

    const answer = await server.request(`${path}?after=0`, { token: owner.token });
    const device = createTestDevice();
    expect(await device.take(answer.body!)).toBe(true);
    for (const id of ids) expect(device.doc(id).getText("caption").toJSON()).toBe(id);
    rmSync(data, { recursive: true, force: true });
  });
});
