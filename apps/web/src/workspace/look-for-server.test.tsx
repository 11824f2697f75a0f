import { Refusal } from "@rembuk/protocol";
import { expect, test } from "vitest";

import { lookForServer, type ServerHere } from "./look-for-server.ts";

const at = (answer: () => unknown): Promise<ServerHere> =>
  lookForServer({ setup: async () => answer() as never });
const refuse = (refusal: Refusal) => () => {
  throw refusal;
};

test("a fresh server is known with the token that it gives, or without", async () => {
  expect(await at(() => ({ fresh: true, token: "t" }))).toEqual({ kind: "fresh", token: "t" });
  expect(await at(() => ({ fresh: true }))).toEqual({ kind: "fresh" });
  expect(await at(() => ({ fresh: false }))).toEqual({ kind: "occupied" });
});

test("a server that does not answer is told apart from pages that came without one", async () => {
  const unreachable = new Refusal("unavailable", location.host);
  expect(await at(refuse(unreachable))).toEqual({ kind: "away" });
  const anotherPage = new Refusal("unavailable", "setup");
  expect(await at(refuse(anotherPage))).toEqual({ kind: "none" });
  expect(await at(refuse(new Refusal("unavailable")))).toEqual({ kind: "none" });
});

test("a server that is busy is a server", async () => {
  expect(await at(refuse(new Refusal("too-many")))).toEqual({ kind: "away" });
});
