import { expect, test } from "vitest";

import { saveStateOf, type Standing } from "./save-state.ts";

const here: Standing = {
  connection: "live",
  waiting: 0,
  health: { kind: "lasting" },
  storeFailed: false,
  isCounted: true,
};

test("saved is said only when the server is there and has confirmed everything", () => {
  expect(saveStateOf(here)).toEqual({ kind: "saved" });
});

test.each(["local", "offline", "away", "connecting", "refused"] as const)(
  "while the connection is %s, what is here is on this device",
  (connection) => {
    expect(saveStateOf({ ...here, connection })).toEqual({ kind: "device" });
  },
);

test.each(["live", "offline", "away"] as const)(
  "while %s, unconfirmed edits are counted",
  (connection) => {
    expect(saveStateOf({ ...here, connection, waiting: 3 })).toEqual({ kind: "waiting", count: 3 });
  },
);

test("without a server nothing waits for one", () => {
  expect(saveStateOf({ ...here, connection: "local", waiting: 1 })).toEqual({ kind: "device" });
});

test("a store that fails is never called the device, and says why", () => {
  const health = { kind: "window", why: "full" } as const;
  expect(saveStateOf({ ...here, connection: "offline", health })).toEqual({
    kind: "window",
    count: 0,
    why: "full",
  });
  expect(saveStateOf({ ...here, connection: "local", waiting: 1, health })).toEqual({
    kind: "window",
    count: 1,
    why: "full",
  });
  expect(saveStateOf({ ...here, waiting: 2, storeFailed: true }).kind).toBe("window");
});

test("what a server has is saved although the device would not keep it", () => {
  const health = { kind: "window", why: "private" } as const;
  expect(saveStateOf({ ...here, health })).toEqual({ kind: "saved" });
});

test("saved is not said before it is known what an earlier window left waiting", () => {
  expect(saveStateOf({ ...here, isCounted: false })).toEqual({ kind: "device" });
});
