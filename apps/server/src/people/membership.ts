import { seedWorkspace } from "@rembuk/crdt/yjs";
import { documentId, type Role } from "@rembuk/model";
import {
  type CreateWorkspace,
  type Join,
  type Membership,
  newSecret,
  Refusal,
} from "@rembuk/protocol";

import type { Store } from "../store/open-store.ts";
import type { Documents } from "../sync/documents.ts";
import type { Invitations } from "./invitations.ts";
import type { Holder, Keys } from "./keys.ts";
import { listPerson, listsPerson } from "./list-person.ts";
import type { Workspaces } from "./workspaces.ts";

/** How workspaces come to this server and people into workspaces. */
export interface Memberships {
  /**
   * Puts a workspace here; its first person becomes its owner. The server writes its document unless it is
   * adopted.
   *
   * @throws Refusal `taken`
   */
  found(about: Founding): Membership;
  /** What the same request answered before, and completes what a crash left undone; `null` for a new one. */
  foundAgain(about: Founding): Membership | null;
  /**
   * Lets a device in by an invitation.
   *
   * @param already whom the caller has proved to be: only they may come again under the same person
   */
  join(request: Join, already: Holder | null): Membership;
  /** What the same request answered before, and completes what a crash left undone; `null` for a new one. */
  joinAgain(request: Join): Membership | null;
  /** Gives a person a token without an invitation: for whoever holds the data folder. */
  admit(workspaceId: string, role: Role, person: NamedPerson): Membership;
}

type Founding = Omit<CreateWorkspace, "setupToken">;

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
  const complete = ({ adopt = false, id, name, zone, locale, person }: Founding) => {
    if (adopt) return;
    // Whoever asks again may do so because the store failed here the first time.
    const address = addressOf(id);
    const isSeeded = documents.contentOf(address).length > 0;
    const updates = isSeeded ? [] : [seedWorkspace({ name, zone, locale }, person)];
    documents.append(authorOf(person), [{ address, updates }]);
  };
  return {
    found(about) {
      const { id, name, person, token } = about;
      const membership = store.transaction(() => {
        workspaces.add({ id, name });
        return letIn(deps, { workspaceId: id, person, role: "owner", token });
      });
      complete(about);
      return membership;
    },
    foundAgain(about) {
      const { id, person, token } = about;
      const membership = standing(deps, { workspaceId: id, person, role: "owner", token });
      if (membership) complete(about);
      return membership;
    },
    join({ invitation, person, token }, already) {
      const invited = invitations.look(invitation);
      const { workspaceId, role } = invited;
      checkPerson(deps, workspaceId, person.id, already);
      const membership = store.transaction(() => {
        invitations.use(invited);
        return letIn(deps, { workspaceId, person, role, token });
      });
      list(documents, workspaceId, person);
      return membership;
    },
    joinAgain({ invitation, person, token }) {
      const { workspaceId, role } = invitations.recall(invitation);
      const membership = standing(deps, { workspaceId, person, role, token });
      if (membership) list(documents, workspaceId, person);
      return membership;
    },
    admit(workspaceId, role, person) {
      const newcomer = { workspaceId, person, role, token: newSecret() };
      const membership = store.transaction(() => letIn(deps, newcomer));
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

/** Somebody at the door with the secret that they will be known by. */
interface Newcomer {
  readonly workspaceId: string;
  readonly person: NamedPerson;
  readonly role: Role;
  readonly token: string;
}

function letIn({ workspaces, keys }: Deps, newcomer: Newcomer): Membership {
  const { workspaceId, person, role, token } = newcomer;
  const { name } = workspaces.get(workspaceId);
  workspaces.addMember(workspaceId, person);
  keys.give(token, { workspaceId, personId: person.id, role });
  return { token, workspaceId, personId: person.id, role, name };
}

/** The membership of a newcomer who turns out to have been let in before, with this secret and no other. */
function standing({ workspaces, keys }: Deps, newcomer: Newcomer): Membership | null {
  const { workspaceId, person, role, token } = newcomer;
  const holder = keys.holderOf(token);
  const isSame =
    holder?.workspaceId === workspaceId && holder.personId === person.id && holder.role === role;
  if (!isSame) return null;
  return { token, workspaceId, personId: person.id, role, name: workspaces.get(workspaceId).name };
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
  // Without an update it still waits for what an earlier request could not store.
  documents.append(authorOf(person), [{ address, updates: update ? [update] : [] }]);
}
