import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { documentId } from "@rembuk/model";
import { type PushAnswer, writeFrame } from "@rembuk/protocol";
import { afterEach, describe, expect, test, vi } from "vitest";

import { documentsIn, headOf, openOffice } from "../testing/changes-office.ts";
import { createTestDevice, pushOf } from "../testing/device.ts";
import { typed } from "../testing/messages.ts";
import { startProcess } from "../testing/start-process.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

/** Opens an office whose server is closed after the test. */
async function open() {
  const office = await openOffice();
  ({ server } = office);
  return office;
}

describe("sending without sockets", () => {
  test("[S100] whoever has the document open hears of it at once, and it is stored when it is answered", async () => {
    const { owner, workspaceId, draft, frames, push } = await open();
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
    const { draft, frames, push } = await open();
    const body = pushOf({ [draft()]: typed(["satu", "dua"]), [draft()]: typed(["tiga"]) });
    await push(body);
    const { head } = headOf(await frames("after=0"))!;

    const again = (await (await push(body)).json()) as PushAnswer;
    const nothing = (await (await push(pushOf({}))).json()) as PushAnswer;

    expect([again.head, nothing.head]).toEqual([head, head]);
  });

  test("[S101] a document that cannot be taken is refused whole, and the others are stored", async () => {
    const { workspaceId, draft, frames, push } = await open();
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
    const { owner, workspaceId, draft, frames, push } = await open();
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

  test("[S101] a body that pretends to hold millions of documents or updates is refused before they are made", async () => {
    const { draft, push } = await open();
    const empty = new Uint8Array();
    const many = Array.from({ length: 3_000_000 }, () => empty);
    const updates = pushOf({ [draft()]: many });
    const document = writeFrame({ type: "document", id: "x", commit: 0, updates: [] });
    const documents = Buffer.alloc(document.length * 400_000, document);

    for (const body of [updates, documents]) expect((await push(body)).status).toBe(400);
  });

  test("[S103] one device does four things at once and no more, and is told to come later", async () => {
    const { owner, draft, fill, get, push } = await open();
    await fill();
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
