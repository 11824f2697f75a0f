import type { Connection, DeviceWorkspace } from "@rembuk/client";
import { aboutOf } from "@rembuk/model";
import { createSubscription } from "@rembuk/reactive";
import { Show } from "solid-js";

import type { LeaveDeed } from "../share/leave-unsent.ts";
import { type LostReason, LostRight } from "../share/lost-right.tsx";
import { removeWorkspace } from "../workspace/removed-workspaces.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";

/** Shows above every page that the right to write is lost, while it is. */
export function LostRightPlace(props: {
  workspace: DeviceWorkspace;
  hasFailed: boolean;
  onLeave: (deed: LeaveDeed, name: string) => void;
}) {
  const { session, workspace, pending } = useWorkspace();
  const connection = createSubscription(session.subscribe, () => session.connection());
  const save = createSubscription(session.subscribe, () => session.saveState());
  const unsent = () => {
    const state = save();
    return state.kind === "waiting" || state.kind === "window" ? state.count : 0;
  };
  const leave = (deed: LeaveDeed) => {
    pending.flush();
    props.onLeave(deed, aboutOf(workspace)?.name ?? props.workspace.name);
  };
  return (
    <Show when={lostReasonIn(connection())}>
      {(reason) => (
        <LostRight
          reason={reason()}
          unsent={unsent()}
          hasFailed={props.hasFailed}
          onKeep={() => leave("keep")}
          onDiscard={() => leave("discard")}
          onRemove={() => removeWorkspace(props.workspace)}
        />
      )}
    </Show>
  );
}

/** What can be mended by loading the page again, or by a smaller edit, is no loss of a right. */
function lostReasonIn(connection: Connection): LostReason | null {
  if (connection.kind !== "refused") return null;
  switch (connection.reason) {
    case "revoked":
    case "forbidden":
    case "deleted":
    case "banned":
      return connection.reason;
    case "malformed":
    case "tooLarge":
    case "tooOld":
      return null;
  }
}
