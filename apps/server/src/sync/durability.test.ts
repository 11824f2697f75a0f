import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { newId } from "@rembuk/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";

import { syncMessage } from "../testing/messages.ts";
import { connectRaw } from "../testing/raw-client.ts";
import { startProcess } from "../testing/start-process.ts";
import { connectStock, openTestServer } from "../testing/test-server.ts";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "rembuk-crash-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Types words as fast as the server takes them, and notes which it called stored. */
async function startWriter(url: string, documentId: string, token: string, name: string) {
  const doc = new Y.Doc();
  const peer = await connectRaw(url, `/sync/y/${documentId}`, { token });
  const words = doc.getMap("words");
  let typedCount = 0;
  let stored = 0;
  doc.on("update", (update: Uint8Array) => peer.sendBytes(syncMessage(2, update)));
  peer.socket.on("message", (message: Buffer) => {
    if (message[0] === 102) stored = message.readUInt32BE(1);
  });
  const timer = setInterval(() => {
    if (peer.socket.readyState !== peer.socket.OPEN) return;
    words.set(`${name}-${typedCount++}`, true);
    const receipt = Buffer.from([102, 0, 0, 0, 0]);
    receipt.writeUInt32BE(typedCount, 1);
    peer.sendBytes(receipt);
  }, 2);
  return {
    get stored() {
      return stored;
    },
    stop() {
      clearInterval(timer);
      peer.leave();
    },
    acknowledged: () => Array.from({ length: stored }, (_, at) => `${name}-${at}`),
  };
}

describe("what is called stored", () => {
  test(
    "[S30] survives SIGKILL at any moment, read by a fresh client",
    { timeout: 60_000 },
    async () => {
      const prepared = await openTestServer({ data });
      const { owner, workspaceId } = await prepared.found();
      await prepared.stop();
      const documentId = `${workspaceId}.draft.${newId()}`;
      const promised = new Set<string>();
      for (let kill = 0; kill < 4; kill++) {
        const server = await startProcess(data);
        const writers = await Promise.all(
          ["a", "b", "c"].map((name) =>
            startWriter(server.url, documentId, owner.token, `${name}${kill}`),
          ),
        );
        const enough = 20 + Math.floor(Math.random() * 60);
        await expect
          .poll(() => writers.every(({ stored }) => stored > enough), {
            timeout: 10_000,
            interval: 3,
          })
          .toBe(true);

        await server.kill();

        for (const writer of writers) {
          writer.stop();
          for (const word of writer.acknowledged()) promised.add(word);
        }
      }

      const server = await startProcess(data);
      const reader = connectStock(server.url, documentId, owner.token);
      await reader.synced();

      const found = reader.doc.getMap("words");
      const lost = [...promised].filter((word) => !found.has(word));
      expect(lost).toEqual([]);
      reader.leave();
      await server.kill();
    },
  );
});
