import { Refusal } from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";

/** A workspace as the server knows it: which one, what it was called when it came, who belongs to it. */
export interface Workspaces {
  isEmpty(): boolean;
  list(): { readonly id: string; readonly name: string }[];
  /** @throws Refusal `not-found` */
  get(id: string): { readonly id: string; readonly name: string };
  /** @throws Refusal `taken` where the id is already here, whoever owns it */
  add(workspace: { readonly id: string; readonly name: string }): void;
  hasMember(workspaceId: string, personId: string): boolean;
  /**
   * Who answers for deeds that are done at the server itself: the owner who came first. `null` where the workspace
   * has none, or is not here.
   */
  firstOwner(workspaceId: string): string | null;
  addMember(workspaceId: string, person: { readonly id: string; readonly name: string }): void;
}

/** Opens the workspaces of a store. */
export function createWorkspaces(store: Store, now: () => number): Workspaces {
  const { query } = store;
  const find = (id: string) =>
    store.all(query.selectFrom("workspaces").select(["id", "name"]).where("id", "=", id))[0];
  return {
    isEmpty: () => store.all(query.selectFrom("workspaces").select("id").limit(1)).length === 0,
    list: () =>
      store.all(query.selectFrom("workspaces").select(["id", "name"]).orderBy("created_at")),
    get(id) {
      const found = find(id);
      if (!found) throw new Refusal("not-found", "workspace");
      return found;
    },
    add({ id, name }) {
      if (find(id)) throw new Refusal("taken", "workspace");
      store.run(query.insertInto("workspaces").values({ id, name, created_at: now() }));
    },
    hasMember: (workspaceId, personId) =>
      store.all(
        query
          .selectFrom("members")
          .select("person_id")
          .where("workspace_id", "=", workspaceId)
          .where("person_id", "=", personId),
      ).length > 0,
    firstOwner(workspaceId) {
      const [owner] = store.all(
        query
          .selectFrom("tokens")
          .select("person_id as id")
          .where("workspace_id", "=", workspaceId)
          .where("role", "=", "owner")
          .orderBy("created_at")
          .limit(1),
      );
      return owner?.id ?? null;
    },
    addMember(workspaceId, { id, name }) {
      store.run(
        query
          .insertInto("members")
          .values({ workspace_id: workspaceId, person_id: id, name, created_at: now() })
          .onConflict((conflict) => conflict.doNothing()),
      );
    },
  };
}
