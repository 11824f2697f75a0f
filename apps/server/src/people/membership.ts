import { documentId, newId, type Role } from "@rembuk/model";
import { type CreateWorkspace, type Join, type Membership, Refusal } from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";
import type { Documents } from "../sync/documents.ts";
import type { Invitations } from "./invitations.ts";
import type { Holder, Keys } from "./keys.ts";
import { listPerson, listsPerson, seedWorkspace } from "./seed-workspace.ts";
import type { Workspaces } from "./workspaces.ts";

/** How workspaces come to this server and people into workspaces. */
export interface Memberships {
  /** Puts a workspace here; its first person becomes its owner. @throws Refusal `taken` */
  found(about: Omit<CreateWorkspace, "setupToken">): Membership;
  /**
   * Exchanges an invitation for a token.
   *
   * @param already whom the caller has proved to be: only they may come again under the same person
   */
  join(request: Join, already: Holder | null): Membership;
  /** Gives a token to a new person, without an invitation: for whoever holds the data folder. */
  admit(workspaceId: string, role: Role, name: string): Membership;
}

/** Opens the way in. What is written into the workspace's document is logged like any other edit. */
export function createMemberships(deps: {
  readonly store: Store;
  readonly workspaces: Workspaces;
  readonly invitations: Invitations;
  readonly keys: Keys;
  readonly documents: Documents;
}): Memberships {
  const { store, workspaces, invitations, keys, documents } = deps;

  const addressOf = (workspaceId: string) =>
    ({ id: documentId(workspaceId, "workspace"), workspaceId, kind: "workspace" }) as const;
  const list = (workspaceId: string, person: { id: string; name: string }) => {
    const address = addressOf(workspaceId);
    const update = listPerson(documents.contentOf(address), person);
    if (update) documents.append(address, { personId: person.id, connectionId: "server" }, update);
  };
  const give = (workspaceId: string, personId: string, role: Role): Membership => {
    const { secret } = keys.give({ workspaceId, personId, role });
    return { token: secret, workspaceId, personId, role, name: workspaces.get(workspaceId).name };
  };
  const checkPerson = (workspaceId: string, personId: string, already: Holder | null) => {
    if (already?.workspaceId === workspaceId && already.personId === personId) return;
    const isKnown =
      workspaces.hasMember(workspaceId, personId) ||
      listsPerson(documents.contentOf(addressOf(workspaceId)), personId);
    if (isKnown) throw new Refusal("taken", "person");
  };

  return {
    found({ id, name, zone, locale, person }) {
      const membership = store.transaction(() => {
        workspaces.add({ id, name });
        workspaces.addMember(id, person);
        return give(id, person.id, "owner");
      });
      const author = { personId: person.id, connectionId: "server" };
      documents.append(addressOf(id), author, seedWorkspace({ name, zone, locale }, person));
      return membership;
    },
    join({ invitation, person }, already) {
      const invited = invitations.look(invitation);
      const { workspaceId, role } = invited;
      checkPerson(workspaceId, person.id, already);
      const membership = store.transaction(() => {
        invitations.use(invited);
        workspaces.addMember(workspaceId, person);
        return give(workspaceId, person.id, role);
      });
      list(workspaceId, person);
      return membership;
    },
    admit(workspaceId, role, name) {
      const person = { id: newId(), name };
      workspaces.get(workspaceId);
      const membership = store.transaction(() => {
        workspaces.addMember(workspaceId, person);
        return give(workspaceId, person.id, role);
      });
      list(workspaceId, person);
      return membership;
    },
  };
}
