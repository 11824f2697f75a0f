import { newId } from "@rembuk/model";
import { CLOSE } from "@rembuk/protocol";
import { afterEach, describe, expect, test, vi } from "vitest";

import { syncMessage, typed } from "../../testing/messages.ts";
import { connectRaw } from "../../testing/raw-client.ts";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

async function withViewer() {
  server = await openTestServer();
  const { owner, workspaceId } = await server.found();
  const viewer = await server.invite(workspaceId, owner.token, "viewer");
  const documentId = `${workspaceId}.draft.${newId()}`;
  return { owner, viewer, documentId };
}

describe("a viewer", () => {
  test("[S14] reads, and is cut off for good when they write", async () => {
    const { owner, viewer, documentId } = await withViewer();
    const writer = server.connect(documentId, owner.token);
    writer.doc.getText("caption").insert(0, "halo");
    const reader = server.connect(documentId, viewer.token);
    await vi.waitFor(() => expect(reader.doc.getText("caption").toJSON()).toBe("halo"));

    reader.doc.getText("caption").insert(4, "!!");

    expect(await reader.closed()).toBe(CLOSE.forbidden);
    expect(writer.doc.getText("caption").toJSON()).toBe("halo");
  });

  test("[S14] cannot write by SyncStep2 either: it is passed over, because honest clients send one too", async () => {
    const { owner, viewer, documentId } = await withViewer();
    const peer = await connectRaw(server.url, `/sync/y/${documentId}`, { token: viewer.token });

    peer.sendBytes(syncMessage(1, typed(["curang"])[0]!));
    // Messages are answered in their order: by now the other one has been dealt with.
    peer.send(0, 0, 1, 0);
    await peer.heard(0, 1);

    const writer = server.connect(documentId, owner.token);
    await writer.synced();
    expect(writer.doc.getText("caption").toJSON()).toBe("");
    expect(peer.socket.readyState).toBe(peer.socket.OPEN);
    peer.leave();
  });

  test("[S14] is given no receipt for what was passed over", async () => {
    const { viewer, documentId } = await withViewer();
    const peer = await connectRaw(server.url, `/sync/y/${documentId}`, { token: viewer.token });

    peer.send(102, 7);
    // Messages are answered in their order: by now a receipt would be here.
    peer.send(0, 0, 1, 0);
    await peer.heard(0, 1);

    expect(peer.messages.filter(([type]) => type === 102)).toEqual([]);
    peer.leave();
  });

  test("[S15] waits in an empty document until somebody who may begins it", async () => {
    const { owner, viewer, documentId } = await withViewer();
    const reader = server.connect(documentId, viewer.token);
    await reader.synced();
    const listed = await server.request(`/api/workspaces/${viewer.workspaceId}`, {
      token: viewer.token,
    });
    expect(JSON.stringify(await listed.json())).not.toContain(documentId);

    server.connect(documentId, owner.token).doc.getText("caption").insert(0, "mulai");

    await vi.waitFor(() => expect(reader.doc.getText("caption").toJSON()).toBe("mulai"));
  });
});

describe("a token that is taken back", () => {
  test("[S16] cuts its sockets within a second, and opens none again", async () => {
    const { owner, viewer, documentId } = await withViewer();
    const reader = server.connect(documentId, viewer.token);
    await reader.synced();
    const writer = server.connect(documentId, owner.token);
    await writer.synced();
    const begun = performance.now();

    await server.operations((operations) => operations.revokeToken({ token: viewer.token }));

    expect(await reader.closed()).toBe(CLOSE.revoked);
    expect(performance.now() - begun).toBeLessThan(1_000);
    expect(writer.provider.wsconnected).toBe(true);
    const again = server.connect(documentId, viewer.token);
    expect(await again.closed()).toBe(CLOSE.revoked);
    expect((await server.request("/api/me", { token: viewer.token })).status).toBe(401);
  });
});
