import type { Membership } from "@rembuk/protocol";
import { afterEach, expect, test, vi } from "vitest";

import { canRemember, membershipOf, memberships, rememberMembership } from "./memberships.ts";

const member = (workspaceId: string, token = "a-token-of-this-device"): Membership => ({
  workspaceId,
  token,
  personId: "sari",
  role: "editor",
  name: workspaceId,
});

afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
});

test("the latest workspace comes first, and coming in again replaces the old token", () => {
  rememberMembership(member("kedai"));
  rememberMembership(member("toko"));
  rememberMembership(member("kedai", "a-new-token-of-this-device"));
  expect(memberships().map(({ workspaceId }) => workspaceId)).toEqual(["kedai", "toko"]);
  expect(membershipOf("kedai")?.token).toBe("a-new-token-of-this-device");
});

test("what a browser would not keep is known as long as the window is open", () => {
  rememberMembership(member("toko"));
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError");
  });
  expect(canRemember()).toBe(false);
  rememberMembership(member("kedai"));
  expect(memberships().map(({ workspaceId }) => workspaceId)).toEqual(["kedai", "toko"]);
});

test("a browser that keeps things is told apart from one that does not, and nothing is left behind", () => {
  expect(canRemember()).toBe(true);
  expect(localStorage).toHaveLength(0);
});

test("what is stored and makes no sense belongs to nobody", () => {
  localStorage.setItem("rembuk.memberships", '[{"token":1}]');
  expect(membershipOf("warung")).toBeUndefined();
});
