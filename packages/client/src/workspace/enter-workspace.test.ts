import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { deviceWorkspace, rememberWorkspace } from "../device/device-workspaces.ts";
import { openDeviceStore } from "../device/open-device-store.ts";
import { enterWorkspace } from "./enter-workspace.ts";

const entered = {
  workspaceId: "w1",
  personId: "sari",
  name: "Kedai Rintik",
  role: "editor",
  server: { token: "a-token", isAttached: true },
} as const;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

async function writeHere() {
  const { store } = await openDeviceStore("w1");
  await store.append("w1.draft.a", Uint8Array.of(1), false);
  return store;
}

test("[K78] what was edited before a server let this device in waits for it", async () => {
  const store = await writeHere();
  rememberWorkspace({ ...entered, server: null });
  await enterWorkspace(entered);
  expect(await store.waiting()).toEqual(new Map([["w1.draft.a", 1]]));
  expect(deviceWorkspace("w1")).toEqual(entered);
});

test("[K78] so does what was removed from this device before", async () => {
  const store = await writeHere();
  await enterWorkspace(entered);
  expect(await store.waiting()).toEqual(new Map([["w1.draft.a", 1]]));
});

test("[K78] who comes in again has nothing to send but what waits already", async () => {
  const store = await writeHere();
  rememberWorkspace({ ...entered, role: "viewer" });
  await enterWorkspace(entered);
  expect(await store.waiting()).toEqual(new Map());
  expect(deviceWorkspace("w1")?.role).toBe("editor");
});

test("[K78] where the device cannot say what it has, nothing is listed as if all of it were sent", async () => {
  await writeHere();
  const failing = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  await expect(enterWorkspace(entered)).rejects.toMatchObject({ code: "unavailable" });
  failing.mockRestore();
  expect(deviceWorkspace("w1")?.server?.isAttached).toBe(false);
  await enterWorkspace(entered);
  expect(deviceWorkspace("w1")).toEqual(entered);
});
