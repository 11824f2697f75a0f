import { expect, test } from "vitest";

import { SUBPROTOCOL, subprotocolsFor, tokenIn } from "./frames.ts";

test("a token travels as a subprotocol beside the one that the server chooses", () => {
  const offered = subprotocolsFor("s3cret-_token");
  expect(offered).toContain(SUBPROTOCOL);
  expect(tokenIn(offered)).toBe("s3cret-_token");
});

test("there is no token where none was offered", () => {
  expect(tokenIn([SUBPROTOCOL, "something.else"])).toBeUndefined();
});
