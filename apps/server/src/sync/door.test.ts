import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { documentId, newId } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket } from "ws";

import { type Core, openCore } from "../core.ts";
import { type Door, openDoor } from "./door.ts";
import { createYjsCodec } from "./yjs/codec.ts";

let data: string;
let core: Core;
let door: Door;
let connect: (autoPong: boolean) => WebSocket;
const server = createServer();

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), "rembuk-door-"));
  const report = (problem: string) => console.error(problem);
  core = await openCore({ data, isBackgroundOn: false, report });
  door = openDoor(server, {
    codecs: [createYjsCodec({ ...core, report })],
    keys: core.keys,
    guesses: core.guesses,
    isOwnOrigin: () => true,
    keepAliveMs: 100,
  });
  const person = { id: "ada", name: "Ada" };
  const about = { name: "Kopi", zone: "UTC", locale: "en", person, token: newSecret() } as const;
  const { workspaceId, token } = core.memberships.found({ id: newId(), ...about });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const target = documentId(workspaceId, "workspace");
  const url = `ws://127.0.0.1:${port}/sync/y/${target}?token=${token}`;
  connect = (autoPong) => new WebSocket(url, { autoPong });
});
afterEach(async () => {
  await door.close();
  server.close();
  await core.close();
  rmSync(data, { recursive: true, force: true });
});

describe("the door", () => {
  test("[S106] lets go of a peer that is there no more, and keeps one that only has nothing to say", async () => {
    const [silent, gone] = [connect(true), connect(false)];
    const hungUp = once(gone, "close");
    await Promise.all([once(silent, "open"), once(gone, "open")]);
    await vi.waitFor(() => expect(door.connections).toBe(2));

    await hungUp;

    await vi.waitFor(() => expect(door.connections).toBe(1));
    expect(silent.readyState).toBe(WebSocket.OPEN);
    silent.terminate();
  });
});
