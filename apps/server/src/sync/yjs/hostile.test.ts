import { newId } from "@rembuk/model";
import { CLOSE } from "@rembuk/protocol";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { awarenessMessage, syncMessage, typed } from "../../testing/messages.ts";
import { connectRaw, type RawClient } from "../../testing/raw-client.ts";
import { openTestServer, type TestServer } from "../../testing/test-server.ts";

let server: TestServer;
let workspaceId: string;
let token: string;

beforeAll(async () => {
  server = await openTestServer();
  const founded = await server.found();
  workspaceId = founded.workspaceId;
  token = founded.owner.token;
});
afterAll(() => server.close());

const draft = () => `/sync/y/${workspaceId}.draft.${newId()}`;
const enter = (path = draft()) => connectRaw(server.url, path, { token });
const [hello] = typed(["halo"]);

describe("a peer that says what no client would", () => {
  const closing: readonly [string, number, (peer: RawClient) => void][] = [
    ["a text frame", 1003, (peer) => peer.sendText("halo")],
    ["an empty frame", CLOSE.malformed, (peer) => peer.send()],
    ["a message that ends too early", CLOSE.malformed, (peer) => peer.send(0)],
    ["a length beyond the end", CLOSE.malformed, (peer) => peer.send(0, 2, 200, 1, 1)],
    [
      "an update cut short",
      CLOSE.malformed,
      (peer) => peer.sendBytes(syncMessage(2, hello!.subarray(0, 6))),
    ],
    [
      "an update of huge counts",
      CLOSE.malformed,
      (peer) => peer.send(0, 2, 6, 255, 255, 255, 255, 15, 1),
    ],
    ["an empty update", CLOSE.malformed, (peer) => peer.send(0, 2, 0)],
    ["a broken state vector", CLOSE.malformed, (peer) => peer.send(0, 0, 2, 9, 1)],
    [
      "an awareness state that is not JSON",
      CLOSE.malformed,
      (peer) => peer.sendBytes(awarenessMessage(7, 1, "{")),
    ],
    [
      "an awareness state of 9 KB",
      CLOSE.tooLarge,
      (peer) => peer.sendBytes(awarenessMessage(7, 1, `"${"x".repeat(9_000)}"`)),
    ],
    [
      "an update of 5 MB",
      CLOSE.tooLarge,
      (peer) => peer.sendBytes(syncMessage(2, typed(["x".repeat(5_000_000)])[0]!)),
    ],
    ["a frame of 9 MB", 1009, (peer) => peer.sendBytes(new Uint8Array(9_000_000))],
  ];
  test.for(closing)("[S20] %s is answered by hanging up with %i", async ([, code, speak]) => {
    const peer = await enter();

    speak(peer);

    expect(await peer.closed()).toBe(code);
  });

  test("[S20] a type that only newer clients know is passed over", async () => {
    const peer = await enter();

    peer.send(77, 1, 2, 3);
    peer.send(0, 0, 1, 0);

    expect(await peer.heard(0, 1)).toEqual(Uint8Array.of(0, 1, 2, 0, 0));
    peer.leave();
  });

  test("[S21] an update that builds on a missing one waits, and counts once that one has come", async () => {
    const path = draft();
    const [first, second] = typed(["sela", "mat"]);
    const peer = await enter(path);

    peer.sendBytes(syncMessage(2, second!));
    peer.send(102, 1);
    await peer.heard(102, 1);
    const early = await enter(path);
    expect(await early.heard(0, 0)).toEqual(Uint8Array.of(0, 0, 1, 0));
    peer.sendBytes(syncMessage(2, first!));

    const reader = server.connect(path.slice("/sync/y/".length), token);
    await expect.poll(() => reader.doc.getText("caption").toJSON()).toBe("selamat");
    peer.leave();
    early.leave();
  });

  test("[S22] nobody else notices", async () => {
    const path = draft();
    const reader = server.connect(path.slice("/sync/y/".length), token);
    await reader.synced();

    for (const [, , speak] of closing.slice(0, 9)) {
      const peer = await enter(path);
      speak(peer);
      await peer.closed();
    }
    const honest = await enter(path);
    honest.sendBytes(syncMessage(2, hello!));

    await expect.poll(() => reader.doc.getText("caption").toJSON()).toBe("halo");
    expect(server.problems).toEqual([]);
    honest.leave();
  });
});

describe("the door", () => {
  test.for<[string, () => string, object, number]>([
    ["no token", draft, {}, CLOSE.revoked],
    ["a wrong token", draft, { token: "x".repeat(43) }, CLOSE.revoked],
    ["a foreign page", draft, { origin: "https://evil.example" }, CLOSE.forbidden],
    ["another workspace", () => "/sync/y/other.calendar.2026", {}, CLOSE.forbidden],
    ["no kind of document", () => `/sync/y/${workspaceId}.nonsense.1`, {}, CLOSE.deleted],
    ["no document id", () => "/sync/y/%", {}, CLOSE.deleted],
  ])("[S10] %s is refused after the upgrade", async ([name, path, options, code]) => {
    const withToken = name === "no token" ? {} : { token, ...options };
    const peer = await connectRaw(server.url, path(), withToken);

    expect(await peer.closed()).toBe(code);
  });

  test("[S11] chooses our subprotocol, so that the token stays out of the address", async () => {
    const protocols = ["rembuk.1", `rembuk.token.${token}`];
    const peer = await connectRaw(server.url, draft(), { protocols });

    expect(peer.socket.protocol).toBe("rembuk.1");
    await peer.heard(0, 0);
    peer.leave();
  });

  test("[S12] an upgrade elsewhere is answered and closed", async () => {
    await expect(connectRaw(server.url, "/sync/nothing", { token })).rejects.toThrow("404");
  });

  test("[S13] the server asks first, before the client has said anything", async () => {
    const peer = await enter();

    await peer.heard(0, 0);

    expect(peer.messages[0]).toEqual(Uint8Array.of(0, 0, 1, 0));
    peer.leave();
  });
});
