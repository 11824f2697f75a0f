import type { Connection, Peer, WorkspaceSession } from "@rembuk/client";
import { may, type Person, type Workspace } from "@rembuk/model";
import { createProjection, createSubscription } from "@rembuk/reactive";
import { type Accessor, createContext, type JSX, untrack, useContext } from "solid-js";
import type { Store } from "solid-js/store";

import { createPostBook, type PostBook } from "../calendar/post-book.ts";
import { createOffers, type Offers } from "../undo/create-offers.ts";
import { createPendingEdits, type PendingEdits } from "../undo/pending-edits.ts";

/** The workspace that is open, as every page of it sees it. */
export interface WorkspaceHandle {
  readonly session: WorkspaceSession;
  readonly workspace: Store<Workspace>;
  readonly posts: PostBook;
  /** Everybody else who is here now. */
  readonly peers: Accessor<readonly Peer[]>;
  readonly connection: Accessor<Connection["kind"]>;
  /** Edits that are typed and not yet carried out; undo carries them out first. */
  readonly pending: PendingEdits;
  readonly offers: Offers;
  /** Whether this person may change what the workspace holds. */
  readonly mayWrite: () => boolean;
  /** This person's own record. */
  readonly me: () => Person | undefined;
}

const WorkspaceContext = createContext<WorkspaceHandle>();

/** Gives the tree below one open workspace. Key it by session: a provider never changes its mind. */
export function WorkspaceProvider(props: { session: WorkspaceSession; children: JSX.Element }) {
  const handle = createWorkspaceHandle(untrack(() => props.session));
  return <WorkspaceContext.Provider value={handle}>{props.children}</WorkspaceContext.Provider>;
}

/** The workspace above this component. */
export function useWorkspace(): WorkspaceHandle {
  const handle = useContext(WorkspaceContext);
  if (!handle) throw new Error("useWorkspace needs a <WorkspaceProvider> above it");
  return handle;
}

/** Makes the handle of a session, under an owner that lives as long. */
export function createWorkspaceHandle(session: WorkspaceSession): WorkspaceHandle {
  const workspace = createProjection<Workspace>(session.workspace.live);
  const follow = <Value,>(read: () => Value) =>
    createSubscription((listener) => session.subscribe(listener), read);
  return {
    session,
    workspace,
    posts: createPostBook(session),
    peers: follow(() => session.peers()),
    connection: follow(() => session.connection().kind),
    pending: createPendingEdits(),
    offers: createOffers(session.undo),
    mayWrite: () => may(session.role, "write"),
    me: () => workspace.people[session.personId],
  };
}
