import type { HttpBindings } from "@hono/node-server";
import { CreateWorkspace, type Membership, type SetupAnswer } from "@rembuk/protocol";
import { type Context, Hono } from "hono";

import type { AppDeps } from "./app.ts";
import { wrongSecret } from "./identify.ts";
import { isLoopbackHost } from "./origin.ts";
import { readBody } from "./read-body.ts";

/** First run: who sits at this machine may put the first workspace on the server. */
export function setupRoutes({ core, setupToken }: Pick<AppDeps, "core" | "setupToken">) {
  return new Hono<{ Bindings: HttpBindings }>()
    .get("/setup", (c) => {
      const token = isAtThisMachine(c) ? setupToken.read() : null;
      const fresh = core.workspaces.isEmpty();
      return c.json({ fresh, ...(token && { token }) } satisfies SetupAnswer, 200, NO_STORE);
    })
    .post("/workspaces", async (c) => {
      const { setupToken: given, ...about } = await readBody(c, CreateWorkspace);
      const again = core.memberships.foundAgain(about);
      if (again) return c.json(again satisfies Membership, 200, NO_STORE);
      if (!setupToken.accepts(given)) throw wrongSecret(c, core.guesses, "setupToken");
      try {
        return c.json(core.memberships.found(about) satisfies Membership, 201, NO_STORE);
      } finally {
        // Also when its document could not be written yet: the workspace is somebody's now.
        if (!core.workspaces.isEmpty()) setupToken.retire();
      }
    });
}

const NO_STORE = { "cache-control": "no-store" };
const PROXY_HEADERS = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

/** Neither a proxy in front nor a foreign name that was made to point here may pass for this machine. */
function isAtThisMachine(c: Context<{ Bindings: HttpBindings }>): boolean {
  const address = c.env.incoming.socket.remoteAddress ?? "";
  if (!/^(::1|(::ffff:)?127\.)/.test(address)) return false;
  if (PROXY_HEADERS.some((name) => c.req.header(name) !== undefined)) return false;
  return isLoopbackHost(c.req.header("host"));
}
