import { newId, type Role } from "@rembuk/model";
import { Refusal } from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";
import type { TokenRow } from "../store/schema.ts";
import { hashOf } from "./secrets.ts";

/** Whom a token names and what it allows. */
export interface Holder {
  readonly tokenId: string;
  readonly workspaceId: string;
  readonly personId: string;
  readonly role: Role;
}

/** A token as it is listed; its secret is known only to the device that was given it. */
export interface ListedToken extends Holder {
  readonly person: string;
  readonly createdAt: number;
  readonly revokedAt: number | null;
}

/** The tokens of devices: given once, kept as hashes, taken back one by one. */
export interface Keys {
  /** Lets a secret that a device minted stand for it. @throws Refusal `taken` where it stood for one before */
  give(secret: string, to: Omit<Holder, "tokenId">): void;
  /** `null` for a secret that is unknown or was taken back. */
  holderOf(secret: string): Holder | null;
  /** Takes a token back, named by its id or its secret; live sockets hear of it at once. */
  revoke(idOrSecret: string): Holder;
  list(): ListedToken[];
  /** Answers what ends it. */
  onRevoked(listener: (tokenId: string) => void): () => void;
}

/** Opens the tokens of a store. */
export function createKeys(store: Store, now: () => number): Keys {
  const { query } = store;
  const listeners = new Set<(tokenId: string) => void>();
  const holders = () => query.selectFrom("tokens").select(HOLDER);

  return {
    give(secret, to) {
      const hash = hashOf(secret);
      const known = store.all(query.selectFrom("tokens").select("id").where("hash", "=", hash));
      if (known.length > 0) throw new Refusal("taken", "token");
      store.run(query.insertInto("tokens").values(rowOf(to, hash, now())));
    },
    holderOf(secret) {
      const found = store.all(
        holders().where("hash", "=", hashOf(secret)).where("revoked_at", "is", null),
      );
      return found[0] ?? null;
    },
    revoke(idOrSecret) {
      const hash = hashOf(idOrSecret);
      const [holder] = store.all(
        holders().where((row) => row.or([row("id", "=", idOrSecret), row("hash", "=", hash)])),
      );
      if (!holder) throw new Refusal("not-found", "token");
      store.run(
        query
          .updateTable("tokens")
          .set({ revoked_at: now() })
          .where("id", "=", holder.tokenId)
          .where("revoked_at", "is", null),
      );
      for (const listener of listeners) listener(holder.tokenId);
      return holder;
    },
    list: () => listTokens(store),
    onRevoked(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const HOLDER = [
  "id as tokenId",
  "workspace_id as workspaceId",
  "person_id as personId",
  "role",
] as const;

function rowOf(holder: Omit<Holder, "tokenId">, hash: Uint8Array, createdAt: number): TokenRow {
  return {
    id: newId(),
    hash,
    workspace_id: holder.workspaceId,
    person_id: holder.personId,
    role: holder.role,
    created_at: createdAt,
    revoked_at: null,
  };
}

function listTokens(store: Store): ListedToken[] {
  return store.all(
    store.query
      .selectFrom("tokens")
      .innerJoin("members", (join) =>
        join
          .onRef("members.workspace_id", "=", "tokens.workspace_id")
          .onRef("members.person_id", "=", "tokens.person_id"),
      )
      .select(["tokens.id as tokenId", "tokens.workspace_id as workspaceId", "tokens.role as role"])
      .select(["tokens.person_id as personId", "members.name as person"])
      .select(["tokens.created_at as createdAt", "tokens.revoked_at as revokedAt"])
      .orderBy("tokens.created_at"),
  );
}
