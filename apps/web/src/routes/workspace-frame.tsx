import type { DeviceWorkspace } from "@rembuk/client";
import { aboutOf } from "@rembuk/model";
import { createMessages } from "@rembuk/ui";
import { useLocation, useNavigate, useParams } from "@solidjs/router";
import { createMemo, type JSX, untrack } from "solid-js";

import { createToday } from "../calendar/create-today.ts";
import { IdeaPlace } from "../ideas/idea-place.tsx";
import { useIdeaItem } from "../ideas/use-idea-item.ts";
import { ImportPlace } from "../import/import-place.tsx";
import { paths } from "../paths.ts";
import { useFinder } from "../search/use-finder.ts";
import { Frame } from "../shell/frame.tsx";
import { isAtRisk } from "../shell/standing.ts";
import { UndoKeys } from "../undo/undo-keys.tsx";
import { useWorkspaceMenu } from "../workspace/use-workspace-menu.ts";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { createPeopleHere } from "./create-people-here.ts";
import { createStanding } from "./create-standing.ts";
import { guardWindow } from "./guard-window.ts";
import { messages } from "./messages.ts";
import { Mishap } from "./mishap.tsx";
import { placeOf, placesOf } from "./places.ts";
import { useCommands } from "./use-commands.ts";
import { warmUp } from "./warm-up.ts";

/** The frame around every page of a workspace: where one is, who is here, how safe it is. */
export function WorkspaceFrame(props: {
  workspace: DeviceWorkspace;
  notice: JSX.Element;
  children: JSX.Element;
}) {
  const t = createMessages(messages);
  const handle = useWorkspace();
  const { session, workspace } = handle;
  const params = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const today = createToday();
  const standing = createStanding(handle);
  guardWindow(() => isAtRisk(standing), handle.pending.flush);
  warmUp();
  const people = createPeopleHere(handle, () => params["postId"] ?? null);
  const find = useFinder(handle, today);
  const name = () => aboutOf(workspace)?.name ?? props.workspace.name;
  const workspaces = useWorkspaceMenu(
    untrack(() => props.workspace),
    name,
  );
  const month = () => today().slice(0, 7);
  const here = createMemo(() => placeOf(location.pathname));
  const idea = useIdeaItem();
  const commands = useCommands(handle, idea);

  return (
    <Frame
      workspaceName={name()}
      workspaces={workspaces()}
      places={placesOf(session.workspaceId, month(), here())}
      here={[
        { label: name(), href: paths.calendar(session.workspaceId, month()) },
        { label: t("places", here()) },
      ]}
      people={people()}
      standing={standing}
      notice={props.notice}
      commands={commands()}
      make={idea()}
      find={find}
      needsRoom={params["postId"] !== undefined}
    >
      <Mishap>{props.children}</Mishap>
      <UndoKeys />
      <Mishap>
        <IdeaPlace onOpen={(id) => navigate(paths.calendar(session.workspaceId, month(), id))} />
      </Mishap>
      <Mishap>
        <ImportPlace onShow={(to) => navigate(paths.calendar(session.workspaceId, to))} />
      </Mishap>
    </Frame>
  );
}
