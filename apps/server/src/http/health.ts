import type { Health } from "@rembuk/protocol";
import { Hono } from "hono";

import type { AppDeps } from "./app.ts";

/** Whether edits are being stored, for whoever watches the server. */
export function healthRoutes({
  core,
  version,
  connections,
}: Pick<AppDeps, "core" | "version" | "connections">) {
  return new Hono().get("/", (c) => {
    const store: Health["store"] = core.committer.isHealthy() ? "ok" : "failing";
    const health = {
      status: store,
      version,
      store,
      rooms: core.rooms.size,
      connections: connections(),
    };
    return c.json(health satisfies Health, store === "ok" ? 200 : 503, {
      "cache-control": "no-store",
    });
  });
}
