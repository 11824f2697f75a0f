import {
  createMemoryStore,
  openIndexedDbStore,
  openWorkspace,
  type WorkspaceSession,
} from "@rembuk/client";
import type { Membership } from "@rembuk/protocol";
import { Navigate, type RouteSectionProps } from "@solidjs/router";
import { createResource, onCleanup, Show, untrack } from "solid-js";

import { paths } from "../paths.ts";
import { membershipOf } from "../workspace/memberships.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { WorkspaceFrame } from "./workspace-frame.tsx";

/** A workspace and its pages. Who is no member on this device is shown the way in. */
export function WorkspaceRoute(props: RouteSectionProps) {
  return (
    <Show
      keyed
      when={membershipOf(props.params["workspaceId"] ?? "")}
      fallback={<Navigate href={paths.welcome} />}
    >
      {(membership) => <Room membership={membership}>{props.children}</Room>}
    </Show>
  );
}

function Room(props: { membership: Membership; children: RouteSectionProps["children"] }) {
  const opening = openSession(untrack(() => props.membership));
  const [session] = createResource(() => opening);
  // Also one that opens only after its room is gone.
  onCleanup(() => void opening.then((open) => open.close()).catch(console.error));
  return (
    <Show when={session()}>
      {(open) => (
        <WorkspaceProvider session={open()}>
          <WorkspaceFrame membership={props.membership}>{props.children}</WorkspaceFrame>
        </WorkspaceProvider>
      )}
    </Show>
  );
}

async function openSession(membership: Membership): Promise<WorkspaceSession> {
  const { workspaceId, personId, role, token } = membership;
  // Where the browser keeps nothing, work goes on in this window, and the save state says so.
  const store = await openIndexedDbStore(workspaceId).catch(() => createMemoryStore());
  const url = `${location.origin.replace(/^http/, "ws")}/sync/y`;
  return openWorkspace({ workspaceId, personId, role, store, door: { url, token } });
}
