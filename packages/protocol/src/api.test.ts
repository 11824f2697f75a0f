import * as v from "valibot";
import { expect, test } from "vitest";

import { CreateInvitation, CreateWorkspace, Join } from "./api.ts";

const secret = "x".repeat(32);
const token = "t".repeat(43);
const person = { id: "sari", name: "Sari" };

test("names are trimmed, and an empty one is none", () => {
  expect(
    v.parse(Join, { invitation: secret, token, person: { id: "sari", name: "  Sari " } }).person
      .name,
  ).toBe("Sari");
  expect(v.is(Join, { invitation: secret, token, person: { id: "sari", name: "  " } })).toBe(false);
});

test("a workspace needs a zone that there is", () => {
  const about = { id: "w1", name: "Kopi", locale: "id", person, setupToken: secret, token };
  expect(v.is(CreateWorkspace, { ...about, zone: "Asia/Jakarta" })).toBe(true);
  expect(v.is(CreateWorkspace, { ...about, zone: "Asia/Nowhere" })).toBe(false);
});

test("what is not asked for is refused, and so is a role that there is not", () => {
  expect(v.is(CreateInvitation, { role: "viewer" })).toBe(true);
  expect(v.is(CreateInvitation, { role: "king" })).toBe(false);
  expect(v.is(CreateInvitation, { role: "viewer", admin: true })).toBe(false);
});

test("a device that comes in brings a secret of 256 bits at least", () => {
  expect(v.is(Join, { invitation: secret, person, token })).toBe(true);
  expect(v.is(Join, { invitation: secret, person })).toBe(false);
  expect(v.is(Join, { invitation: secret, person, token: secret })).toBe(false);
});
