import type { HttpBindings } from "@hono/node-server";
import { CreateInvitation, type Invitation, type Me, type WorkspaceAnswer } from "@rembuk/protocol";
import { Hono } from "hono";

import type { AppDeps } from "./app.ts";
import { identify, requireDeed } from "./identify.ts";
import { readBody } from "./read-body.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;
const INVITATION_DAYS = 7;
const INVITATION_USES = 50;

/** What members ask about their workspace. */
export function workspaceRoutes({ core }: Pick<AppDeps, "core">) {
  return new Hono<{ Bindings: HttpBindings }>()
    .get("/me", (c) => {
      const { workspaceId, personId, role } = identify(c, core);
      const about = { workspaceId, personId, role, now: core.now(), epoch: core.epoch };
      return c.json(about satisfies Me, 200, { "cache-control": "no-store" });
    })
    .get("/workspaces/:id", (c) => {
      const id = c.req.param("id");
      requireDeed(identify(c, core), id, "read");
      const { name } = core.workspaces.get(id);
      return c.json({ id, name, documents: core.log.documentsOf(id) } satisfies WorkspaceAnswer);
    })
    .post("/workspaces/:id/invitations", async (c) => {
      const workspaceId = c.req.param("id");
      const holder = identify(c, core);
      requireDeed(holder, workspaceId, "invite");
      const wanted = await readBody(c, CreateInvitation);
      const expiresAt = wanted.expiresAt ?? core.now() + INVITATION_DAYS * DAY_MS;
      const uses = wanted.uses ?? INVITATION_USES;
      const { role } = wanted;
      const invitation = core.invitations.create({
        workspaceId,
        role,
        createdBy: holder.personId,
        expiresAt,
        uses,
      });
      return c.json({ invitation, role, expiresAt, uses } satisfies Invitation, 201);
    });
}
