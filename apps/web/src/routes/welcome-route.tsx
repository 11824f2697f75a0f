import { createServerApi, deviceWorkspaces } from "@rembuk/client";
import { Navigate } from "@solidjs/router";
import { createResource, Match, Show, Switch } from "solid-js";

import { paths } from "../paths.ts";
import { lookForServer } from "../workspace/look-for-server.ts";
import { FrontRoute } from "./begin-routes.tsx";

/** How long an address without a place waits for the server before it opens the latest workspace, in milliseconds. */
const PATIENCE = 400;

/** Where one begins: in one's latest workspace, or before the ways to make one or come into one. */
export function WelcomeRoute() {
  const latest = deviceWorkspaces()[0];
  return (
    <Show when={latest} fallback={<FrontRoute />}>
      {(workspace) => (
        <BackIn
          workspaceId={workspace().workspaceId}
          isOnServer={workspace().server?.isAttached === true}
        />
      )}
    </Show>
  );
}

/** Opens the latest workspace, unless the server that was here has given way to one that knows nobody. */
function BackIn(props: { workspaceId: string; isOnServer: boolean }) {
  const [isFresh] = createResource(async () => {
    if (!props.isOnServer) return false;
    const { promise: late, resolve } = Promise.withResolvers<false>();
    setTimeout(() => resolve(false), PATIENCE);
    const server = lookForServer(createServerApi(location.origin));
    return Promise.race([late, server.then(({ kind }) => kind === "fresh")]);
  });
  return (
    <Switch>
      <Match when={isFresh() === true}>
        <FrontRoute />
      </Match>
      <Match when={isFresh() === false}>
        <Navigate href={paths.workspace(props.workspaceId)} />
      </Match>
    </Switch>
  );
}
