import type { HttpBindings } from "@hono/node-server";
import { type Failure, Refusal, STATUS_OF } from "@rembuk/protocol";
import { Hono } from "hono";

import type { Core } from "../core.ts";
import type { SetupToken } from "../people/setup-token.ts";
import { changesRoutes } from "./changes.ts";
import { healthRoutes } from "./health.ts";
import { invitationRoutes } from "./invitations.ts";
import { ownOriginOnly } from "./origin.ts";
import { securityHeaders } from "./security-headers.ts";
import { setupRoutes } from "./setup.ts";
import type { WebApp } from "./web-app.ts";
import { workspaceRoutes } from "./workspaces.ts";

/** What the HTTP face of the server is made of. */
export interface AppDeps {
  readonly core: Core;
  readonly setupToken: SetupToken;
  readonly publicUrl: URL | null;
  readonly web: WebApp | null;
  readonly version: string;
  readonly connections: () => number;
  readonly report: (problem: string) => void;
}

/** The HTTP face of the server: the API, its health, and the web app for everything else. */
export function createApp(deps: AppDeps): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(securityHeaders());
  app.onError((error, c) => {
    if (error instanceof Refusal) {
      const { code, subject } = error;
      return c.json({ code, ...(subject && { subject }) } satisfies Failure, STATUS_OF[code]);
    }
    deps.report(`${c.req.method} ${c.req.path}: ${String(error)}`);
    return c.json({ code: "unavailable" } satisfies Failure, 503);
  });
  app.use("/api/*", ownOriginOnly(deps.publicUrl));
  app.route("/api", setupRoutes(deps));
  app.route("/api", workspaceRoutes(deps));
  app.route("/api", changesRoutes(deps));
  app.route("/api", invitationRoutes(deps));
  app.all("/api/*", () => {
    throw new Refusal("not-found", "path");
  });
  app.route("/health", healthRoutes(deps));
  app.get("*", (c) => deps.web?.serve(c.req.raw) ?? c.notFound());
  app.notFound((c) => c.json({ code: "not-found", subject: "path" } satisfies Failure, 404));
  return app;
}
