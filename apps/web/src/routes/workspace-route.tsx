import { type DeviceWorkspace, deviceWorkspaces, rememberWorkspace } from "@rembuk/client";
import { Navigate, type RouteSectionProps } from "@solidjs/router";
import { createResource, createSignal, onCleanup, onMount, Show, untrack } from "solid-js";

import { paths } from "../paths.ts";
import type { LeaveDeed } from "../share/leave-unsent.ts";
import { SharingProvider } from "../share/sharing-context.tsx";
import { createDeviceWorkspace } from "../workspace/create-device-workspace.ts";
import { openSession } from "../workspace/open-session.ts";
import { removedWorkspaces } from "../workspace/removed-workspaces.ts";
import { WorkspaceProvider } from "../workspace/workspace-context.tsx";
import { type Leave, Leaving } from "./leaving.tsx";
import { LostRightPlace } from "./lost-right-place.tsx";
import { WorkspaceFrame } from "./workspace-frame.tsx";

/** A workspace and its pages. One that is not on this device leads to the ways in. */
export function WorkspaceRoute(props: RouteSectionProps) {
  const workspaceId = () => props.params["workspaceId"] ?? "";
  const workspace = createDeviceWorkspace(workspaceId);
  const [leave, setLeave] = createSignal<Leave | null>(null);
  const [hasFailed, setFailed] = createSignal(false);
  const comeBack = (isInVain: boolean) => {
    setFailed(isInVain);
    setLeave(null);
  };
  /** Over by itself when another workspace is gone to. */
  const leaving = () => {
    const begun = leave();
    return begun?.workspace.workspaceId === workspaceId() ? begun : null;
  };
  return (
    <Show
      keyed
      when={leaving()}
      fallback={
        <Show keyed when={workspace()} fallback={<Elsewhere workspaceId={workspaceId()} />}>
          {(found) => (
            <Room workspace={found} hasFailed={hasFailed()} onLeave={setLeave}>
              {props.children}
            </Room>
          )}
        </Show>
      }
    >
      {(begun) => <Leaving leave={begun} onReturn={comeBack} />}
    </Show>
  );
}

/** Who has just removed a workspace lands where it can be put back. */
function Elsewhere(props: { workspaceId: string }) {
  const isRemoved = () =>
    removedWorkspaces().some(({ workspaceId }) => workspaceId === props.workspaceId);
  return <Navigate href={isRemoved() ? paths.begin : paths.welcome} />;
}

function Room(props: {
  workspace: DeviceWorkspace;
  hasFailed: boolean;
  onLeave: (leave: Leave) => void;
  children: RouteSectionProps["children"];
}) {
  const opening = openSession(untrack(() => props.workspace));
  const [session] = createResource(() => opening);
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= opening.then((open) => open.close()));
  onMount(() => becomeLatest(props.workspace));
  // Also one that opens only after its room is gone.
  onCleanup(() => void close().catch(console.error));
  const leave = (deed: LeaveDeed, name: string) =>
    props.onLeave({ workspace: { ...props.workspace, name }, deed, closed: close() });
  return (
    <Show when={session()}>
      {(open) => (
        <WorkspaceProvider session={open()}>
          <SharingProvider workspace={props.workspace}>
            <WorkspaceFrame
              workspace={props.workspace}
              notice={
                <LostRightPlace
                  workspace={props.workspace}
                  hasFailed={props.hasFailed}
                  onLeave={leave}
                />
              }
            >
              {props.children}
            </WorkspaceFrame>
          </SharingProvider>
        </WorkspaceProvider>
      )}
    </Show>
  );
}

/** The workspace that was opened last is the one that opens by itself. */
function becomeLatest({ workspaceId }: DeviceWorkspace): void {
  const [latest, ...others] = deviceWorkspaces();
  if (latest?.workspaceId === workspaceId) return;
  const known = others.find((other) => other.workspaceId === workspaceId);
  if (known) rememberWorkspace(known);
}
