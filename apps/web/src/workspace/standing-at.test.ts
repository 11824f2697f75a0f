import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createServerApi } from "@rembuk/client";
import type { Role } from "@rembuk/model";
import { afterAll, beforeAll, expect, test } from "vitest";

import { standingAt } from "./standing-at.ts";

/** A server that knows one token, of an editor. */
const server = createServer((request, response) => {
  const isKnown = request.headers.authorization === "Bearer token-of-an-editor";
  const body = isKnown
    ? { workspaceId: "w1", personId: "sari", role: "editor", now: 0, epoch: "e1" }
    : { code: "unauthenticated" };
  response.writeHead(isKnown ? 200 : 401, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
});
let origin: string;

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

function standing(token: string, invited: Role, at = origin) {
  return standingAt(createServerApi(at), token, invited);
}

test("who is in with as many rights stays who they are", async () => {
  expect(await standing("token-of-an-editor", "editor")).toBe("in");
  expect(await standing("token-of-an-editor", "viewer")).toBe("in");
});

test("an invitation with more rights raises the same person", async () => {
  expect(await standing("token-of-an-editor", "owner")).toBe("rises");
});

test("who was shut out comes in again by an invitation", async () => {
  expect(await standing("a-token-taken-back", "editor")).toBe("out");
});

test("a server that does not answer shuts nobody out", async () => {
  expect(await standing("a-token-taken-back", "editor", "http://127.0.0.1:1")).toBe("in");
});
