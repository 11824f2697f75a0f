import { newId } from "@rembuk/model";
import { type Me, type Membership, newSecret } from "@rembuk/protocol";
import { afterEach, describe, expect, test } from "vitest";

import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

const founding = (setupToken: string, id = newId()) => ({
  id,
  name: "Kopi Senja",
  zone: "Asia/Jakarta",
  locale: "id",
  person: { id: newId(), name: "Ada" },
  setupToken,
  token: newSecret(),
});

async function setupToken(headers: Record<string, string> = {}): Promise<string | undefined> {
  const answer = await server.request("/api/setup", { headers });
  return ((await answer.json()) as { token?: string }).token;
}

describe("setting up", () => {
  test("[S70] gives the set-up token on this machine, and not through a proxy", async () => {
    server = await openTestServer();

    expect(await setupToken()).toHaveLength(43);
    expect(await setupToken({ "x-forwarded-for": "203.0.113.9" })).toBeUndefined();
  });

  test("[S71] takes the token once; afterwards the server is nobody's to take", async () => {
    server = await openTestServer();
    const token = (await setupToken())!;

    expect(
      (await server.request("/api/workspaces", { body: founding("x".repeat(43)) })).status,
    ).toBe(401);
    expect((await server.request("/api/workspaces", { body: founding(token) })).status).toBe(201);
    expect((await server.request("/api/workspaces", { body: founding(token) })).status).toBe(401);
    expect(await (await server.request("/api/setup")).json()).toEqual({ fresh: false });
  });

  test("[S92] a request whose answer was lost is answered again, and once only it can be", async () => {
    server = await openTestServer();
    const wanted = founding((await setupToken())!);
    const send = (body: object) => server.request("/api/workspaces", { body });
    const first = await send(wanted);
    const answer = (await first.json()) as Membership;

    await server.restart();
    const again = await send({ ...wanted, setupToken: "x".repeat(43) });

    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(answer);
    expect(answer.token).toBe(wanted.token);
    expect((await send({ ...wanted, token: newSecret() })).status).toBe(401);
    expect((await send({ ...wanted, id: newId() })).status).toBe(401);
    expect((await send({ ...wanted, person: { id: newId(), name: "Eve" } })).status).toBe(401);
    const client = server.connect(`${wanted.id}.workspace`, answer.token);
    await client.synced();
    expect(client.doc.getMap("people").toJSON()).toEqual({
      [wanted.person.id]: { name: "Ada", color: 1 },
    });
  });

  test("[S93] a workspace that comes from a device is written by nobody but the device", async () => {
    server = await openTestServer();
    const wanted = { ...founding((await setupToken())!), adopt: true };

    const answer = await server.request("/api/workspaces", { body: wanted });
    const { token } = (await answer.json()) as Membership;

    const listed = await server.request(`/api/workspaces/${wanted.id}`, { token });
    expect(await listed.json()).toEqual({ id: wanted.id, name: "Kopi Senja", documents: [] });
  });

  test("[S72] seeds the workspace's document with its name and its owner", async () => {
    server = await openTestServer();
    const { owner, workspaceId } = await server.found();

    const client = server.connect(`${workspaceId}.workspace`, owner.token);
    await client.synced();

    expect(client.doc.getMap("about").toJSON()).toEqual({
      workspace: { name: "Kopi Senja", zone: "Asia/Jakarta", locale: "id" },
    });
    expect(client.doc.getMap("people").toJSON()).toEqual({
      [owner.personId]: { name: "Ada", color: 1 },
    });
  });
});

describe("invitations", () => {
  const invite = async (owner: Membership, body: object): Promise<Response> =>
    server.request(`/api/workspaces/${owner.workspaceId}/invitations`, {
      token: owner.token,
      body,
    });
  const join = (
    invitation: string,
    person: object,
    { already, token = newSecret() }: { already?: string; token?: string } = {},
  ): Promise<Response> =>
    server.request("/api/join", {
      body: { invitation, person, token },
      ...(already !== undefined && { token: already }),
    });

  test("[S73] let people in with a role, and list them in the workspace", async () => {
    server = await openTestServer();
    const { owner, workspaceId } = await server.found();
    const { invitation } = (await (await invite(owner, { role: "editor" })).json()) as {
      invitation: string;
    };
    const look = await server.request("/api/invitations/look", { body: { invitation } });
    expect(await look.json()).toEqual({ workspaceId, name: "Kopi Senja", role: "editor" });

    const bob = (await (await join(invitation, { id: "bob", name: "Bob" })).json()) as Membership;

    expect(bob).toMatchObject({ workspaceId, personId: "bob", role: "editor", name: "Kopi Senja" });
    const me = await server.request("/api/me", { token: bob.token });
    expect(await me.json()).toMatchObject({ workspaceId, personId: "bob", role: "editor" });
    const client = server.connect(`${workspaceId}.workspace`, bob.token);
    await client.synced();
    expect(client.doc.getMap("people").toJSON()).toMatchObject({ bob: { name: "Bob", color: 2 } });
  });

  test("[S74] nobody joins as somebody who is there already, but their own next device does", async () => {
    server = await openTestServer();
    const { owner } = await server.found();
    const { invitation } = (await (await invite(owner, { role: "editor" })).json()) as {
      invitation: string;
    };
    const ada = { id: owner.personId, name: "Ada" };

    expect((await join(invitation, ada)).status).toBe(409);
    expect((await join(invitation, ada, { already: owner.token })).status).toBe(201);
  });

  test("[S75] are used up, grow old, and only owners make them", async () => {
    server = await openTestServer();
    const { owner, workspaceId } = await server.found();
    const once = (await (await invite(owner, { role: "viewer", uses: 1 })).json()) as {
      invitation: string;
    };
    const old = (await (await invite(owner, { role: "viewer", expiresAt: 1 })).json()) as {
      invitation: string;
    };

    const viewer = (await (
      await join(once.invitation, { id: "v", name: "V" })
    ).json()) as Membership;

    expect((await join(once.invitation, { id: "w", name: "W" })).status).toBe(410);
    expect((await join(old.invitation, { id: "w", name: "W" })).status).toBe(410);
    expect((await invite(viewer, { role: "owner" })).status).toBe(403);
    expect((await server.request(`/api/workspaces/${workspaceId}`)).status).toBe(401);
    expect((await server.request("/api/workspaces/other", { token: viewer.token })).status).toBe(
      404,
    );
  });

  test("[S92] a join whose answer was lost is answered again and uses nothing up", async () => {
    server = await openTestServer();
    const { owner } = await server.found();
    const { invitation } = (await (await invite(owner, { role: "editor", uses: 1 })).json()) as {
      invitation: string;
    };
    const bob = { id: "bob", name: "Bob" };
    const token = newSecret();

    const first = await join(invitation, bob, { token });
    const again = await join(invitation, bob, { token });

    expect([first.status, again.status]).toEqual([201, 200]);
    expect(await again.json()).toEqual(await first.json());
    expect((await join(invitation, bob)).status).toBe(410);
    expect((await join(invitation, { id: "eve", name: "Eve" }, { token })).status).toBe(410);
    expect(await server.operations((operations) => operations.listTokens())).toHaveLength(2);
  });

  test("[S92] a secret that stood for somebody never stands for another, taken back or not", async () => {
    server = await openTestServer();
    const { owner } = await server.found();
    const { invitation } = (await (await invite(owner, { role: "editor" })).json()) as {
      invitation: string;
    };
    const token = newSecret();
    await join(invitation, { id: "bob", name: "Bob" }, { token });

    expect((await join(invitation, { id: "eve", name: "Eve" }, { token })).status).toBe(409);
    await server.operations((operations) => operations.revokeToken({ token }));
    expect((await join(invitation, { id: "eve", name: "Eve" }, { token })).status).toBe(409);
    const viewer = (await (await invite(owner, { role: "viewer" })).json()) as {
      invitation: string;
    };
    const third = { id: "cid", name: "Cid" };
    expect((await join(viewer.invitation, third, { token })).status).toBe(409);
    expect((await join(viewer.invitation, third)).status).toBe(201);
  });

  test("[S94] whom a token names is told with the server's time and the epoch of its data", async () => {
    server = await openTestServer();
    const { owner } = await server.found();
    const me = async () =>
      (await (await server.request("/api/me", { token: owner.token })).json()) as Me;

    const before = await me();
    await server.restart();
    const after = await me();

    expect(Math.abs(before.now - Date.now())).toBeLessThan(60_000);
    expect(before.epoch).toMatch(/^[0-9a-f]{32}$/);
    expect(after.epoch).toBe(before.epoch);
  });

  test("[S76] guessing secrets is cut short, and locks out nobody who has one", async () => {
    server = await openTestServer();
    const { owner } = await server.found();
    const guess = () => server.request("/api/me", { token: "y".repeat(43) });
    const answers = await Promise.all(Array.from({ length: 80 }, guess));

    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    expect((await server.request("/api/me", { token: owner.token })).status).toBe(200);
  });
});

describe("requests that do not fit", () => {
  test("[S77] are named, whatever is wrong with them", async () => {
    server = await openTestServer();
    const body = { ...founding("x".repeat(43)), zone: "Mars/Olympus" };

    const zone = await server.request("/api/workspaces", { body });
    const nothing = await server.request("/api/nothing");
    const large = await server.request("/api/join", { body: "x".repeat(70_000) });
    const foreign = await server.request("/api/setup", {
      headers: { origin: "https://evil.example" },
    });

    expect([zone.status, await zone.json()]).toEqual([400, { code: "invalid", subject: "zone" }]);
    expect([nothing.status, await nothing.json()]).toEqual([
      404,
      { code: "not-found", subject: "path" },
    ]);
    expect(large.status).toBe(413);
    expect(foreign.status).toBe(403);
    expect(server.problems).toEqual([]);
  });
});
