import { newId } from "@rembuk/model";
import { afterEach, describe, expect, test, vi } from "vitest";

import { openTestServer, type TestServer } from "../../testing/test-server.ts";

let server: TestServer;
afterEach(() => server.close());

describe("an unmodified y-websocket client", () => {
  test("[S1] two clients see each other's edits and presence", async () => {
    server = await openTestServer();
    const { owner, workspaceId } = await server.found();
    const documentId = `${workspaceId}.draft.${newId()}`;
    const ada = server.connect(documentId, owner.token);
    const bob = server.connect(documentId, owner.token);

    ada.doc.getText("caption").insert(0, "Selamat pagi");
    ada.provider.awareness.setLocalState({ name: "Ada" });

    await vi.waitFor(() => expect(bob.doc.getText("caption").toJSON()).toBe("Selamat pagi"));
    await vi.waitFor(() =>
      expect(bob.provider.awareness.getStates().get(ada.doc.clientID)).toEqual({ name: "Ada" }),
    );
  });

  test("[S2] a client that comes later gets all of it before it calls itself synced", async () => {
    server = await openTestServer();
    const { owner, workspaceId } = await server.found();
    const documentId = `${workspaceId}.draft.${newId()}`;
    const ada = server.connect(documentId, owner.token);
    for (const letter of "Halo") ada.doc.getText("caption").insert(0, letter);
    await ada.synced();

    await vi.waitFor(async () => {
      const late = server.connect(documentId, owner.token);
      await late.synced();
      expect(late.doc.getText("caption").toJSON()).toBe("olaH");
    });
  });

  test("[S3] what was written is there after a restart", async () => {
    server = await openTestServer();
    const { owner, workspaceId } = await server.found();
    const documentId = `${workspaceId}.draft.${newId()}`;
    const ada = server.connect(documentId, owner.token);
    ada.doc.getText("caption").insert(0, "tetap ada");
    const bob = server.connect(documentId, owner.token);
    await vi.waitFor(() => expect(bob.doc.getText("caption").toJSON()).toBe("tetap ada"));
    ada.leave();
    bob.leave();

    await server.restart();

    const late = server.connect(documentId, owner.token);
    await late.synced();
    expect(late.doc.getText("caption").toJSON()).toBe("tetap ada");
  });
});
