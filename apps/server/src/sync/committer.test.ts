import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import type { NewUpdate } from "../store/log.ts";
import { createCommitter } from "./committer.ts";

const update = (size = 10): NewUpdate => ({
  document: { id: "w.draft.p", workspaceId: "w", kind: "draft" },
  seq: 1,
  personId: "ada",
  connectionId: "c",
  receivedAt: 0,
  bytes: new Uint8Array(size),
});

function setup({ fullBytes }: { fullBytes?: number } = {}) {
  const stored: number[] = [];
  const failures: unknown[] = [];
  const disk = { isBroken: false };
  const committer = createCommitter({
    append(updates) {
      if (disk.isBroken) throw new Error("disk full");
      stored.push(updates.length);
    },
    onFailure: (error) => failures.push(error),
    ...(fullBytes !== undefined && { fullBytes }),
  });
  const told: string[] = [];
  const holder = { onCommitted: () => told.push("row") };
  const waiter = (name: string) => ({ onStored: () => void told.push(name) });
  return { committer, stored, failures, disk, told, holder, waiter };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the committer", () => {
  test("[S33] stores nothing and sets no clock once it was stopped", () => {
    const { committer, stored, failures, disk, holder } = setup();
    disk.isBroken = true;
    committer.stop();

    for (let at = 0; at < 501; at++) committer.add(update(), holder);

    expect(committer.flush()).toBe(false);
    expect([stored, failures, vi.getTimerCount()]).toEqual([[], [], 0]);
  });

  test("[S31] gathers for 10 ms and stores in one commit", () => {
    const { committer, stored, holder } = setup();
    for (let at = 0; at < 7; at++) committer.add(update(), holder);

    vi.advanceTimersByTime(9);
    expect(stored).toEqual([]);
    vi.advanceTimersByTime(1);

    expect(stored).toEqual([7]);
  });

  test("[S31] stores 500 rows without waiting", () => {
    const { committer, stored, holder } = setup();

    for (let at = 0; at < 501; at++) committer.add(update(), holder);

    expect(stored).toEqual([500]);
  });

  test("[S32] tells a waiter after the commit, once, and at once when nothing waits", () => {
    const { committer, told, holder, waiter } = setup();
    const ada = waiter("ada");
    committer.add(update(), holder);
    committer.whenStored(ada);
    committer.add(update(), holder);
    committer.whenStored(ada);
    expect(told).toEqual([]);

    vi.advanceTimersByTime(10);
    expect(told).toEqual(["row", "row", "ada"]);

    committer.whenStored(waiter("bob"));
    expect(told.at(-1)).toBe("bob");
  });

  test("[S33] while the store fails nothing is acknowledged and nothing thrown away", () => {
    const { committer, disk, stored, failures, told, holder, waiter } = setup();
    disk.isBroken = true;
    committer.add(update(), holder);
    committer.whenStored(waiter("ada"));
    vi.advanceTimersByTime(500);
    expect(told).toEqual([]);
    expect(committer.isHealthy()).toBe(false);
    expect(failures).toHaveLength(1);

    disk.isBroken = false;
    committer.add(update(), holder);
    vi.advanceTimersByTime(2_000);

    expect(stored).toEqual([2]);
    expect(told).toEqual(["row", "row", "ada"]);
    expect(committer.isHealthy()).toBe(true);
  });

  test("[S34] says when no more can be kept for a failing store", () => {
    const { committer, disk, holder } = setup({ fullBytes: 100 });
    disk.isBroken = true;
    committer.add(update(60), holder);
    expect(committer.isFull()).toBe(false);

    committer.add(update(60), holder);

    expect(committer.isFull()).toBe(true);
  });
});
