import { afterEach, expect, test } from "vitest";

import { forgetPendingJoin, pendingJoin, rememberPendingJoin } from "./pending-join.ts";

const INVITATION = "an-invitation-of-the-team";
afterEach(() => localStorage.clear());

test("who asked to come in is the same person with the same token after a reload", () => {
  const joining = { ...pendingJoin(INVITATION), name: "Dimas" };
  rememberPendingJoin(joining);
  expect(pendingJoin(INVITATION)).toEqual(joining);
});

test("another invitation is another person, and one that led in is forgotten", () => {
  const joining = { ...pendingJoin(INVITATION), name: "Dimas" };
  rememberPendingJoin(joining);
  expect(pendingJoin("another-invitation").personId).not.toBe(joining.personId);
  forgetPendingJoin(INVITATION);
  expect(pendingJoin(INVITATION).token).not.toBe(joining.token);
});

test("the token is one that a server takes from a device", () => {
  expect(pendingJoin(INVITATION).token).toMatch(/^[\w-]{43,128}$/);
});

test("what is stored and makes no sense is nobody", () => {
  localStorage.setItem("rembuk.joining", '[{"invitation":1}]');
  expect(pendingJoin(INVITATION).name).toBeUndefined();
});
