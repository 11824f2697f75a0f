import * as v from "valibot";
import { expect, test, vi } from "vitest";

import { DeviceSecret } from "./api.ts";
import { newSecret } from "./secret.ts";

test("a new secret is one that a server takes, and no two are alike", () => {
  const secrets = Array.from({ length: 1_000 }, newSecret);
  expect(new Set(secrets).size).toBe(1_000);
  for (const secret of secrets) expect(v.is(DeviceSecret, secret)).toBe(true);
});

test("a secret is the base64url of its 32 bytes", () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 200) % 256);
  const random = vi.spyOn(globalThis.crypto, "getRandomValues");
  random.mockImplementation((into) => {
    (into as Uint8Array).set(bytes);
    return into;
  });
  expect(newSecret()).toBe(Buffer.from(bytes).toString("base64url"));
  random.mockRestore();
});

test("no secret begins with a dash, so that a command line takes it for a word", () => {
  const random = vi.spyOn(globalThis.crypto, "getRandomValues");
  let asked = 0;
  random.mockImplementation((into) => {
    // 62 is the dash of base64url.
    (into as Uint8Array).fill(asked++ === 0 ? 62 << 2 : 1);
    return into;
  });
  const secret = newSecret();
  random.mockRestore();
  expect(secret).not.toMatch(/^-/);
  expect(asked).toBe(2);
});
