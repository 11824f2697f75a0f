import { createServerApi, deviceWorkspaces, rememberWorkspace } from "@rembuk/client";
import { newId } from "@rembuk/model";
import { newSecret } from "@rembuk/protocol";
import { Button, createMessages } from "@rembuk/ui";
import { Navigate, useNavigate } from "@solidjs/router";
import { createResource, Match, Show, Switch } from "solid-js";

import { paths } from "../paths.ts";
import type { Sent } from "../welcome/create-form.ts";
import { FirstRun } from "../welcome/first-run.tsx";
import type { NewWorkspace } from "../welcome/new-workspace-form.tsx";
import { RefusalNote } from "../welcome/refusal-note.tsx";
import { WelcomePage } from "../welcome/welcome-page.tsx";
import { WorkspaceTaken } from "../welcome/workspace-taken.tsx";
import { asRefusal } from "./as-refusal.ts";
import { messages } from "./messages.ts";
import { NeedsMemory } from "./needs-memory.tsx";
import { useInvitation } from "./use-invitation.ts";

/** How long an address without a place waits for the server before it opens the latest workspace, in milliseconds. */
const PATIENCE = 400;

/** Where one begins: in one's workspace, at the first run of a fresh server, or before a closed door. */
export function WelcomeRoute() {
  const latest = deviceWorkspaces()[0];
  return (
    <Show
      when={latest}
      fallback={
        <NeedsMemory>
          <FrontDoor />
        </NeedsMemory>
      }
    >
      {(membership) => <BackIn workspaceId={membership().workspaceId} />}
    </Show>
  );
}

/** Opens the latest workspace, unless the server that was here has given way to one that knows nobody. */
function BackIn(props: { workspaceId: string }) {
  const [isFresh] = createResource(async () => {
    const { promise: late, resolve } = Promise.withResolvers<false>();
    setTimeout(() => resolve(false), PATIENCE);
    const setup = createServerApi(location.origin).setup();
    return Promise.race([late, setup.then(({ fresh }) => fresh).catch(() => false)]);
  });
  return (
    <Switch>
      <Match when={isFresh() === true}>
        <FrontDoor />
      </Match>
      <Match when={isFresh() === false}>
        <Navigate href={paths.workspace(props.workspaceId)} />
      </Match>
    </Switch>
  );
}

function FrontDoor() {
  const t = createMessages(messages);
  const navigate = useNavigate();
  const openInvitation = useInvitation();
  const api = createServerApi(location.origin);
  const [setup, { refetch }] = createResource(() => api.setup().catch(asRefusal));
  const answer = () => {
    const found = setup();
    return typeof found === "object" ? found : undefined;
  };
  const refusal = () => {
    const found = setup();
    return typeof found === "string" ? found : undefined;
  };

  /** The same at every try: a request whose answer was lost is answered again. */
  const minted = { id: newId(), personId: newId(), token: newSecret() };
  const make = async (wanted: NewWorkspace): Promise<Sent> => {
    const { personName, setupToken = answer()?.token ?? "", ...about } = wanted;
    try {
      const membership = await api.createWorkspace({
        ...about,
        id: minted.id,
        person: { id: minted.personId, name: personName },
        setupToken,
        token: minted.token,
      });
      const { token, ...workspace } = membership;
      rememberWorkspace({ ...workspace, server: { token, isAttached: true } });
      navigate(paths.workspace(membership.workspaceId), { replace: true });
      return null;
    } catch (error) {
      return asRefusal(error);
    }
  };

  return (
    <Switch fallback={<WelcomePage title={t("welcome")} />}>
      <Match when={refusal()}>
        {(code) => (
          <WelcomePage title={t("welcome")}>
            <RefusalNote
              code={code()}
              actions={<Button onClick={() => void refetch()}>{t("tryAgain")}</Button>}
            />
          </WelcomePage>
        )}
      </Match>
      <Match when={answer()?.fresh}>
        <FirstRun needsToken={answer()?.token === undefined} onMake={make} />
      </Match>
      <Match when={answer()}>
        <WorkspaceTaken onInvitation={openInvitation} />
      </Match>
    </Switch>
  );
}
