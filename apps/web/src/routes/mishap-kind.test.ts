import { afterEach, expect, test, vi } from "vitest";

import { mishapKindOf } from "./mishap-kind.ts";

const notLoaded = new TypeError("Failed to fetch dynamically imported module: /assets/team.js");

/** What the network does when the server is asked. */
function answering(answer: () => Promise<Response>): void {
  vi.stubGlobal("fetch", answer);
}
afterEach(() => vi.unstubAllGlobals());

test("what breaks by itself is not put down to the server", async () => {
  answering(() => Promise.reject(new Error("nobody may ask")));
  expect(await mishapKindOf(new TypeError("undefined is not a function"))).toBe("broken");
  expect(await mishapKindOf("a string")).toBe("broken");
});

test("a part that does not come while the server is away waits for it", async () => {
  answering(() => Promise.reject(new TypeError("Failed to fetch")));
  expect(await mishapKindOf(notLoaded)).toBe("away");
});

test.each([
  "Failed to fetch dynamically imported module: /assets/team.js",
  "error loading dynamically imported module: /assets/team.js",
  "Importing a module script failed.",
  "Unable to preload CSS for /assets/team.css",
])("“%s” from a server that answers means that this version is gone", async (message) => {
  answering(async () => new Response(null, { status: 200 }));
  expect(await mishapKindOf(new Error(message))).toBe("gone");
});
