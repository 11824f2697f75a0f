import { documentId, newId } from "@rembuk/model";
import * as decoding from "lib0/decoding";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import type { NewUpdate } from "../store/log.ts";
import { pushOf } from "../testing/device.ts";
import { typed } from "../testing/messages.ts";
import { connectRaw } from "../testing/raw-client.ts";
import { openTestServer } from "../testing/test-server.ts";
import { createNews } from "./news.ts";

/** The number that a frame tells. */
const told = (frame: Uint8Array) => decoding.readVarUint(decoding.createDecoder(frame.subarray(3)));

describe("news", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const update = (workspaceId: string): NewUpdate => ({
    document: { id: `${workspaceId}.draft.p`, workspaceId, kind: "draft" },
    seq: 1,
    personId: "ada",
    connectionId: "c",
    receivedAt: 0,
    bytes: new Uint8Array(1),
  });
  function setup() {
    const heard: number[] = [];
    const outlet = {
      send: (...frames: readonly Uint8Array[]) => void heard.push(...frames.map(told)),
      isLagging: () => false,
      takeSpoken: () => true,
    };
    let commit = 7;
    const news = createNews({ lastCommitOf: () => 7 });
    const commitTo = (...workspaceIds: readonly string[]) => {
      commit += workspaceIds.length;
      news.onCommitted(workspaceIds.map(update), commit);
    };
    return { news, outlet, heard, commitTo };
  }

  test("[S104] come when they are asked for, and at most once a second when the workspace has grown", () => {
    const { news, outlet, heard, commitTo } = setup();
    news.follow("w", outlet);
    expect(heard).toEqual([7]);

    for (let times = 0; times < 40; times++) {
      commitTo("w");
      vi.advanceTimersByTime(100);
    }
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([7, 17, 27, 37, 47]);

    commitTo("w");
    expect(heard.at(-1)).toBe(48);
  });

  test("[S104] are of one's own workspace only, and end with the socket", () => {
    const { news, outlet, heard, commitTo } = setup();
    const stop = news.follow("w", outlet);
    vi.advanceTimersByTime(1_000);

    commitTo("other", "w", "other");
    expect(heard).toEqual([7, 9]);
    vi.advanceTimersByTime(1_000);
    commitTo("other");
    expect(heard).toEqual([7, 9]);

    commitTo("w");
    commitTo("w");
    stop();
    vi.advanceTimersByTime(60_000);
    expect(heard).toEqual([7, 9, 12]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("news over the socket", () => {
  test("[S104] reach who asked over the workspace's document, whatever document was written to", async () => {
    const server = await openTestServer();
    const { owner, workspaceId } = await server.found();
    const door = `/sync/y/${documentId(workspaceId, "workspace")}`;
    const asked = await connectRaw(server.url, door, { token: owner.token });
    const silent = await connectRaw(server.url, door, { token: owner.token });
    asked.send(103);
    const [, first] = await asked.heard(103);
    const body = pushOf({ [documentId(workspaceId, "draft", newId())]: typed(["satu", "dua"]) });
    const path = `/api/workspaces/${workspaceId}/changes`;

    await server.request(path, { token: owner.token, body });

    await asked.heard(103, first! + 2);
    silent.send(0, 0, 1, 0);
    await silent.heard(0, 1);
    expect(silent.messages.filter(([type]) => type === 103)).toEqual([]);
    asked.leave();
    silent.leave();
    await server.close();
  });

  test("[S104] are not to be had at another document, and asking twice tells once", async () => {
    const server = await openTestServer();
    const { owner, workspaceId } = await server.found();
    const { token } = owner;
    const ask = async (documentId: string, times: number) => {
      const peer = await connectRaw(server.url, `/sync/y/${documentId}`, { token });
      for (let time = 0; time < times; time++) peer.send(103);
      // Messages are answered in their order: by now all news asked for would be here.
      peer.send(0, 0, 1, 0);
      await peer.heard(0, 1);
      peer.leave();
      return peer.messages.filter(([type]) => type === 103).length;
    };

    expect(await ask(documentId(workspaceId, "workspace"), 5)).toBe(1);
    expect(await ask(documentId(workspaceId, "draft", newId()), 5)).toBe(0);
    await server.close();
  });
});
