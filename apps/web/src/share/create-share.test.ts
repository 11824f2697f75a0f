import type { RefusalCode } from "@rembuk/protocol";
import { createRoot } from "solid-js";
import { expect, test } from "vitest";

import type { ServerHere } from "../workspace/look-for-server.ts";
import { createShare } from "./create-share.ts";

/** A share that meets this server, and what was sent to it. */
function shareAt(server: ServerHere, ...answers: (RefusalCode | null)[]) {
  const sent: string[] = [];
  const share = createRoot(() =>
    createShare(
      () => Promise.resolve(server),
      (setupToken) => {
        sent.push(setupToken);
        return Promise.resolve(answers.shift() ?? null);
      },
    ),
  );
  return { share, sent };
}

test("at the server's own machine one press shares, with the token that the server gives", async () => {
  const { share, sent } = shareAt({ kind: "fresh", token: "given" });
  await share.begin();
  expect(sent).toEqual(["given"]);
  expect(share.state().step).toBe("sharing");
});

test("a server somewhere else asks for its set-up token, and again where it was a wrong one", async () => {
  const { share, sent } = shareAt({ kind: "fresh" }, "unauthenticated", null);
  await share.begin();
  expect(share.state()).toEqual({ step: "token", failure: null });
  await share.send("wrong");
  expect(share.state()).toEqual({ step: "token", failure: "unauthenticated" });
  await share.send("right");
  expect(sent).toEqual(["wrong", "right"]);
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

test.each(["taken", "too-many", "forbidden", "unavailable"] as const)(
  "a server that answers %s is named as it is",
  async (code) => {
    const { share } = shareAt({ kind: "fresh", token: "given" }, code);
    await share.begin();
    expect(share.state()).toEqual({ step: "failed", failure: code });
  },
);

test("who thinks better of it while the server is looked for shares nothing", async () => {
  const { share, sent } = shareAt({ kind: "fresh", token: "given" });
  const begun = share.begin();
  share.cancel();
  await begun;
  expect(share.state().step).toBe("offer");
  expect(sent).toEqual([]);
});
