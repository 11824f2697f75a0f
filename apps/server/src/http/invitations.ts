import type { HttpBindings } from "@hono/node-server";
import {
  type InvitationAnswer,
  Join,
  LookAtInvitation,
  type Membership,
  Refusal,
} from "@rembuk/protocol";
import { type Context, Hono } from "hono";

import type { AppDeps } from "./app.ts";
import { holderIn, wrongSecret } from "./identify.ts";
import { readBody } from "./read-body.ts";

/** How people come in by a link. */
export function invitationRoutes({ core }: Pick<AppDeps, "core">) {
  /** A wrong invitation is a guess, and counted like one. */
  const counted = <Result>(c: Context<{ Bindings: HttpBindings }>, deed: () => Result): Result => {
    try {
      return deed();
    } catch (error) {
      if (!(error instanceof Refusal) || error.subject !== "invitation") throw error;
      const refusal = wrongSecret(c, core.guesses, "invitation");
      throw refusal.code === "too-many" ? refusal : error;
    }
  };
  return new Hono<{ Bindings: HttpBindings }>()
    .post("/invitations/look", async (c) => {
      const { invitation } = await readBody(c, LookAtInvitation);
      const { workspaceId, role } = counted(c, () => core.invitations.look(invitation));
      const { name } = core.workspaces.get(workspaceId);
      return c.json({ workspaceId, name, role } satisfies InvitationAnswer);
    })
    .post("/join", async (c) => {
      const request = await readBody(c, Join);
      const again = counted(c, () => core.memberships.joinAgain(request));
      if (again) return c.json(again satisfies Membership, 200, NO_STORE);
      const membership = counted(c, () => core.memberships.join(request, holderIn(c, core.keys)));
      return c.json(membership satisfies Membership, 201, NO_STORE);
    });
}

const NO_STORE = { "cache-control": "no-store" };
