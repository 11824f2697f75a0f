import { type DeviceWorkspace, deviceWorkspaces, onWorkspacesChange } from "@rembuk/client";
import { createSubscription } from "@rembuk/reactive";
import { createMessages, type MenuItem } from "@rembuk/ui";
import { useNavigate } from "@solidjs/router";
import type { Accessor } from "solid-js";

import { paths } from "../paths.ts";
import { messages } from "./messages.ts";
import { removeWorkspace } from "./removed-workspaces.ts";

/** The workspaces of this device to go to, and what can be done with the one that is open. */
export function useWorkspaceMenu(
  open: DeviceWorkspace,
  name: Accessor<string>,
): Accessor<readonly MenuItem[]> {
  const t = createMessages(messages);
  const navigate = useNavigate();
  const known = createSubscription(onWorkspacesChange, deviceWorkspaces);
  const { workspaceId } = open;
  // In the order of their names: the latest first would change under the hand with every switch.
  const sorted = () => known().toSorted((one, other) => one.name.localeCompare(other.name));
  return () => [
    ...sorted().map((workspace) => ({
      label: workspace.workspaceId === workspaceId ? name() : workspace.name,
      icon: workspace.server?.isAttached ? ("people" as const) : ("device" as const),
      isChosen: workspace.workspaceId === workspaceId,
      run: () => navigate(paths.workspace(workspace.workspaceId)),
    })),
    "line",
    ...(open.server?.isAttached
      ? []
      : [
          {
            label: t("share"),
            icon: "user-plus" as const,
            run: () => navigate(paths.team(workspaceId)),
          },
        ]),
    { label: t("add"), icon: "plus", run: () => navigate(paths.begin) },
    "line",
    {
      label: t("remove"),
      icon: "trash",
      run: () => removeWorkspace({ ...open, name: name() }),
    },
  ];
}
