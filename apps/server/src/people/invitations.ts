import { newId, type Role } from "@rembuk/model";
import { Refusal } from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";
import { hashOf, newSecret } from "./secrets.ts";

/** What an invitation leads to. */
export interface Invited {
  readonly id: string;
  readonly workspaceId: string;
  readonly role: Role;
}

/** Links that let people in: a role, an end, a number of uses. */
export interface Invitations {
  create(invitation: {
    readonly workspaceId: string;
    readonly role: Role;
    readonly createdBy: string;
    readonly expiresAt: number;
    readonly uses: number;
  }): string;
  /** @throws Refusal `not-found` for an unknown secret, `expired` for one too old or used up */
  look(secret: string): Invited;
  /** Counts one use. Call it inside the transaction that lets the person in. */
  use(invited: Invited): void;
}

/** Opens the invitations of a store. */
export function createInvitations(store: Store, now: () => number): Invitations {
  const { query } = store;
  return {
    create({ workspaceId, role, createdBy, expiresAt, uses }) {
      const secret = newSecret();
      store.run(
        query.insertInto("invitations").values({
          id: newId(),
          hash: hashOf(secret),
          workspace_id: workspaceId,
          role,
          created_by: createdBy,
          created_at: now(),
          expires_at: expiresAt,
          uses_left: uses,
        }),
      );
      return secret;
    },
    look(secret) {
      const [found] = store.all(
        query
          .selectFrom("invitations")
          .select(["id", "workspace_id as workspaceId", "role", "expires_at", "uses_left"])
          .where("hash", "=", hashOf(secret)),
      );
      if (!found) throw new Refusal("not-found", "invitation");
      if (found.expires_at <= now() || found.uses_left < 1)
        throw new Refusal("expired", "invitation");
      return { id: found.id, workspaceId: found.workspaceId, role: found.role };
    },
    use({ id }) {
      const used = store.run(
        query
          .updateTable("invitations")
          .set((row) => ({ uses_left: row("uses_left", "-", 1) }))
          .where("id", "=", id)
          .where("uses_left", ">", 0),
      );
      if (used !== 1) throw new Refusal("expired", "invitation");
    },
  };
}
