import type { DeviceWorkspace } from "@rembuk/client";
import { aboutOf } from "@rembuk/model";
import { createSubscription } from "@rembuk/reactive";
import { createMessages, type PaletteItem } from "@rembuk/ui";
import { useLocation, useNavigate, useParams } from "@solidjs/router";
import { createMemo, type JSX } from "solid-js";

import { createToday } from "../calendar/create-today.ts";
import { ImportPlace } from "../import/import-place.tsx";
import { startImport } from "../import/importing.ts";
import { paths } from "../paths.ts";
import { useFinder } from "../search/use-finder.ts";
import { Frame } from "../shell/frame.tsx";
import { UndoKeys } from "../undo/undo-keys.tsx";
import { useWorkspace } from "../workspace/workspace-context.tsx";
import { createPeopleHere } from "./create-people-here.ts";
import { guardWindow } from "./guard-window.ts";
import { messages } from "./messages.ts";
import { Mishap } from "./mishap.tsx";
import { placeOf, placesOf } from "./places.ts";
import { warmUp } from "./warm-up.ts";

/** The frame around every page of a workspace: where one is, who is here, how safe it is. */
export function WorkspaceFrame(props: { workspace: DeviceWorkspace; children: JSX.Element }) {
  const t = createMessages(messages);
  const handle = useWorkspace();
  const { session, workspace } = handle;
  const params = useParams();
  const location = useLocation();
  const navigate = useNavigate();
  const today = createToday();
  const save = createSubscription(session.subscribe, () => session.saveState());
  const connection = createSubscription(session.subscribe, () => session.connection());
  guardWindow(save, handle.pending.flush);
  warmUp();
  const people = createPeopleHere(handle, () => params["postId"] ?? null);
  const find = useFinder(handle, today);
  const name = () => aboutOf(workspace)?.name ?? props.workspace.name;
  const month = () => today().slice(0, 7);
  const here = createMemo(() => placeOf(location.pathname));
  const commands = (): PaletteItem[] =>
    handle.mayWrite()
      ? [{ name: t("import"), icon: "download", group: t("doing"), run: () => startImport() }]
      : [];

  return (
    <Frame
      workspaceName={name()}
      places={placesOf(session.workspaceId, month(), here())}
      here={[
        { label: name(), href: paths.calendar(session.workspaceId, month()) },
        { label: t("places", here()) },
      ]}
      people={people()}
      save={save()}
      connection={connection()}
      commands={commands()}
      find={find}
      needsRoom={params["postId"] !== undefined}
    >
      <Mishap>{props.children}</Mishap>
      <UndoKeys />
      <Mishap>
        <ImportPlace onShow={(to) => navigate(paths.calendar(session.workspaceId, to))} />
      </Mishap>
    </Frame>
  );
}
