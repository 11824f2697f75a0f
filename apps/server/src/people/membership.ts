import { seedWorkspace } from "@rembuk/crdt/yjs";
import { documentId, newId, type Role } from "@rembuk/model";
import { type CreateWorkspace, type Join, type Membership, Refusal } from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";
import type { Documents } from "../sync/documents.ts";
import type { Invitations } from "./invitations.ts";
import type { Holder, Keys } from "./keys.ts";
import { listPerson, listsPerson } from "./list-person.ts";
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

interface Deps {
  readonly store: Store;
  readonly workspaces: Workspaces;
  readonly invitations: Invitations;
  readonly keys: Keys;
  readonly documents: Documents;
}

/** Opens the way in. What is written into the workspace's document is logged like any other edit. */
export function createMemberships(deps: Deps): Memberships {
  const { store, workspaces, invitations, documents } = deps;
  return {
    found({ id, name, zone, locale, person }) {
      const membership = store.transaction(() => {
        workspaces.add({ id, name });
        return letIn(deps, id, person, "owner");
      });
      const update = seedWorkspace({ name, zone, locale }, person);
      documents.append(authorOf(person), [{ address: addressOf(id), updates: [update] }]);
      return membership;
    },
    join({ invitation, person }, already) {
      const invited = invitations.look(invitation);
      const { workspaceId, role } = invited;
      checkPerson(deps, workspaceId, person.id, already);
      const membership = store.transaction(() => {
        invitations.use(invited);
        return letIn(deps, workspaceId, person, role);
      });
      list(documents, workspaceId, person);
      return membership;
    },
    admit(workspaceId, role, name) {
      const person = { id: newId(), name };
      const membership = store.transaction(() => letIn(deps, workspaceId, person, role));
      list(documents, workspaceId, person);
      return membership;
    },
  };
}

/** The server writes in the name of the person it lets in. */
const authorOf = ({ id }: NamedPerson) => ({ personId: id, connectionId: "server" });

interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

function addressOf(workspaceId: string) {
  return { id: documentId(workspaceId, "workspace"), workspaceId, kind: "workspace" } as const;
}

function letIn(
  { workspaces, keys }: Deps,
  workspaceId: string,
  person: NamedPerson,
  role: Role,
): Membership {
  const { name } = workspaces.get(workspaceId);
  workspaces.addMember(workspaceId, person);
  const { secret } = keys.give({ workspaceId, personId: person.id, role });
  return { token: secret, workspaceId, personId: person.id, role, name };
}

/** A person who is there already can only be come back as by a device of theirs. */
function checkPerson(
  { workspaces, documents }: Deps,
  workspaceId: string,
  personId: string,
  already: Holder | null,
): void {
  if (already?.workspaceId === workspaceId && already.personId === personId) return;
  const isKnown =
    workspaces.hasMember(workspaceId, personId) ||
    listsPerson(documents.contentOf(addressOf(workspaceId)), personId);
  if (isKnown) throw new Refusal("taken", "person");
}

function list(documents: Documents, workspaceId: string, person: NamedPerson): void {
  const address = addressOf(workspaceId);
  const update = listPerson(documents.contentOf(address), person);
  if (update) documents.append(authorOf(person), [{ address, updates: [update] }]);
}
