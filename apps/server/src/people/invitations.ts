import { newId, type Role } from "@rembuk/model";
import { newSecret, Refusal } from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";
import { hashOf } from "./secrets.ts";

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
  /** What a secret led to, even if it is used up by now or too old. @throws Refusal `not-found` */
  recall(secret: string): Invited;
  /** Counts one use. Call it inside the transaction that lets the person in. */
  use(invited: Invited): void;
}

/** Opens the invitations of a store. */
export function createInvitations(store: Store, now: () => number): Invitations {
  const { query } = store;
  const find = (secret: string) => {
    const [found] = store.all(
      query
        .selectFrom("invitations")
        .select(["id", "workspace_id as workspaceId", "role", "expires_at", "uses_left"])
        .where("hash", "=", hashOf(secret)),
    );
    if (!found) throw new Refusal("not-found", "invitation");
    const { expires_at: expiresAt, uses_left: usesLeft, ...invited } = found;
    return { invited, isGood: expiresAt > now() && usesLeft > 0 };
  };
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
      const { invited, isGood } = find(secret);
      if (!isGood) throw new Refusal("expired", "invitation");
      return invited;
    },
    recall: (secret) => find(secret).invited,
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
