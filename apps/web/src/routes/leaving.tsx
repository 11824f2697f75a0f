import type { DeviceWorkspace } from "@rembuk/client";
import { createMessages, showToast } from "@rembuk/ui";
import { useNavigate } from "@solidjs/router";
import { onMount } from "solid-js";

import { paths } from "../paths.ts";
import { type LeaveDeed, leaveUnsent, type Left } from "../share/leave-unsent.ts";
import { messages } from "../share/messages.ts";
import { WelcomePage } from "../welcome/welcome-page.tsx";

/** What is to be done, once the workspace is closed. */
export interface Leave {
  readonly workspace: DeviceWorkspace;
  readonly deed: LeaveDeed;
  readonly closed: Promise<void>;
}

/** Stands in for a workspace while its unsent edits are kept as a copy or let go, and opens what comes after. */
export function Leaving(props: {
  leave: Leave;
  /** The same workspace is to be opened again: as the team has it, or as it was because nothing could be done. */
  onReturn: (hasFailed: boolean) => void;
}) {
  const t = createMessages(messages);
  const navigate = useNavigate();
  const go = ({ workspaceId }: DeviceWorkspace) => navigate(paths.workspace(workspaceId));

  const arrive = ({ open, undo }: Left) => {
    if (open?.workspaceId === props.leave.workspace.workspaceId) props.onReturn(false);
    else if (open) go(open);
    else navigate(paths.welcome);
    if (undo) {
      const takeBack = { label: t("undo"), run: () => go(undo()) };
      showToast({ text: t("discarded"), action: takeBack });
    } else if (open) showToast({ text: t("copyKept", open.name), tone: "done" });
  };
  const carryOut = async () => {
    const { workspace, deed, closed } = props.leave;
    try {
      await closed;
      arrive(await leaveUnsent(workspace, deed, t("copyName", workspace.name)));
    } catch (error) {
      // Whatever stood in the way, nothing was lost: the workspace opens again as it was, and says so.
      console.error(error);
      props.onReturn(true);
    }
  };
  onMount(() => void carryOut());
  return <WelcomePage title={t(props.leave.deed === "keep" ? "keeping" : "discarding")} />;
}
