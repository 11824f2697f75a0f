// @vitest-environment jsdom
import { afterEach, expect, test, vi } from "vitest";

import {
  canRemember,
  deviceWorkspace,
  type DeviceWorkspace,
  deviceWorkspaces,
  forgetWorkspace,
  onWorkspacesChange,
  rememberWorkspace,
} from "./device-workspaces.ts";

const joined = (workspaceId: string, token = "a-token-of-this-device"): DeviceWorkspace => ({
  workspaceId,
  personId: "sari",
  name: workspaceId,
  role: "editor",
  server: { token, isAttached: true },
});
const everything = () => Object.values(localStorage).join();
const ids = () => deviceWorkspaces().map(({ workspaceId }) => workspaceId);

afterEach(() => {
  vi.restoreAllMocks();
  for (const id of ids()) forgetWorkspace(id);
  localStorage.clear();
});

test("[K9] the latest workspace comes first, and coming in again replaces the old token", () => {
  rememberWorkspace(joined("kedai"));
  rememberWorkspace({ ...joined("toko"), server: null });
  rememberWorkspace(joined("kedai", "a-new-token-of-this-device"));
  expect(ids()).toEqual(["kedai", "toko"]);
  expect(deviceWorkspace("kedai")?.server?.token).toBe("a-new-token-of-this-device");
  expect(deviceWorkspace("toko")?.server).toBeNull();
});

test("[K9] a workspace that is forgotten leaves no token behind", () => {
  rememberWorkspace(joined("kedai"));
  forgetWorkspace("kedai");
  expect(deviceWorkspace("kedai")).toBeUndefined();
  expect(everything()).not.toContain("a-token-of-this-device");
});

test("[K9] what an earlier version knew is taken over once, and its token moves with it", () => {
  const { server: _, ...kedai } = joined("kedai");
  const old = [{ ...kedai, token: "a-token-of-old" }, { token: 1 }];
  localStorage.setItem("rembuk.memberships", JSON.stringify(old));
  expect(deviceWorkspaces()).toEqual([joined("kedai", "a-token-of-old")]);
  forgetWorkspace("kedai");
  expect(ids()).toEqual([]);
  expect(everything()).not.toContain("a-token-of-old");
});

test("[K9] what a browser would not keep is known as long as the window is open", () => {
  rememberWorkspace(joined("toko"));
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(canRemember()).toBe(false);
  rememberWorkspace(joined("kedai"));
  expect(ids()).toEqual(["kedai", "toko"]);
});

test("an earlier version's list that could not be moved stays where it is", () => {
  const { server: _, ...kedai } = joined("kedai");
  localStorage.setItem("rembuk.memberships", JSON.stringify([{ ...kedai, token: "old" }]));
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(ids()).toEqual(["kedai"]);
  expect(localStorage.getItem("rembuk.memberships")).toContain("old");
});

test("a browser that keeps things is told apart from one that does not, and nothing is left behind", () => {
  expect(canRemember()).toBe(true);
  expect(localStorage).toHaveLength(0);
});

test("[K9] what makes no sense here is left out, and kept for the version that wrote it", () => {
  const foreign = { workspaceId: "warung", role: "captain" };
  localStorage.setItem("rembuk.workspaces", JSON.stringify([foreign, null, 7, joined("kedai")]));
  expect(ids()).toEqual(["kedai"]);
  rememberWorkspace(joined("toko"));
  expect(JSON.parse(localStorage.getItem("rembuk.workspaces")!)).toContainEqual(foreign);
});

test("what is no list at all is no workspace", () => {
  for (const text of ["{", '"x"', "{}", "null"]) {
    localStorage.setItem("rembuk.workspaces", text);
    expect(deviceWorkspaces()).toEqual([]);
  }
});

test("[K9] a change is heard, made here or in another tab, until one no longer listens", () => {
  let heard = 0;
  const stop = onWorkspacesChange(() => heard++);
  rememberWorkspace(joined("kedai"));
  expect(heard).toBe(1);
  window.dispatchEvent(new StorageEvent("storage", { key: "rembuk.workspaces" }));
  window.dispatchEvent(new StorageEvent("storage", { key: "rembuk.theme" }));
  expect(heard).toBe(2);
  stop();
  rememberWorkspace(joined("toko"));
  expect(heard).toBe(2);
});
