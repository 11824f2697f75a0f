import { newId } from "@rembuk/model";
import * as decoding from "lib0/decoding";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as Y from "yjs";

import { syncMessage } from "../testing/messages.ts";
import { connectRaw } from "../testing/raw-client.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

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

/** Writes so many entries of 256 kB, and waits until they are stored. */
async function writeLarge(path: string, count: number) {
  const writer = await connectRaw(server.url, path, { token });
  const doc = new Y.Doc();
  doc.on("update", (update: Uint8Array) => writer.sendBytes(syncMessage(2, update)));
  for (let at = 0; at < count; at++)
    doc.getMap("big").set(`k${at}`, `${at}`.repeat(256 * 1024).slice(0, 256 * 1024));
  writer.send(102, 1);
  await writer.heard(102, 1);
  return writer;
}

function read(messages: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const message of messages) {
    if (message[0] !== 0 || message[1] === 0) continue;
    const decoder = decoding.createDecoder(message);
    decoding.readVarUint(decoder);
    decoding.readVarUint(decoder);
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  }
  return doc;
}

describe("a peer that does not read", () => {
  test(
    "[S55] is not sent everything at once, and misses nothing when it reads again",
    { timeout: 30_000 },
    async () => {
      const path = `/sync/y/${workspaceId}.draft.${newId()}`;
      const sleeper = await connectRaw(server.url, path, { token });
      sleeper.send(0, 0, 1, 0);
      await sleeper.heard(0, 1);
      sleeper.socket.pause();

      const writer = await writeLarge(path, 48);
      sleeper.socket.resume();

      await vi.waitFor(() => expect(read(sleeper.messages).getMap("big").size).toBe(48), {
        timeout: 15_000,
        interval: 200,
      });
      expect(sleeper.socket.readyState).toBe(sleeper.socket.OPEN);
      expect(sleeper.messages.length).toBeLessThan(150);
      writer.leave();
      sleeper.leave();
    },
  );

  test(
    "[S56] that keeps asking gets one answer when it reads, not one for each time",
    { timeout: 30_000 },
    async () => {
      const path = `/sync/y/${workspaceId}.draft.${newId()}`;
      const writer = await writeLarge(path, 40);
      const greedy = await connectRaw(server.url, path, { token });
      await greedy.heard(0, 0);
      greedy.socket.pause();

      for (let asked = 0; asked < 50; asked++) greedy.send(0, 0, 1, 0);
      writer.send(102, 2);
      await writer.heard(102, 2);
      greedy.socket.resume();
      greedy.send(102, 9);
      await greedy.heard(102, 9);

      const answers = greedy.messages.filter(([type, step]) => type === 0 && step === 1);
      expect(answers.length).toBeGreaterThan(0);
      expect(answers.length).toBeLessThan(10);
      expect(greedy.socket.readyState).toBe(greedy.socket.OPEN);
      writer.leave();
      greedy.leave();
    },
  );
});
