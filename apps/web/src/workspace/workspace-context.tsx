import type { Connection, Peer, SaveState, WorkspaceSession } from "@rembuk/client";
import { may, type Person, peopleOf, type Workspace } from "@rembuk/model";
import type { Membership } from "@rembuk/protocol";
import { createProjection } from "@rembuk/reactive";
import { type Accessor, createContext, createSignal, type JSX, onCleanup, useContext } from "solid-js";
import type { Store } from "solid-js/store";

/** The open workspace as the screen sees it. */
export interface WorkspaceHandle {
  readonly session: WorkspaceSession;
  readonly membership: Membership;
  /** The workspace document; reading a field subscribes to that field alone. */
  readonly workspace: Store<Workspace>;
  /** The person who uses this device; `undefined` until the document has loaded. */
  readonly me: Accessor<Person | undefined>;
  readonly mayEdit: boolean;
  readonly saveState: Accessor<SaveState>;
  readonly connection: Accessor<Connection>;
  readonly peers: Accessor<Peer[]>;
}

const WorkspaceContext = createContext<WorkspaceHandle>();

/** Gives the tree below one open workspace. */
export function WorkspaceProvider(props: { handle: WorkspaceHandle; children: JSX.Element }) {
  return (
    <WorkspaceContext.Provider value={props.handle}>{props.children}</WorkspaceContext.Provider>
  );
}

/** The workspace around this component. */
export function useWorkspace(): WorkspaceHandle {
  const handle = useContext(WorkspaceContext);
  if (!handle) throw new Error("useWorkspace needs a <WorkspaceProvider> above it");
  return handle;
}

/** Makes a session reactive. Lives as long as the component that creates it. */
export function createWorkspaceHandle(
  session: WorkspaceSession,
  membership: Membership,
): WorkspaceHandle {
  const workspace = createProjection(session.workspace.live);
  const [saveState, setSaveState] = createSignal(session.saveState(), { equals: sameSaveState });
  const [connection, setConnection] = createSignal(session.connection());
  const [peers, setPeers] = createSignal(session.peers());
  onCleanup(
    session.subscribe(() => {
      setSaveState(session.saveState());
      setConnection(session.connection());
      setPeers(session.peers());
    }),
  );
  return {
    session,
    membership,
    workspace,
    me: () => peopleOf(workspace).find(({ id }) => id === session.personId),
    mayEdit: may(session.role, "write"),
    saveState,
    connection,
    peers,
  };
}

function sameSaveState(a: SaveState, b: SaveState): boolean {
  return a.kind === b.kind && ("count" in a ? a.count : 0) === ("count" in b ? b.count : 0);
}
