import { newId } from "@rembuk/model";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { awarenessMessage } from "../../testing/messages.ts";
import { connectRaw } from "../../testing/raw-client.ts";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";

let server: TestServer;
let workspaceId: string;
let ada: string;
let bob: string;

beforeAll(async () => {
  server = await openTestServer();
  const founded = await server.found();
  workspaceId = founded.workspaceId;
  ada = founded.owner.token;
  bob = (await server.invite(workspaceId, ada, "editor")).token;
});
afterAll(() => server.close());

const draft = () => `${workspaceId}.draft.${newId()}`;

describe("presence", () => {
  test("[S50] is said back to its speaker, so that stock clients know the line is alive", async () => {
    const peer = await connectRaw(server.url, `/sync/y/${draft()}`, { token: ada });
    const message = awarenessMessage(7, 1, '{"name":"Ada"}');

    peer.sendBytes(message);

    expect(await peer.heard(1)).toEqual(message);
    peer.leave();
  });

  test("[S51] goes with the socket", async () => {
    const documentId = draft();
    const here = server.connect(documentId, bob);
    const gone = server.connect(documentId, ada);
    gone.provider.awareness.setLocalState({ name: "Ada" });
    const { clientID } = gone.doc;
    await vi.waitFor(() => expect(here.provider.awareness.getStates().has(clientID)).toBe(true));

    gone.provider.ws!.close();
    gone.provider.shouldConnect = false;

    await vi.waitFor(() => expect(here.provider.awareness.getStates().has(clientID)).toBe(false));
  });

  test("[S52] cannot be moved by somebody else", async () => {
    const documentId = draft();
    const watcher = server.connect(documentId, ada);
    const victim = server.connect(documentId, ada);
    victim.provider.awareness.setLocalState({ name: "Ada" });
    const { clientID } = victim.doc;
    await vi.waitFor(() => expect(watcher.provider.awareness.getStates().has(clientID)).toBe(true));

    const spoofer = await connectRaw(server.url, `/sync/y/${documentId}`, { token: bob });
    spoofer.sendBytes(awarenessMessage(clientID, 99, '{"name":"Eve"}'));
    spoofer.sendBytes(awarenessMessage(4_242, 1, '{"name":"Bob"}'));

    await vi.waitFor(() => expect(watcher.provider.awareness.getStates().has(4_242)).toBe(true));
    expect(watcher.provider.awareness.getStates().get(clientID)).toEqual({ name: "Ada" });
    spoofer.leave();
  });

  test("[S53] of somebody who lost their line comes back with them", async () => {
    const documentId = draft();
    const watcher = server.connect(documentId, bob);
    const returning = server.connect(documentId, ada);
    returning.provider.awareness.setLocalState({ name: "Ada" });
    const seen = () => watcher.provider.awareness.getStates().get(returning.doc.clientID);
    await vi.waitFor(() => expect(seen()).toEqual({ name: "Ada" }));

    returning.provider.ws!.close();
    await vi.waitFor(() => expect(seen()).toBeUndefined());

    await vi.waitFor(() => expect(seen()).toEqual({ name: "Ada" }), { timeout: 5_000 });
  });
});
