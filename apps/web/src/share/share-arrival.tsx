import { createSubscription } from "@rembuk/reactive";
import { createEffect, createSignal, Show } from "solid-js";

import { useWorkspace } from "../workspace/workspace-context.tsx";
import { noteShared, sharingWith } from "./being-shared.ts";
import { ShareProgress } from "./share-progress.tsx";

/** After sharing has begun: how much is on the server, until everything is. Nothing at any other time. */
export function ShareArrival() {
  const { session } = useWorkspace();
  const { workspaceId } = session;
  const isOnItsWay = sharingWith(workspaceId) !== null;
  const exchange = createSubscription(session.subscribe, () => session.exchange());
  const save = createSubscription(session.subscribe, () => session.saveState().kind);
  const connection = createSubscription(session.subscribe, () => session.connection().kind);
  const [hasArrived, setArrived] = createSignal(false);
  createEffect(() => {
    if (!isOnItsWay || save() !== "saved" || exchange().kind === "sending") return;
    noteShared(workspaceId);
    setArrived(true);
  });
  return (
    <Show when={isOnItsWay}>
      <ShareProgress isDone={hasArrived()} exchange={exchange()} connection={connection()} />
    </Show>
  );
}
