import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { getRequestListener } from "@hono/node-server";
import { documentId, newId } from "@rembuk/model";
import { type Membership, newSecret, type PushAnswer } from "@rembuk/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import { type Core, openCore } from "../core.ts";
import { createApp } from "../http/app.ts";
import { createSetupToken } from "../people/setup-token.ts";
import { pushOf } from "../testing/device.ts";
import { typed } from "../testing/messages.ts";

let data: string;
let core: Core;
let founded: Membership;
beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "rembuk-take-in-"));
  core = await openCore({ data, isBackgroundOn: false, report: () => undefined });
  const person = { id: "ada", name: "Ada" };
  const about = { name: "Kopi", zone: "UTC", locale: "en", person } as const;
  founded = core.memberships.found({ id: newId(), token: newSecret(), ...about });
});
afterEach(async () => {
  await core.close();
  rmSync(data, { recursive: true, force: true });
});

/** A disk that takes nothing more, as the database sees it. */
const setDiskFull = (isFull: boolean) =>
  core.store.sqlite.pragma(`query_only = ${isFull ? "ON" : "OFF"}`);

/** The HTTP face over this core. */
async function serve() {
  const app = createApp({
    core,
    setupToken: createSetupToken(false),
    publicUrl: null,
    web: null,
    version: "test",
    connections: () => 0,
    report: () => undefined,
  });
  const server = createServer(getRequestListener(app.fetch)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const headers = { authorization: `Bearer ${founded.token}`, connection: "close" };
  return {
    post: (path: string, body: Uint8Array | string) =>
      fetch(`http://127.0.0.1:${port}/api/${path}`, {
        method: "POST",
        headers,
        body: typeof body === "string" ? body : new Uint8Array(body),
      }),
    close: () => server.close(),
  };
}

describe("while the store fails", () => {
  test("[S102] a push is answered with 503, what it brought is kept, and the same push later is stored once", async () => {
    const { post, close } = await serve();
    const id = documentId(founded.workspaceId, "draft", "p1");
    const body = pushOf({ [id]: typed(["halo ", "semua"]) });
    const before = core.log.lastCommit();
    const push = () => post(`workspaces/${founded.workspaceId}/changes`, body);

    setDiskFull(true);
    const failed = await push();
    const failedAgain = await push();

    expect([failed.status, failedAgain.status]).toEqual([503, 503]);
    expect(await failed.json()).toEqual({ code: "unavailable", subject: "store" });
    expect(core.rooms.find(id)?.unstored).toBe(2);
    expect(core.log.lastCommit()).toBe(before);

    setDiskFull(false);
    const stored = (await (await push()).json()) as PushAnswer;

    expect([stored.head, stored.refused]).toEqual([before + 2, []]);
    expect(core.log.load(id)?.tail).toHaveLength(2);
    close();
  });

  test("[S102] what was kept is stored by itself once the store works again", async () => {
    const { post, close } = await serve();
    const id = documentId(founded.workspaceId, "draft", "p1");
    setDiskFull(true);
    await post(`workspaces/${founded.workspaceId}/changes`, pushOf({ [id]: typed(["halo"]) }));

    setDiskFull(false);

    await vi.waitFor(() => expect(core.log.load(id)?.tail).toHaveLength(1));
    expect(core.committer.isHealthy()).toBe(true);
    close();
  });

  test("[S102] nobody comes in halfway: the same request later lets them in", async () => {
    const { post, close } = await serve();
    const invitation = core.invitations.create({
      workspaceId: founded.workspaceId,
      role: "editor",
      createdBy: "ada",
      expiresAt: Date.now() + 60_000,
      uses: 1,
    });
    const join = JSON.stringify({
      invitation,
      person: { id: "bob", name: "Bob" },
      token: newSecret(),
    });

    setDiskFull(true);
    expect((await post("join", join)).status).toBe(503);
    setDiskFull(false);

    expect((await post("join", join)).status).toBe(201);
    expect((await post("join", join)).status).toBe(200);
    close();
  });
});
