import type { RefusalCode } from "@rembuk/protocol";
import { createRoot } from "solid-js";
import { expect, test, vi } from "vitest";

import type { ServerHere } from "../workspace/look-for-server.ts";
import { createShare } from "./create-share.ts";

/** A share that meets this server, with what was sent to it, what is kept, and the way to let time pass. */
function shareAt(
  server: ServerHere,
  answers: readonly (RefusalCode | null)[] = [],
  begun: string | null = null,
) {
  const left = [...answers];
  const sent: string[] = [];
  const kept: (string | null)[] = [];
  const timers = new Set<() => void>();
  const share = createRoot(() =>
    createShare({
      look: () => Promise.resolve(server),
      share(setupToken) {
        sent.push(setupToken);
        return Promise.resolve(left.shift() ?? null);
      },
      begun,
      keep: (setupToken) => kept.push(setupToken),
      later(_, again) {
        timers.add(again);
        return () => timers.delete(again);
      },
    }),
  );
  const pass = () => {
    for (const again of timers) {
      timers.delete(again);
      again();
    }
  };
  return { share, sent, kept, pass, timers };
}

test("at the server's own machine one press shares, with the token that the server gives", async () => {
  const { share, sent } = shareAt({ kind: "fresh", token: "given" });
  await share.begin();
  expect(sent).toEqual(["given"]);
  expect(share.state().step).toBe("sharing");
});

test("a server somewhere else asks for its set-up token, and again where it was a wrong one", async () => {
  const { share, sent, kept } = shareAt({ kind: "fresh" }, ["unauthenticated", null]);
  await share.begin();
  expect(share.state()).toEqual({ step: "token", failure: null });
  await share.send("wrong");
  expect(share.state()).toEqual({ step: "token", failure: "unauthenticated" });
  await share.send("right");
  expect(sent).toEqual(["wrong", "right"]);
  expect(kept).toEqual(["wrong", null, "right"]);
  expect(share.state().step).toBe("sharing");
});

test.each([
  ["none", "none"],
  ["away", "unavailable"],
  ["occupied", "occupied"],
] as const)("where the server is %s nothing is sent, and that is said", async (kind, failure) => {
  const { share, sent } = shareAt({ kind });
  await share.begin();
  expect(share.state()).toEqual({ step: "failed", failure });
  expect(sent).toEqual([]);
});

test.each(["taken", "too-many", "forbidden"] as const)(
  "a server that answers %s is named as it is, and is not asked again by itself",
  async (code) => {
    const { share, timers } = shareAt({ kind: "fresh", token: "given" }, [code]);
    await share.begin();
    expect(share.state()).toEqual({ step: "failed", failure: code });
    expect(timers.size).toBe(0);
  },
);

test("when the network goes meanwhile it waits, and goes on by itself with the same token", async () => {
  const answers = ["unavailable", "unavailable", null] as const;
  const { share, sent, pass, kept } = shareAt({ kind: "fresh", token: "given" }, answers);
  await share.begin();
  expect(share.state()).toEqual({ step: "waiting" });
  pass();
  await vi.waitFor(() => expect(share.state()).toEqual({ step: "waiting" }));
  pass();
  await vi.waitFor(() => expect(sent).toEqual(["given", "given", "given"]));
  expect(kept).not.toContain(null);
});

test("what an earlier visit began goes on without being asked", async () => {
  const { sent } = shareAt({ kind: "occupied" }, [null], "from-before");
  await vi.waitFor(() => expect(sent).toEqual(["from-before"]));
});

test("who thinks better of it while the server is looked for shares nothing", async () => {
  const { share, sent } = shareAt({ kind: "fresh", token: "given" });
  const begun = share.begin();
  share.cancel();
  await begun;
  expect(share.state().step).toBe("offer");
  expect(sent).toEqual([]);
});

test("who thinks better of it while the server is away is not shared when it is back", async () => {
  const { share, timers, kept } = shareAt({ kind: "fresh", token: "given" }, ["unavailable"]);
  await share.begin();
  share.cancel();
  expect(timers.size).toBe(0);
  expect(kept.at(-1)).toBeNull();
});
