import { deviceWorkspaces, type DeviceWorkspace, rememberWorkspace } from "@rembuk/client";
import { Navigate, type RouteSectionProps } from "@solidjs/router";
import { createResource, onCleanup, onMount, Show, untrack } from "solid-js";

import { paths } from "../paths.ts";
import { createDeviceWorkspace } from "../workspace/create-device-workspace.ts";
import { openSession } from "../workspace/open-session.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { WorkspaceFrame } from "./workspace-frame.tsx";

/** A workspace and its pages. One that is not on this device leads to the ways in. */
export function WorkspaceRoute(props: RouteSectionProps) {
  const workspace = createDeviceWorkspace(() => props.params["workspaceId"] ?? "");
  return (
    <Show keyed when={workspace()} fallback={<Navigate href={paths.welcome} />}>
      {(found) => <Room workspace={found}>{props.children}</Room>}
    </Show>
  );
}

function Room(props: { workspace: DeviceWorkspace; children: RouteSectionProps["children"] }) {
  const opening = openSession(untrack(() => props.workspace));
  const [session] = createResource(() => opening);
  onMount(() => becomeLatest(props.workspace));
  // Also one that opens only after its room is gone.
  onCleanup(() => void opening.then((open) => open.close()).catch(console.error));
  return (
    <Show when={session()}>
      {(open) => (
        <WorkspaceProvider session={open()}>
          <WorkspaceFrame workspace={props.workspace}>{props.children}</WorkspaceFrame>
        </WorkspaceProvider>
      )}
    </Show>
  );
}

/** The workspace that was opened last is the one that opens by itself. */
function becomeLatest(workspace: DeviceWorkspace): void {
  const [latest] = deviceWorkspaces();
  if (latest?.workspaceId !== workspace.workspaceId) rememberWorkspace(workspace);
}
