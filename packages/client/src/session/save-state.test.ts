import { expect, test } from "vitest";

import { saveStateOf } from "./save-state.ts";

test("saved is said only when the server is there and has confirmed everything", () => {
  expect(
    saveStateOf({ connection: "live", waiting: 0, storeFailed: false, isCounted: true }),
  ).toEqual({
    kind: "saved",
  });
});

test.each(["offline", "connecting", "refused"] as const)(
  "while the connection is %s, what is here is on this device",
  (connection) => {
    expect(saveStateOf({ connection, waiting: 0, storeFailed: false, isCounted: true })).toEqual({
      kind: "device",
    });
  },
);

test.each(["live", "offline"] as const)("while %s, unconfirmed edits are counted", (connection) => {
  expect(saveStateOf({ connection, waiting: 3, storeFailed: false, isCounted: true })).toEqual({
    kind: "waiting",
    count: 3,
  });
});

test("a store that fails is never called the device", () => {
  expect(
    saveStateOf({ connection: "offline", waiting: 0, storeFailed: true, isCounted: true }).kind,
  ).toBe("window");
  expect(
    saveStateOf({ connection: "live", waiting: 2, storeFailed: true, isCounted: true }).kind,
  ).toBe("window");
});

test("saved is not said before it is known what an earlier window left waiting", () => {
  const standing = {
    connection: "live",
    waiting: 0,
    storeFailed: false,
    isCounted: false,
  } as const;
  expect(saveStateOf(standing)).toEqual({ kind: "device" });
});
