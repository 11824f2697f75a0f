import { expect, test } from "vitest";

import { connectionOf, type Lines } from "./connection.ts";

const live: Lines = { hasServer: true, isOnline: true, index: { kind: "live" }, refusal: null };
const forbidden = { kind: "refused", reason: "forbidden" } as const;

test("a workspace without a server is local, whatever the network says", () => {
  expect(connectionOf({ ...live, hasServer: false, isOnline: false })).toEqual({ kind: "local" });
});

test("without a network nothing is live, even while the socket does not know it yet", () => {
  expect(connectionOf({ ...live, isOnline: false })).toEqual({ kind: "offline" });
});

test("a server that is gone and a server that was never asked are told apart", () => {
  expect(connectionOf({ ...live, index: { kind: "away" } })).toEqual({ kind: "away" });
  expect(connectionOf({ ...live, index: { kind: "closed" } })).toEqual({ kind: "connecting" });
});

test("a refusal stays, with and without a network", () => {
  expect(connectionOf({ ...live, refusal: forbidden })).toEqual(forbidden);
  expect(connectionOf({ ...live, index: forbidden, isOnline: false })).toEqual(forbidden);
});
